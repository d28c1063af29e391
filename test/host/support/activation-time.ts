import * as vscode from 'vscode';
import { sleep, waitFor } from './wait';

/** Milliseconds, as VS Code measured them. */
export interface ActivationTime {
  /** Reading and running the bundle. */
  readonly loadCode: number;
  /** Inside `activate()`, until it returned. */
  readonly callActivate: number;
  /** From there until its promise was kept. */
  readonly finishActivate: number;
  /** The activation event that did it, for example `onStartupFinished`. */
  readonly event: string;
}

/** Resolves when no extension has been activated for a second: those of the start share one thread. */
export async function startupSettled(): Promise<void> {
  const active = () => vscode.extensions.all.filter(({ isActive }) => isActive).length;
  for (let before = -1; before !== active(); ) {
    before = active();
    await sleep(1000);
  }
}

/**
 * The extension's activation as VS Code reports it, read from the table that "Developer: Startup Performance"
 * opens.
 */
export async function activationTime(): Promise<ActivationTime> {
  await vscode.commands.executeCommand('perfview.show');
  return waitFor('the table of activation times', () => {
    const report = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '';
    const row = report.split('\n').find((line) => line.startsWith('| gongbao.gongbao '));
    // | extension | eager | load code | call activate | finish activate | event | by |
    const [, , , loadCode, callActivate, finishActivate, event] =
      row?.split('|').map((cell) => cell.trim()) ?? [];
    if (!event) return undefined;
    return {
      loadCode: Number(loadCode),
      callActivate: Number(callActivate),
      finishActivate: Number(finishActivate),
      event,
    };
  });
}
