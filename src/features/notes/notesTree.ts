import * as vscode from 'vscode';
import type { Candidate } from '../../core/annotation/candidates';
import { NOTE_KINDS, type Note, type NoteKind } from '../../core/annotation/note';
import { articleAt, articleTitle } from '../../core/page/articleAt';
import { foldKey } from '../../core/text/foldKey';
import { Gathering } from '../../host/gathering';
import { openDocumentAt } from '../../host/openDocuments';
import type { AnchoredNote } from '../../host/pageNotes';
import type { Services } from '../../host/services';
import { toVscodeRange } from '../../host/toVscode';
import { noteText } from './comments';
import { KIND_COLOR, KIND_ICON, kindName, oneLine } from './words';

export type Grouping = 'article' | 'kind' | 'tag' | 'state' | 'page';

/** Which notes the view shows. */
export interface Filter {
  readonly unresolved: boolean;
  readonly kind: NoteKind | undefined;
  /** Words in the note, its quotation or its tags, in any script. */
  readonly words: string;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly label: string;
  readonly notes: readonly NoteNode[];
}

export interface NoteNode {
  readonly kind: 'note';
  readonly page: vscode.Uri;
  readonly note: Note;
  /** Undefined in the list of the workspace, where only open pages know their notes' places. */
  readonly anchored: AnchoredNote | undefined;
  readonly article: string;
  readonly line: number | undefined;
}

/** A place that an orphan may belong to. */
export interface CandidateNode {
  readonly kind: 'candidate';
  readonly parent: NoteNode;
  readonly candidate: Candidate;
  /** Its number among the note's candidates. */
  readonly index: number;
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

export type Node = GroupNode | NoteNode | CandidateNode;

/** The notes of the active page, or of the workspace, in groups. */
export class NotesTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly gathering = new Gathering();
  #groups: GroupNode[] = [];
  /** What the rows say, so that they are made anew only when they say something else. */
  #said = '';

  /** Shows these notes; returns how many pass the filter. */
  show(nodes: readonly NoteNode[], grouping: Grouping, filter: Filter): number {
    const shown = nodes.filter((node) => passes(node.note, filter));
    const groups = new Map<string, NoteNode[]>();
    for (const node of shown) {
      for (const label of labelsOf(node, grouping)) groups.set(label, [...(groups.get(label) ?? []), node]);
    }
    const orphaned = vscode.l10n.t('Without a place');
    const made = [...groups]
      .map(([label, notes]): GroupNode => ({ kind: 'group', label, notes }))
      .sort((a, b) => Number(b.label === orphaned) - Number(a.label === orphaned));
    const said = JSON.stringify(made.map(({ label, notes }) => [label, notes.map(saidOf)]));
    if (said !== this.#said) {
      this.#groups = made;
      this.#said = said;
      this.#changed.fire(undefined);
    }
    return shown.length;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) {
      await this.gathering.settled();
      return this.#groups;
    }
    if (node.kind === 'group') return [...node.notes];
    return node.kind === 'note' ? candidatesOf(node) : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'group') return groupItem(node);
    return node.kind === 'note' ? noteItem(node) : candidateItem(node);
  }

  getParent(node: Node): Node | undefined {
    if (node.kind === 'candidate') return node.parent;
    return node.kind === 'note' ? this.#groups.find((group) => group.notes.includes(node)) : undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Everything that the row of a note and those below it show. */
function saidOf(node: NoteNode): unknown {
  const { note, anchored, line, page } = node;
  const candidates = candidatesOf(node).map((one) => [one.text, one.line, one.candidate.score]);
  return [
    page.toString(),
    note.id,
    note.kind,
    note.resolved,
    noteText(note),
    note.quote.exact,
    line,
    anchored?.anchoring.kind === 'orphan',
    candidates,
  ];
}

/** The notes of an open page in its order, orphans first. */
export function nodesOf(services: Services, document: vscode.TextDocument): NoteNode[] {
  const page = services.notes.known(document);
  if (!page) return [];
  const snapshot = services.pages.get(document);
  return page.notes
    .map((anchored): NoteNode => {
      const { note, anchoring } = anchored;
      const at = anchoring.kind === 'orphan' ? undefined : anchoring.ranges[0]?.start;
      const line = at === undefined ? undefined : document.positionAt(at).line + 1;
      const article = line === undefined ? undefined : articleAt(snapshot.page, line);
      const title = article ? articleTitle(article, snapshot.text) : (note.quote.article ?? '');
      return { kind: 'note', page: document.uri, note, anchored, article: title, line };
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function passes(note: Note, { unresolved, kind, words }: Filter): boolean {
  if (unresolved && note.resolved) return false;
  if (kind && note.kind !== kind) return false;
  if (words === '') return true;
  const said = [noteText(note), note.quote.exact, ...note.tags, ...note.replies.map((reply) => reply.text)];
  return foldKey(said.join('\n')).includes(foldKey(words));
}

function labelsOf(node: NoteNode, grouping: Grouping): readonly string[] {
  const { note, anchored } = node;
  if (anchored?.anchoring.kind === 'orphan' && grouping !== 'page') return [vscode.l10n.t('Without a place')];
  switch (grouping) {
    case 'article':
      return [node.article || vscode.l10n.t('Outside the articles')];
    case 'kind':
      return NOTE_KINDS.filter((kind) => kind === note.kind).map(kindName);
    case 'tag':
      return note.tags.length > 0 ? note.tags.map((tag) => `#${tag}`) : [vscode.l10n.t('No tag')];
    case 'state':
      return [note.resolved ? vscode.l10n.t('Resolved') : vscode.l10n.t('Open')];
    case 'page':
      return [vscode.workspace.asRelativePath(node.page)];
  }
}

function groupItem(group: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(group.label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `group ${group.label}`;
  item.description = String(group.notes.length);
  item.contextValue = 'group';
  return item;
}

function noteItem(node: NoteNode): vscode.TreeItem {
  const { note, anchored, line } = node;
  const orphan = anchored?.anchoring.kind === 'orphan';
  const item = new vscode.TreeItem(
    oneLine(noteText(note)) || kindName(note.kind),
    candidatesOf(node).length > 0
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.None,
  );
  item.description = `“${oneLine(note.quote.exact, 24)}”${line === undefined ? '' : ` · ${line}`}`;
  item.iconPath = note.resolved
    ? new vscode.ThemeIcon('check')
    : new vscode.ThemeIcon(
        orphan ? 'debug-disconnect' : KIND_ICON[note.kind],
        new vscode.ThemeColor(KIND_COLOR[note.kind]),
      );
  item.contextValue = orphan ? 'orphan' : 'note';
  item.tooltip = `${kindName(note.kind)}\n“${note.quote.exact}”\n\n${noteText(note)}`;
  item.command = orphan
    ? { command: 'gongbao.notes.reattach', title: vscode.l10n.t('Find its place'), arguments: [node] }
    : { command: 'gongbao.notes.reveal', title: vscode.l10n.t('Show in the editor'), arguments: [node] };
  item.accessibilityInformation = {
    label: `${kindName(note.kind)}: ${String(item.label)}, ${item.description}`,
  };
  return item;
}

/** The places that an orphan of an open page may belong to, the likeliest first. */
function candidatesOf(node: NoteNode): CandidateNode[] {
  const { anchored, page } = node;
  if (anchored?.anchoring.kind !== 'orphan') return [];
  const document = openDocumentAt(page);
  if (!document) return [];
  return anchored.anchoring.candidates.flatMap((candidate, index): CandidateNode[] => {
    const [first] = candidate.ranges;
    if (!first) return [];
    const text = oneLine(document.getText(toVscodeRange(document, first)), 60);
    const line = document.positionAt(first.start).line + 1;
    return [{ kind: 'candidate', parent: node, candidate, index, text, line }];
  });
}

function candidateItem({ parent, candidate, index, text, line }: CandidateNode): vscode.TreeItem {
  const item = new vscode.TreeItem(text);
  item.id = `${parent.note.id} ${index}`;
  item.description = vscode.l10n.t('line {0}, {1}% alike', line, Math.round(100 * candidate.score));
  item.iconPath = new vscode.ThemeIcon('location');
  item.contextValue = 'noteCandidate';
  item.tooltip = vscode.l10n.t('The note may belong here. “Attach Here” puts it there.');
  item.accessibilityInformation = {
    label: vscode.l10n.t('Possible place: {0}, {1}', text, item.description),
  };
  return item;
}
