import * as vscode from 'vscode';
import { articleById } from '../../core/page/articleAt';
import { documentSelector, type Services } from '../../host/services';
import { settings } from '../../host/settings';
import { breakHints, GO_TO_LINE } from './breakHints';
import { followHint, followReading } from './follow';
import { Lights } from './lights';

/** Makes a scattered article visible: its lines lit up in reading order, and hints at its breaks. */
export function register(services: Services): vscode.Disposable {
  const { commands, pages, spotlight } = services;
  const lights = new Lights();
  const hintsChanged = new vscode.EventEmitter<void>();
  const light = (editor: vscode.TextEditor) => {
    const target = spotlight.target;
    const lit =
      settings.fragmentLights() && target?.document === editor.document && pages.serves(editor.document);
    const snapshot = lit ? pages.get(editor.document) : undefined;
    lights.show(editor, snapshot, snapshot && target && articleById(snapshot.page, target.articleId));
  };
  const lightAll = () => vscode.window.visibleTextEditors.forEach(light);
  return vscode.Disposable.from(
    lights,
    hintsChanged,
    spotlight.onDidChange(lightAll),
    pages.onDidChange(() => {
      lightAll();
      hintsChanged.fire();
    }),
    vscode.window.onDidChangeVisibleTextEditors(lightAll),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('gongbao')) return;
      lightAll();
      hintsChanged.fire();
    }),
    vscode.languages.registerInlayHintsProvider(documentSelector(settings.languages()), {
      onDidChangeInlayHints: hintsChanged.event,
      provideInlayHints: (document, range) =>
        settings.fragmentHints() && pages.serves(document) ? breakHints(pages.get(document), range) : [],
    }),
    commands.register(GO_TO_LINE, followHint),
    commands.register('gongbao.fragments.next', () => followReading(pages, 1)),
    commands.register('gongbao.fragments.previous', () => followReading(pages, -1)),
    commands.register('gongbao.fragments.putOut', () => spotlight.set(undefined)),
  );
}
