import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..', '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'gongbao-desktop-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stands in for a desktop VS Code: keeps its arguments, and runs the suites where there is nothing of an editor. */
const STAND_IN = `#!${process.execPath}
const Module = require('node:module');
if (process.argv.includes('--version')) process.exit(0);
require('node:fs').writeFileSync(${JSON.stringify(path.join(folder, 'arguments.json'))}, JSON.stringify(process.argv.slice(2)));
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? {} : load(name, ...rest));
const tests = process.argv.find((one) => one.startsWith('--extensionTestsPath=')).split('=')[1];
require(tests).run().then(() => process.exit(0), () => process.exit(7));
`;

test.skipIf(process.platform === 'win32')(
  'a desktop VS Code is started with extension, suites and workspace, and what the suites say comes back',
  async () => {
    const program = path.join(folder, 'code');
    writeFileSync(program, STAND_IN);
    chmodSync(program, 0o755);
    const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) => {
      const args = ['test/host/run.mjs', '--desktop', '--no-build', '--files', 'highlighting'];
      const env = { ...process.env, DISPLAY: process.env.DISPLAY ?? ':0', VSCODE_PATH: program };
      execFile(process.execPath, args, { cwd: root, env }, (error, stdout) =>
        resolve({ code: error?.code, output: stdout }),
      );
    });
    expect(output).toMatch(/highlighting\.test\.ts\n +✗.*0 passed, 1 failed/s);
    expect(code).toBe(1);
    const given: string[] = JSON.parse(readFileSync(path.join(folder, 'arguments.json'), 'utf8'));
    expect(given[0]).toMatch(/workspace$/);
    expect(given).toContain(`--extensionDevelopmentPath=${root}`);
    expect(given).toContain('--disable-extensions');
  },
  60_000,
);
