import * as vscode from 'vscode';
import type { Services } from '../../host/services';
import { showActions } from './actions';
import { openSample } from './samplePage';
import { StatusItem } from './statusItem';

/** What meets a newcomer: the page's state in the status bar, its actions, and sample pages to try them on. */
export function register(services: Services): vscode.Disposable {
  const { commands } = services;
  return vscode.Disposable.from(
    new StatusItem(services),
    commands.register('gongbao.showActions', () => showActions()),
    commands.register('gongbao.openSample', (name?: unknown) => openSample(services, name)),
  );
}
