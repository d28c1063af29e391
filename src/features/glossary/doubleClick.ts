import * as vscode from 'vscode';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';
import { termsAt } from './termAt';

/**
 * A double click in a page selects the glossary's term where there is one. VS Code selects the word first (by its
 * segmenter or its word pattern) and lets nobody choose another, so the selection is put right behind it. Selecting
 * by dragging, by keyboard or with several cursors is left alone.
 */
export class DoubleClickTerms implements vscode.Disposable {
  readonly #services: Services;
  readonly #subscription: vscode.Disposable;
  /** The selection before the last change: where a first click has put the cursor. */
  readonly #before = new WeakMap<vscode.TextEditor, vscode.Selection>();

  constructor(services: Services) {
    this.#services = services;
    this.#subscription = vscode.window.onDidChangeTextEditorSelection((event) => this.#changed(event));
  }

  #changed({ textEditor, selections, kind }: vscode.TextEditorSelectionChangeEvent): void {
    const before = this.#before.get(textEditor);
    const [selection] = selections;
    if (!selection) return;
    this.#before.set(textEditor, selection);
    if (kind !== vscode.TextEditorSelectionChangeKind.Mouse || selections.length !== 1) return;
    if (!before || !isDoubleClick(before, selection) || !settings.doubleClickTerms()) return;
    this.#widen(textEditor, selection, before.active).catch((error: unknown) =>
      this.#services.log.error('double click', error),
    );
  }

  async #widen(editor: vscode.TextEditor, word: vscode.Selection, clicked: vscode.Position): Promise<void> {
    const { pages, glossary } = this.#services;
    const { document } = editor;
    if (!pages.reads(document)) return;
    const terms = await glossary.get();
    // Meanwhile a third click may have selected the line.
    if (!editor.selection.isEqual(word)) return;
    const snapshot = pages.get(document);
    const range = [clicked, clicked.translate(0, clicked.character > word.start.character ? -1 : 0)]
      .map((position) => termsAt(snapshot, document.offsetAt(position), terms)?.range)
      .find((found) => found !== undefined && found.intersection(word)?.isEmpty === false);
    if (range && !range.isEqual(word)) editor.selection = new vscode.Selection(range.start, range.end);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/**
 * Whether a selection with the mouse is a word around the cursor that the first click left. Dragging starts the
 * selection where the cursor was and passes its first character; a word selected at once from its own start is one too.
 */
function isDoubleClick(before: vscode.Selection, selection: vscode.Selection): boolean {
  if (!before.isEmpty || !selection.isSingleLine || selection.isEmpty || selection.isReversed) return false;
  if (!selection.contains(before.active)) return false;
  const length = selection.end.character - selection.start.character;
  return !selection.start.isEqual(before.active) || length > 1;
}
