// Runs in a window in which nothing has been opened yet.
import * as vscode from 'vscode';
import type { UnderTest } from '../../../src/extension';
import { activationTime, startupSettled } from './activation-time';
import { ask } from './bridge';
import { openPage } from './pages';
import { sleep, waitFor } from './wait';

const QUIET_MS = 3000;

/** Never ends by itself: the window would close. */
export async function run(): Promise<void> {
  await startupSettled();
  await openPage('notes.md');
  const extension = vscode.extensions.getExtension<UnderTest>('gongbao.gongbao');
  await waitFor('activation', () => extension?.isActive);
  await sleep(QUIET_MS); // for whoever looks at the file after a while
  const idle = extension?.exports.isEngineLoaded();
  await openPage('page.md');
  await waitFor('the engine', () => extension?.exports.isEngineLoaded());
  await ask('seen', { idle, time: await activationTime() });
  await new Promise(() => {});
}
