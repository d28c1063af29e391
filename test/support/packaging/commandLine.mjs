import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from '../command.mjs';
import { root } from '../paths.mjs';
import { Unavailable } from '../say.mjs';

/**
 * Makes the npm package of the command line as it is built (`.npmignore` says what it holds) and tries it: unpacked
 * elsewhere, it converts a page.
 * @param {string} out folder for it
 * @returns {Promise<string>} the file
 */
export async function packCommandLine(out) {
  const listed = await succeed('npm', [
    ...['pack', '--ignore-scripts', '--json', '--loglevel=error'],
    ...['--pack-destination', out],
  ]);
  const file = path.join(out, JSON.parse(listed.slice(listed.indexOf('[')))[0].filename);
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'gongbao-package-'));
  try {
    await succeed('tar', ['-xzf', file, '-C', scratch]);
    const program = path.join(scratch, 'package/dist/cli.js');
    for (const args of [
      ['convert', path.join(root, 'media/sample/clean.md'), '--config', 's2tw'],
      ['terms', path.join(root, 'media/sample/clean.md')],
      ['lookup', '高兴'],
    ])
      await succeed(process.execPath, [program, ...args]);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return file;
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<string>} what it prints
 */
async function succeed(program, args) {
  const { code, output } = await run(program, args, { cwd: root });
  if (code !== 0)
    throw new Unavailable(`The command line cannot be packaged: ${args.join(' ')}\n${output.trim()}`);
  return output;
}
