import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { root } from './paths.mjs';
import { say, Unavailable } from './say.mjs';

/** Ends with a sentence when Node is older than `engines.node` asks. */
export function requireNode() {
  const wanted = Number(/\d+/.exec(readJson('package.json').engines.node)?.[0]);
  if (Number(process.versions.node.split('.')[0]) < wanted) {
    throw new Unavailable(
      `Gongbao needs Node ${wanted} or newer; ${process.execPath} is ${process.version}.`,
    );
  }
}

/** Installs the npm packages of the lock file, unless node_modules holds exactly those already. */
export async function installDependencies() {
  if (dependenciesCurrent()) return;
  const folder = path.join(root, 'node_modules');
  if (existsSync(folder) && lstatSync(folder).isSymbolicLink()) {
    say('node_modules is a link to another checkout and differs from package-lock.json; using it as it is.');
    return;
  }
  say('Installing npm packages (once, and again when package-lock.json changes)…');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
  });
  if (code !== 0) throw new Unavailable(npmFailure('the npm packages of package-lock.json', output));
}

/**
 * The sentence for a failed npm run.
 * @param {string} what what was to be installed
 * @param {string} output npm's output
 */
export function npmFailure(what, output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim());
  const code = lines.map((line) => /^code (E\w+)$/.exec(line)?.[1]).find(Boolean);
  const causes = /** @type {Record<string, string>} */ ({
    ENOTFOUND: 'the npm registry cannot be reached',
    EAI_AGAIN: 'the npm registry cannot be reached',
    ECONNREFUSED: 'the npm registry cannot be reached',
    ETIMEDOUT: 'the npm registry does not answer',
    E404: 'the npm registry does not have it',
    ENOSPC: 'the disk is full',
    EACCES: 'this folder is not writable',
    EROFS: 'this folder is not writable',
  });
  const cause =
    (code && causes[code]) ?? lines.find((line) => line && !line.startsWith('code ')) ?? 'npm gave no reason';
  return `Could not install ${what}: ${cause}${code ? ` (${code})` : ''}.`;
}

/** npm writes what it installed into node_modules/.package-lock.json; compared with the lock file by version. */
function dependenciesCurrent() {
  const installedFile = 'node_modules/.package-lock.json';
  if (!existsSync(path.join(root, installedFile))) return false;
  const wanted = readJson('package-lock.json').packages;
  const installed = readJson(installedFile).packages;
  return Object.keys(wanted).every((name) => {
    if (name === '') return true;
    // packages for other platforms are optional and stay out
    return installed[name]
      ? installed[name].version === wanted[name].version
      : Boolean(wanted[name].optional);
  });
}

/** @param {string} file relative to the checkout */
function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}
