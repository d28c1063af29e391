// What is installed from npm to run a VS Code, kept between runs in folders of the cache.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../command.mjs';
import { npmFailure } from '../dependencies.mjs';
import { cache } from '../paths.mjs';
import { Unavailable } from '../say.mjs';

/**
 * A folder of the cache, filled first when it is not there yet. It is filled beside its place and moved there, so that
 * it is complete whenever it exists.
 * @param {string} name of the folder, with the version of what it holds
 * @param {string} what for the sentence when it cannot be had
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder's path
 */
export async function cached(name, what, fill) {
  const home = path.join(cache, name);
  if (existsSync(home)) return home;
  await mkdir(cache, { recursive: true });
  await removeLeftovers(home);
  const partial = `${home}.partial-${process.pid}`;
  try {
    await mkdir(partial);
    // a manifest of its own keeps npm from walking up to the project's
    await writeFile(path.join(partial, 'package.json'), '{ "private": true }\n');
    await fill(partial);
    await rename(partial, home).catch((error) => {
      if (!existsSync(home)) throw error; // otherwise another run was faster
    });
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    throw new Unavailable(
      `Could not install ${what} into ${cache}: ${error instanceof Error ? error.message : error}.`,
    );
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return home;
}

/**
 * Runs `npm install` without the packages' own scripts.
 * @param {string} cwd
 * @param {string} what for the sentence when it fails
 * @param {...string} args
 */
export async function npmInstall(cwd, what, ...args) {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', ['install', ...flags, ...args], { cwd });
  if (code !== 0) throw new Unavailable(npmFailure(what, output));
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
