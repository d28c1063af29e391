import * as vscode from 'vscode';
import { activationTime } from './support/activation-time';
import { deepEqual, ok } from './support/assert';
import { afterEach, describe, note, test } from './support/harness';
import { activated, closeAll } from './support/pages';

describe('activation', () => {
  afterEach(closeAll);

  test('the extension activates', async () => {
    ok((await activated()).isActive);
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
    await activated();
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
