import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { Unavailable } from '../say.mjs';
import { installServer } from './server-install.mjs';

const windows = process.platform === 'win32';
const startLimit = 60_000; // milliseconds; two seconds are usual
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} address for example http://127.0.0.1:8421
 * @property {Promise<void>} ended resolves when the server process is gone
 * @property {() => string} log what it has printed so far
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's server on 127.0.0.1, installing it when needed.
 * @param {object} options
 * @param {string} options.dataFolder settings, state and logs
 * @param {string} [options.tempFolder] for its sockets, which it leaves behind; the path must be short
 * @param {number} [options.port] 0 or none: any free port
 * @param {import('./server-install.mjs').Release} [options.release]
 * @param {boolean} [options.restricted] whether folders are opened in Restricted Mode until they are trusted
 * @param {readonly string[]} [options.args] further arguments of the server
 * @returns {Promise<Server>}
 */
export async function startServer({
  dataFolder,
  tempFolder,
  port = 0,
  release,
  restricted = false,
  args = [],
}) {
  const { node, start } = await installServer(release);
  const child = spawn(
    node,
    [
      ...start,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...['--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', dataFolder, '--telemetry-level', 'off'],
      ...(restricted ? [] : ['--disable-workspace-trust']),
      ...args,
    ],
    // a group of its own, so that an extension host that hangs can be ended with it
    { env: environment(tempFolder), stdio: ['ignore', 'pipe', 'pipe'], detached: !windows },
  );
  let output = '';
  const ended = new Promise((resolve) => child.on('close', () => resolve(undefined)));
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
  };
  const interrupted = () => void stop().then(() => process.exit(130));
  const leaving = () => endGroup(child);
  // a group of its own gets no Ctrl+C either
  for (const signal of signals) process.once(signal, interrupted);
  process.once('exit', leaving);
  // A process that is gone is not ended again: its number may be another's by then.
  ended.then(() => {
    for (const signal of signals) process.off(signal, interrupted);
    process.off('exit', leaving);
    endGroup(child);
  });
  const listening = new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => {
      endGroup(child);
      reject(new Unavailable(`VS Code's server did not start: ${why}. ${lastLine(output)}`.trim()));
    };
    const timer = setTimeout(() => fail(`no answer in ${startLimit / 1000} s`), startLimit);
    const read = (/** @type {Buffer} */ data) => {
      output += data;
      const found = /listening on (\d+)/.exec(output);
      if (found) {
        clearTimeout(timer);
        resolve(Number(found[1]));
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', (error) => fail(error.message));
    ended.then(() => {
      clearTimeout(timer);
      fail('it ended at once');
    });
  });
  const actualPort = await listening;
  return { port: actualPort, address: `http://127.0.0.1:${actualPort}`, ended, log: () => output, stop };
}

/**
 * Ends a process with all that it has started.
 * @param {import('node:child_process').ChildProcess} child
 */
function endGroup(child) {
  if (!child.pid) return;
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // nothing of it is left
  }
}

/**
 * A port nobody listens on.
 * @param {number} preferred
 * @returns {Promise<number>} `preferred`, or 0 (any) when it is taken
 */
export function freePort(preferred) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(preferred, '127.0.0.1', () => probe.close(() => resolve(preferred)));
  });
}

/**
 * This process's environment without a VS Code's own variables, and with no proxy between local processes.
 * @param {string | undefined} tempFolder
 */
function environment(tempFolder) {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (name.startsWith('VSCODE_') || name === 'NODE_OPTIONS') delete env[name];
  }
  const direct = [env.NO_PROXY ?? env.no_proxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',');
  if (tempFolder) Object.assign(env, { TMPDIR: tempFolder, XDG_RUNTIME_DIR: tempFolder });
  return { ...env, NO_PROXY: direct, no_proxy: direct };
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}
