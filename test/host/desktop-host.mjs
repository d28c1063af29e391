import { existsSync, realpathSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { cache, root } from '../support/paths.mjs';
import { Unavailable } from '../support/say.mjs';
import { findDesktop } from '../support/workbench/desktop.mjs';
import { NotHere } from './bridge.mjs';

/**
 * Runs the bundled suites in a desktop VS Code. There is no way to its page from outside, so tests that
 * need one are skipped.
 * @param {{ scratch: string, bundle: string, workspace: string }} options
 */
export async function startHost({ scratch, bundle, workspace }) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Unavailable('A desktop VS Code needs a display; without one, run this under xvfb-run.');
  }
  const vscodeExecutablePath = await executable();
  const userData = path.join(scratch, 'data');
  await mkdir(path.join(userData, 'User'), { recursive: true });
  await writeFile(
    path.join(userData, 'User/settings.json'),
    JSON.stringify({ 'telemetry.telemetryLevel': 'off' }),
  );
  const exit = runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: bundle,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--user-data-dir', userData],
  }).catch(() => 1);
  return {
    exit,
    close: async () => {},
    /** @param {string} action @returns {Promise<unknown>} */
    async act(action) {
      throw new NotHere(`a desktop VS Code has no ${action} from outside`);
    },
  };
}

/** The program itself: `code` on PATH is a script that starts it and ends at once. */
async function executable() {
  const command = await findDesktop();
  if (!command) return download();
  const home = path.dirname(path.dirname(realpathSync(command)));
  const candidates = [
    path.join(home, 'code'),
    path.join(home, 'Code.exe'),
    path.join(home, '../../MacOS/Electron'), // Contents/Resources/app/bin/code
    path.join(home, '../../MacOS/Code'),
  ];
  return candidates.find((file) => existsSync(file)) ?? command;
}

async function download() {
  try {
    return await downloadAndUnzipVSCode({ cachePath: cache });
  } catch (error) {
    throw new Unavailable(
      `No desktop VS Code: VSCODE_PATH is not set, "code" is not on PATH, and it cannot be downloaded (${error instanceof Error ? error.message : error}).`,
    );
  }
}
