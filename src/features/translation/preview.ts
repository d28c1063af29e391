import * as vscode from 'vscode';
import { toHtmlTable } from '../../core/translation/export/text';
import { NOTEBOOK } from './cells';
import { activeNotebook } from './currentSegment';
import { openTranslation } from './deliver';

const QUIET_MS = 150;

/** Source and target side by side in a panel beside the notebook, which follows it. It runs no script. */
export class BilingualPreview implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #notebook: vscode.NotebookDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #subscriptions: vscode.Disposable[];

  constructor() {
    this.#subscriptions = [
      vscode.workspace.onDidChangeNotebookDocument(({ notebook }) => this.#refresh(notebook)),
      vscode.workspace.onDidCloseNotebookDocument((notebook) => {
        if (notebook === this.#notebook) this.#panel?.dispose();
      }),
    ];
  }

  show(): void {
    const { notebook } = activeNotebook();
    this.#notebook = notebook;
    if (!this.#panel) {
      this.#panel = vscode.window.createWebviewPanel(
        'gongbao.bilingualPreview',
        vscode.l10n.t('Bilingual Preview'),
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
        { enableScripts: false, localResourceRoots: [] },
      );
      this.#panel.onDidDispose(() => {
        this.#panel = undefined;
      });
    }
    this.#panel.webview.html = themed(toHtmlTable(openTranslation(notebook)));
  }

  #refresh(notebook: vscode.NotebookDocument): void {
    if (!this.#panel || notebook !== this.#notebook || notebook.notebookType !== NOTEBOOK) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#panel) this.#panel.webview.html = themed(toHtmlTable(openTranslation(notebook)));
    }, QUIET_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#panel?.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** The exported page in the colours and type of the editor. */
function themed(html: string): string {
  const style = 'body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); }';
  return html.replace('</style>', `${style}\n</style>`);
}
