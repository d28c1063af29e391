import * as vscode from 'vscode';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';
import { toVscodeRange } from '../../host/toVscode';
import { ArticlesTree } from './articlesTree';
import type { TreeNode } from './nodes';

/** Keeps the Articles view on the active page and its selection on the article at the cursor. */
export class ArticlesView implements vscode.Disposable {
  readonly #services: Services;
  readonly #tree = new ArticlesTree();
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #subscriptions: vscode.Disposable[];

  constructor(services: Services) {
    this.#services = services;
    this.#view = vscode.window.createTreeView('gongbao.articlesView', { treeDataProvider: this.#tree });
    this.#subscriptions = [
      this.#tree,
      this.#view,
      services.pages.onDidChange((document) => {
        if (document === vscode.window.activeTextEditor?.document) this.refresh();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.window.onDidChangeTextEditorSelection((event) => this.#follow(event.textEditor)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gongbao')) this.refresh();
      }),
      this.#view.onDidChangeVisibility(() => this.refresh()),
    ];
    this.refresh();
  }

  /** Shows the active page. A hidden view parses nothing; an editor that is no page leaves the last page standing. */
  refresh(): void {
    if (!this.#view.visible) return;
    const editor = vscode.window.activeTextEditor;
    if (editor && this.#services.pages.serves(editor.document)) {
      this.#tree.show(this.#services.pages.get(editor.document));
      this.#follow(editor);
    } else if (!editor || this.#tree.snapshot?.document.isClosed) {
      this.#tree.show(undefined);
    }
    const message = this.#whyEmpty(editor);
    if (message === undefined) this.#clearMessage();
    else this.#view.message = message;
  }

  /** Puts the cursor on the node's first piece in reading order. */
  async reveal(node: TreeNode): Promise<void> {
    const { snapshot } = node.kind === 'article' ? node : node.parent;
    const { document } = snapshot;
    const part = node.kind === 'part' ? node.part : headingOf(node);
    const piece = part?.pieces[0];
    if (!piece) return;
    const range = toVscodeRange(document, piece);
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = await vscode.window.showTextDocument(document, {
      preserveFocus: true,
      ...(visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn }),
    });
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #follow(editor: vscode.TextEditor): void {
    if (!this.#view.visible || !settings.followCursor()) return;
    if (editor.document !== this.#tree.snapshot?.document) return;
    const node = this.#tree.nodeAt(editor.selection.active.line);
    const selected = this.#view.selection[0];
    if (!node || selected === node || (selected?.kind === 'part' && selected.parent === node)) return;
    this.#view.reveal(node, { select: true, focus: false }).then(undefined, (error: unknown) => {
      this.#services.log.error('gongbao.articlesView', error);
    });
  }

  #whyEmpty(editor: vscode.TextEditor | undefined): string | undefined {
    if (!this.#tree.isEmpty || !editor) return undefined;
    if (!settings.languages().includes(editor.document.languageId)) {
      return vscode.l10n.t(
        'This editor is not a page. Set its language to “Chinese Article”, or add the language to the setting gongbao.languages.',
      );
    }
    return vscode.l10n.t('No articles found on this page.');
  }

  #clearMessage(): void {
    if (this.#view.message) this.#view.message = '';
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function headingOf(node: TreeNode & { kind: 'article' }) {
  const { parts } = node.article;
  return parts.find((part) => part.role === 'headline') ?? parts[0];
}
