import * as vscode from 'vscode';
import { moveRange, orderedChanges } from '../../core/annotation/moveRanges';
import { type Note, type NoteKind, type NoteScope, type Quote, tagsIn } from '../../core/annotation/note';
import { articleAt } from '../../core/page/articleAt';
import { Refusal } from '../../core/refusal';
import type { Range } from '../../core/text/range';
import { noteAuthor } from '../../host/noteAuthor';
import { COMMENT_SCHEME } from '../../host/pageCache';
import type { Services } from '../../host/services';
import { fromVscodeRange, toVscodeRange } from '../../host/toVscode';
import { type Threads, typedNote } from './threads';

/** Making notes: the field that is typed into, and where its words have gone by the time they are saved. */
export class NewNotes implements vscode.Disposable {
  readonly #services: Services;
  readonly #threads: Threads;
  readonly #subscription: vscode.Disposable;
  #field: OpenField | undefined;

  constructor(services: Services, threads: Threads) {
    this.#services = services;
    this.#threads = threads;
    this.#subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (this.#field?.document !== document) return;
      const changes = orderedChanges(
        contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
          start: rangeOffset,
          end: rangeOffset + rangeLength,
          newLength: text.length,
        })),
      );
      const ranges = this.#field.ranges.map((range) => moveRange(range, changes).range);
      this.#field = { ...this.#field, ranges };
    });
  }

  /** Opens the field for a new note on the selection, the line, or with `article` the article at the cursor. */
  async begin(scope?: 'article'): Promise<void> {
    const editor = pageEditor();
    if (!editor) throw new Refusal('no-editor');
    this.#services.notes.assertWritable(editor.document);
    await this.#services.notes.open(editor.document);
    if (scope === 'article') {
      const { page } = this.#services.pages.get(editor.document);
      const article = articleAt(page, editor.selection.active.line + 1);
      const heading = article?.parts.find((part) => part.role === 'headline') ?? article?.parts[0];
      const piece = heading?.pieces[0];
      if (!piece) throw new Refusal('no-article');
      const range = toVscodeRange(editor.document, piece);
      editor.selection = new vscode.Selection(range.start, range.end);
    }
    this.#openField(editor, [editor.selection], scope ?? (editor.selection.isEmpty ? 'line' : 'words'));
    await vscode.commands.executeCommand('workbench.action.addComment');
  }

  #openField(editor: vscode.TextEditor, ranges: readonly vscode.Range[], scope: NoteScope): void {
    const { document } = editor;
    const [first] = ranges;
    if (first)
      this.#field = {
        document,
        at: first,
        scope,
        ranges: ranges.map((range) => fromVscodeRange(document, wide(document, range))),
      };
  }

  /**
   * Opens the field for a note on a term. `pieces`: all that the term stands in, where a line break or a column comes
   * between them; the thread stands at the first, the note on all.
   */
  async beginOn(
    uri: vscode.Uri,
    range: vscode.Range,
    pieces: readonly vscode.Range[] = [range],
  ): Promise<void> {
    const editor = await vscode.window.showTextDocument(uri, { selection: range });
    this.#services.notes.assertWritable(editor.document);
    await this.#services.notes.open(editor.document);
    this.#openField(editor, pieces, 'words');
    await vscode.commands.executeCommand('workbench.action.addComment');
  }

  /** Saves what was typed into an empty thread as a note of a kind. */
  async create(kind: NoteKind, { thread, text }: vscode.CommentReply): Promise<void> {
    await this.#threads.keeping(thread, text, kind, async () => {
      const document = await vscode.workspace.openTextDocument(thread.uri);
      const author = await noteAuthor(document.uri);
      const range = thread.range ?? new vscode.Range(0, 0, 0, 0);
      const { ranges, scope } = this.#fieldAt(document, range);
      const note = await this.add(document, { kind, scope, text, author }, ranges);
      this.#field = undefined;
      thread.dispose();
      const shown = this.#threads.threadOf(document, note.id);
      if (shown) shown.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    });
  }

  /**
   * Where the words of a field now stand. VS Code does not move the range of an open field with the text; that of a
   * field opened by our commands has been followed.
   */
  #fieldAt(document: vscode.TextDocument, range: vscode.Range): Pick<OpenField, 'ranges' | 'scope'> {
    const field = this.#field;
    const same =
      field?.document === document &&
      (range.isEmpty ? field.at.start.line === range.start.line : field.at.start.isEqual(range.start));
    if (same) return field;
    return {
      ranges: [fromVscodeRange(document, wide(document, range))],
      scope: range.isEmpty ? 'line' : 'words',
    };
  }

  /** Saves a new note on ranges of the document as it is now. */
  async add(
    document: vscode.TextDocument,
    { kind, scope, text, author }: TypedNote,
    ranges: readonly Range[],
  ): Promise<Note> {
    const quote: Quote = this.#services.notes.describe(document, ranges);
    const now = new Date().toISOString();
    const note: Note = {
      id: `urn:uuid:${crypto.randomUUID()}`,
      kind,
      scope,
      ...typedNote(kind, text),
      tags: tagsIn(text),
      resolved: false,
      ...(author ? { author } : {}),
      created: now,
      modified: now,
      quote,
      replies: [],
    };
    await this.#services.notes.put(document, note, ranges);
    return note;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** What was typed into the field of a new note. */
interface TypedNote {
  readonly kind: NoteKind;
  readonly scope: NoteScope;
  readonly text: string;
  /** '' for none. */
  readonly author: string;
}

/** A field for a new note that a command has opened. */
interface OpenField {
  readonly document: vscode.TextDocument;
  /** Where it was opened. */
  readonly at: vscode.Range;
  readonly scope: NoteScope;
  /** Where its words stand now. */
  readonly ranges: readonly Range[];
}

/** A place without extent means its line. */
function wide(document: vscode.TextDocument, range: vscode.Range): vscode.Range {
  return range.isEmpty ? document.lineAt(range.start.line).range : range;
}

/** The editor of the page. Older versions of VS Code name the field that a comment is typed into as the active one. */
function pageEditor(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor?.document.uri.scheme !== COMMENT_SCHEME) return activeTextEditor;
  return visibleTextEditors.find(({ document }) => document.uri.scheme !== COMMENT_SCHEME);
}
