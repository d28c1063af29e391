import * as vscode from 'vscode';
import type { Anchoring } from '../../core/annotation/anchor';
import { NOTE_KINDS, type Note, type NoteKind } from '../../core/annotation/note';
import { Refusal } from '../../core/refusal';
import type { Range } from '../../core/text/range';
import { fileName, hasFiles } from '../../host/files';
import { firstLook } from '../../host/firstLook';
import type { Services } from '../../host/services';
import { fromVscodeRange, toVscodeRange } from '../../host/toVscode';
import { openNoteCount } from '../../host/wording';
import { notesOfWorkspace } from '../../host/workspaceNotes';
import {
  type CandidateNode,
  type Filter,
  type Grouping,
  type Node,
  type NoteNode,
  NotesTree,
  nodesOf,
} from './notesTree';
import type { Threads } from './threads';
import { kindName, oneLine } from './words';

/** The view of the notes: grouped, filtered and searched, of the page or the workspace. */
export class NotesView implements vscode.Disposable {
  readonly #services: Services;
  readonly #threads: Threads;
  readonly #tree = new NotesTree();
  readonly #view: vscode.TreeView<Node>;
  readonly #subscriptions: vscode.Disposable[];
  #grouping: Grouping = 'article';
  #filter: Filter = { unresolved: false, kind: undefined, words: '' };
  #workspace = false;
  /** How often the rows were asked for. */
  #turn = 0;
  #document: vscode.TextDocument | undefined;

  constructor(services: Services, threads: Threads) {
    this.#services = services;
    this.#threads = threads;
    this.#view = vscode.window.createTreeView('gongbao.notesView', { treeDataProvider: this.#tree });
    this.#subscriptions = [
      this.#tree,
      this.#view,
      services.notes.onDidChange((document) => {
        if (document === this.#document || this.#workspace) this.#refresh();
      }),
      services.notes.onDidChangeFile(() => {
        if (this.#workspace) this.#refresh();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#refresh()),
      this.#view.onDidChangeVisibility(() => this.#refresh()),
      firstLook(() => this.#refresh()),
    ];
  }

  refresh(): Promise<void> {
    return this.#tree.gathering.begin(this.#gather());
  }

  async #gather(): Promise<void> {
    if (!this.#view.visible) return;
    const turn = ++this.#turn;
    const editor = vscode.window.activeTextEditor;
    if (editor && hasFiles(editor.document.uri) && this.#services.pages.serves(editor.document))
      this.#document = editor.document;
    if (this.#document?.isClosed) this.#document = undefined;
    const nodes = this.#workspace
      ? await this.#inWorkspace()
      : this.#document
        ? await this.#onPage(this.#document)
        : [];
    // Reading takes its time: what was asked for since then is newer.
    if (turn !== this.#turn) return;
    const shown = this.#tree.show(nodes, this.#workspace ? 'page' : this.#grouping, this.#filter);
    const filtered = shown < nodes.length;
    this.#view.description = filtered ? vscode.l10n.t('{0} of {1}', shown, nodes.length) : '';
    const open = nodes.filter(({ note }) => !note.resolved).length;
    this.#view.badge = open > 0 ? { value: open, tooltip: openNoteCount(open) } : undefined;
    this.#view.message = filtered && shown === 0 ? vscode.l10n.t('No note passes the filter.') : '';
  }

  #refresh(): void {
    this.refresh().catch((error: unknown) => this.#services.log.error('gongbao.notesView', error));
  }

  async #onPage(document: vscode.TextDocument): Promise<NoteNode[]> {
    // Where they can't be read, the threads say so.
    if (!this.#services.notes.known(document))
      await this.#services.notes.open(document).catch(() => undefined);
    return nodesOf(this.#services, document);
  }

  async #inWorkspace(): Promise<NoteNode[]> {
    const open = new Map(
      vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]),
    );
    const pages = await notesOfWorkspace();
    return pages.flatMap(({ page, notes }): NoteNode[] => {
      const document = open.get(page.toString());
      if (document && this.#services.notes.known(document)) return nodesOf(this.#services, document);
      return notes.map((note) => ({
        kind: 'note',
        page,
        note,
        anchored: undefined,
        article: note.quote.article ?? '',
        line: undefined,
      }));
    });
  }

  async toggleWorkspace(): Promise<void> {
    this.#workspace = !this.#workspace;
    await this.refresh();
  }

  async group(): Promise<void> {
    const items: (vscode.QuickPickItem & { by: Grouping })[] = [
      { label: vscode.l10n.t('By article'), by: 'article' },
      { label: vscode.l10n.t('By kind'), by: 'kind' },
      { label: vscode.l10n.t('By tag'), by: 'tag' },
      { label: vscode.l10n.t('By state'), by: 'state' },
    ];
    const choice = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Group Notes') });
    if (choice) this.#grouping = choice.by;
    await this.refresh();
  }

  async filter(): Promise<void> {
    const items: (vscode.QuickPickItem & { unresolved: boolean; of: NoteKind | undefined })[] = [
      { label: vscode.l10n.t('All notes'), unresolved: false, of: undefined },
      { label: vscode.l10n.t('Unresolved notes'), unresolved: true, of: undefined },
      ...NOTE_KINDS.map((kind) => ({ label: kindName(kind), unresolved: false, of: kind })),
    ];
    const choice = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Show which notes?') });
    if (choice) this.#filter = { ...this.#filter, unresolved: choice.unresolved, kind: choice.of };
    await this.refresh();
  }

  async search(): Promise<void> {
    const words = await vscode.window.showInputBox({
      title: vscode.l10n.t('Search in Notes'),
      prompt: vscode.l10n.t(
        'Words of a note, its quotation or a tag, in Simplified or Traditional; empty for all',
      ),
      value: this.#filter.words,
    });
    if (words === undefined) return;
    this.#filter = { ...this.#filter, words };
    await this.refresh();
  }

  /** Shows a note in the editor with its thread open. */
  async reveal(node: NoteNode): Promise<void> {
    const document = await vscode.workspace.openTextDocument(node.page);
    const page = await this.#services.notes.open(document);
    const anchoring = page.get(node.note.id)?.anchoring;
    const range = anchoring && anchoring.kind !== 'orphan' ? anchoring.ranges[0] : undefined;
    const editor = await vscode.window.showTextDocument(document, { preserveFocus: range !== undefined });
    if (!range) return;
    const at = toVscodeRange(document, range);
    editor.selection = new vscode.Selection(at.start, at.start);
    editor.revealRange(at, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    const thread = this.#threads.threadOf(document, node.note.id);
    if (thread) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** Goes to the note before or behind the cursor, around the ends of the page. */
  async step(direction: 1 | -1): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    await this.#services.notes.open(editor.document);
    const nodes = nodesOf(this.#services, editor.document).filter((node) => node.line !== undefined);
    const start = (node: NoteNode) => {
      const anchoring = node.anchored?.anchoring;
      return anchoring && anchoring.kind !== 'orphan' ? (anchoring.ranges[0]?.start ?? 0) : 0;
    };
    nodes.sort((a, b) => direction * (start(a) - start(b)));
    const cursor = editor.document.offsetAt(editor.selection.active);
    const next = nodes.find((node) => direction * (start(node) - cursor) > 0) ?? nodes[0];
    if (next) await this.reveal(next);
  }

  /** Attaches an orphan to one of its candidates or to the selection. */
  async reattach(node: NoteNode): Promise<void> {
    const document = await vscode.workspace.openTextDocument(node.page);
    const page = await this.#services.notes.open(document);
    const anchored = page.get(node.note.id);
    if (!anchored) return;
    const editor = await vscode.window.showTextDocument(document);
    const before = editor.selection;
    const choice = await askPlace(editor, node.note, placesOf(editor, anchored.anchoring));
    if (choice) await this.#attach(document, anchored.note, choice.ranges);
    else editor.selection = before;
  }

  /** Attaches an orphan to a candidate and shows it there. */
  async attachTo({ parent, candidate, index }: CandidateNode): Promise<void> {
    const document = await vscode.workspace.openTextDocument(parent.page);
    const page = await this.#services.notes.open(document);
    const anchored = page.get(parent.note.id);
    if (anchored?.anchoring.kind !== 'orphan') return;
    // Edits since the row was drawn have moved the place, and the page knows where to, unless it has looked anew.
    const now = anchored.anchoring.candidates[index];
    if (now?.score !== candidate.score) throw new Refusal('stale', fileName(parent.page));
    await this.#attach(document, anchored.note, now.ranges);
    await this.reveal(parent);
  }

  async #attach(document: vscode.TextDocument, note: Note, ranges: readonly Range[]): Promise<void> {
    const quote = this.#services.notes.describe(document, ranges);
    await this.#services.notes.put(document, { ...note, quote, modified: new Date().toISOString() }, ranges);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

interface PlaceItem extends vscode.QuickPickItem {
  readonly ranges: readonly Range[];
}

/** Where an orphan may belong: its candidates, and what is selected. */
function placesOf({ document, selection }: vscode.TextEditor, anchoring: Anchoring): PlaceItem[] {
  const candidates = anchoring.kind === 'orphan' ? anchoring.candidates : [];
  const items: PlaceItem[] = candidates.map(({ ranges, score }) => {
    const first = ranges[0] ?? { start: 0, end: 0 };
    const line = document.positionAt(first.start).line;
    return {
      label: oneLine(document.getText(toVscodeRange(document, first))),
      description: vscode.l10n.t('line {0}, {1}% alike', line + 1, Math.round(100 * score)),
      detail: oneLine(document.lineAt(line).text, 120),
      ranges,
    };
  });
  if (!selection.isEmpty)
    items.push({
      label: `$(list-selection) ${vscode.l10n.t('The selection')}`,
      ranges: [fromVscodeRange(document, selection)],
    });
  return items;
}

/** Asks for one of the places, each shown in the editor as it is pointed at; undefined where the user dismissed it. */
async function askPlace(
  editor: vscode.TextEditor,
  { quote, text, replacement }: Note,
  items: readonly PlaceItem[],
): Promise<PlaceItem | undefined> {
  const picker = vscode.window.createQuickPick<PlaceItem>();
  picker.title = vscode.l10n.t('Where does “{0}” belong?', oneLine(quote.exact, 40));
  picker.placeholder =
    items.length > 0
      ? oneLine(text || (replacement ?? ''))
      : vscode.l10n.t('Nothing like it was found. Select the words, then run the command again.');
  picker.items = items;
  picker.onDidChangeActive(([item]) => {
    const first = item?.ranges[0];
    if (!first) return;
    const range = toVscodeRange(editor.document, first);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
  const choice = await new Promise<PlaceItem | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.selectedItems[0]));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  return choice;
}
