import * as vscode from 'vscode';
import { Refusal } from '../../core/refusal';
import { CONVERSION_CONFIGS, type ConversionConfig } from '../../core/script/configs';
import { fileName } from '../../host/files';
import { openDocumentAt } from '../../host/openDocuments';
import type { Services } from '../../host/services';
import { chooseConfig } from './configs';
import { convertSnapshot } from './convertSnapshot';
import { ScrollTogether } from './scrollTogether';

const SCHEME = 'gongbao-converted';

/** Read-only documents beside pages that show them in another script and follow their edits; both scroll together. */
export class Preview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #services: Services;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    this.#subscriptions = [
      this.#changed,
      new ScrollTogether((a, b) => isPreviewOf(a.uri, b.uri) || isPreviewOf(b.uri, a.uri)),
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      services.pages.onDidChange((document) => {
        if (!document.isClosed) this.#refresh(document.uri);
      }),
      services.conversionFiles.onDidChange(() => this.#refresh()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gongbao.conversion')) this.#refresh();
      }),
    ];
  }

  /** Opens the preview of the active page beside it, in the same place of the text. */
  async open(wanted: string | undefined): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new Refusal('no-editor');
    const { document } = editor;
    if (this.#services.pages.get(document).page.lines.length === 0)
      throw new Refusal('no-page', vscode.workspace.asRelativePath(document.uri));
    const config = await chooseConfig(wanted);
    if (!config) return;
    const shown = await vscode.workspace.openTextDocument(previewUri(document.uri, config));
    if (shown.languageId !== document.languageId)
      await vscode.languages.setTextDocumentLanguage(shown, document.languageId);
    const beside = await vscode.window.showTextDocument(shown, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
    const top = editor.visibleRanges[0]?.start;
    if (top) beside.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { source, config } = parsePreviewUri(uri);
    const open = openDocumentAt(source);
    // Asking for an untitled page that has been closed would make a new one.
    if (!open && source.scheme === 'untitled') return '';
    const document = open ?? (await vscode.workspace.openTextDocument(source));
    const { page, text } = this.#services.pages.get(document);
    return (await convertSnapshot(this.#services, { uri: source, page, text }, config)).text;
  }

  #refresh(source?: vscode.Uri): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === SCHEME && (!source || isPreviewOf(uri, source))) this.#changed.fire(uri);
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function previewUri(source: vscode.Uri, config: ConversionConfig): vscode.Uri {
  const path = `/${config}/${config} · ${fileName(source)}`;
  return vscode.Uri.from({ scheme: SCHEME, path, query: source.toString() });
}

function parsePreviewUri(uri: vscode.Uri): { source: vscode.Uri; config: ConversionConfig } {
  const name = uri.path.split('/')[1];
  const config = CONVERSION_CONFIGS.find((known) => known === name);
  if (!config) throw new Refusal('unknown-config', name);
  return { source: vscode.Uri.parse(uri.query, true), config };
}

function isPreviewOf(uri: vscode.Uri, source: vscode.Uri): boolean {
  return uri.scheme === SCHEME && uri.query === source.toString();
}
