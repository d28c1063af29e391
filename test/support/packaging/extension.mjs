import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from '../command.mjs';
import { root } from '../paths.mjs';
import { Unavailable } from '../say.mjs';

const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');

/**
 * Makes the .vsix of the extension as it is built, from a folder that holds just what `.vscodeignore` lets through.
 * @param {string} out folder for it
 * @returns {Promise<string>} the file
 * @throws {Unavailable} where vsce refuses or warns
 */
export async function packExtension(out) {
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(out, `${name}-${version}.vsix`);
  const stage = await mkdtemp(path.join(os.tmpdir(), 'gongbao-package-'));
  try {
    const listed = (await succeed(root, 'ls', '--no-dependencies')).split('\n').filter(Boolean);
    for (const one of [...listed, '.vscodeignore']) await cp(path.join(root, one), path.join(stage, one));
    for (const one of listed.filter((name) => name.endsWith('.json'))) await shorten(path.join(stage, one));
    const readme = path.join(stage, 'README.md');
    await writeFile(readme, forListing(await readFile(readme, 'utf8')));
    const flags = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
    const output = await succeed(stage, 'package', ...flags, '--out', file);
    if (/warning/i.test(output)) throw new Unavailable(`vsce warns:\n${output.trim()}`);
    return file;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/**
 * Takes the white space out of a JSON file, which nobody reads in a package, and out of a manifest what only this checkout
 * needs.
 * @param {string} file
 */
async function shorten(file) {
  const { scripts, devDependencies, ...rest } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(rest));
}

/**
 * The README as VS Code shows it on the extension's page, where neither the pictures nor the files of the checkout are:
 * without the pictures, relative links as their words.
 * @param {string} readme
 */
function forListing(readme) {
  return readme
    .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n\n?/gm, '')
    .replace(/\[([^\]]*)\]\((?!https?:|#)[^)]*\)/g, '$1');
}

/**
 * @param {string} cwd
 * @param {...string} args of vsce
 * @returns {Promise<string>} what it prints
 */
async function succeed(cwd, ...args) {
  const { code, output } = await run(process.execPath, [vsce, ...args], { cwd });
  if (code !== 0) throw new Unavailable(`The extension cannot be packaged:\n${output.trim()}`);
  return output;
}
