import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const windows = process.platform === 'win32';

/**
 * Runs a program to its end.
 * @param {string} program `npm` and `npx` work on Windows too
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, tee?: boolean }} [options] show: pass its
 *   output through as it comes, otherwise it is collected; tee: both
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program cannot be started
 */
export function run(program, args, { cwd, env = process.env, show = false, tee = false } = {}) {
  return new Promise((resolve) => {
    // npm is a .cmd file on Windows, which only a shell starts
    const shell = windows && (program === 'npm' || program === 'npx');
    const child = spawn(program, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (tee) process.stdout.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: String(error.message) }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 130 : 1), output }));
  });
}

/**
 * The file that a program's name stands for on PATH.
 * @param {string} name
 * @returns {string | undefined} undefined when no folder on PATH has it
 */
export function onPath(name) {
  const endings = windows ? ['.cmd', '.exe', '.bat'] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (folder && existsSync(file)) return file;
    }
  }
  return undefined;
}
