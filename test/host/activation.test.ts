import * as vscode from 'vscode';
import { activationTime, startupSettled } from './support/activation-time';
import { deepEqual, ok } from './support/assert';
import { afterEach, describe, note, skip, test } from './support/harness';
import { activated, closeAll, inWebWorker, openPage } from './support/pages';
import { waitFor } from './support/wait';

describe('activation', () => {
  afterEach(closeAll);

  test('opening a page activates the extension', async () => {
    await startupSettled(); // for a figure that is the extension's own
    await openPage('clean.md');
    await waitFor('activation', () => vscode.extensions.getExtension('gongbao.gongbao')?.isActive);
  });

  test('the commands of the manifest are the commands registered', async () => {
    const manifest = (await activated()).packageJSON as Manifest;
    const declared = (manifest.contributes?.commands ?? []).map(({ command }) => command);
    const registered = (await vscode.commands.getCommands(true)).filter((id) => id.startsWith('gongbao.'));
    // VS Code itself registers some for every view that an extension contributes: focus, open, resetViewLocation
    const views = Object.values(manifest.contributes?.views ?? {}).flat();
    const own = registered.filter((id) => !views.some((view) => id.startsWith(`${view.id}.`)));
    deepEqual(own.sort(), declared.sort());
  });

  test('VS Code reports how long activation took', async () => {
    if (inWebWorker()) skip('VS Code for the Web waits for terminals before it shows activation times');
    await openPage('clean.md');
    const { loadCode, callActivate, finishActivate, event } = await activationTime();
    ok([loadCode, callActivate, finishActivate].every(Number.isFinite));
    await note(`load ${loadCode} ms, activate ${callActivate} + ${finishActivate} ms, on ${event}`);
  });
});

interface Manifest {
  readonly contributes?: {
    readonly commands?: readonly { readonly command: string }[];
    readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}
