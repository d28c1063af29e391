import * as vscode from 'vscode';
import { deepEqual, ok } from './support/assert';
import { describe, test } from './support/harness';

describe('activation', () => {
  test('the extension activates', async () => {
    const extension = vscode.extensions.getExtension('gongbao.gongbao');
    ok(extension, 'gongbao.gongbao is not installed');
    await extension.activate();
    ok(extension.isActive);
  });

  test('the commands of the manifest are the commands registered', async () => {
    const manifest = vscode.extensions.getExtension('gongbao.gongbao')?.packageJSON as Manifest;
    const declared = (manifest.contributes?.commands ?? []).map(({ command }) => command);
    const registered = (await vscode.commands.getCommands(true)).filter((id) => id.startsWith('gongbao.'));
    // VS Code itself registers a few for every view that an extension contributes
    const views = Object.values(manifest.contributes?.views ?? {}).flat();
    const own = registered.filter((id) => !views.some((view) => id.startsWith(`${view.id}.`)));
    deepEqual(own.sort(), declared.sort());
  });
});

interface Manifest {
  readonly contributes?: {
    readonly commands?: readonly { readonly command: string }[];
    readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}
