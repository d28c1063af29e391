import * as vscode from 'vscode';
import type { TermEntry } from '../../core/glossary/entry';
import type { Glossary, TermMatch } from '../../core/glossary/glossary';
import { type ReadingPosition, readingAt } from '../../core/page/readingAt';
import { Refusal } from '../../core/refusal';
import type { Range } from '../../core/text/range';
import { readPieces, toDocumentRanges } from '../../core/text/readingText';
import type { PageSnapshot } from '../../host/pageCache';
import type { Services } from '../../host/services';
import { fromVscodeRange, toVscodeRange } from '../../host/toVscode';

/** The paragraph around a document offset. */
export function paragraphAt(
  { page, text, document }: PageSnapshot,
  offset: number,
): ReadingPosition | undefined {
  return readingAt(page, text, document.positionAt(offset).line + 1, offset);
}

/** The terms at a document offset, the longest first, read through line breaks, with the piece that holds the offset. */
export function termsAt(
  snapshot: PageSnapshot,
  offset: number,
  glossary: Glossary,
): { readonly matches: readonly TermMatch[]; readonly range: vscode.Range } | undefined {
  const position = paragraphAt(snapshot, offset);
  const matches = position ? glossary.at(position.reading.text, position.offset) : [];
  const longest = matches[0];
  if (!position || !longest) return undefined;
  return { matches, range: pieceAt(snapshot, position, longest, offset) };
}

/** The piece of a word of the paragraph that lies at `offset`, as VS Code's range. */
export function pieceAt(
  { document }: PageSnapshot,
  { reading }: ReadingPosition,
  word: Range,
  offset: number,
): vscode.Range {
  const pieces = toDocumentRanges(reading, word);
  const piece = pieces.find(({ start, end }) => offset >= start && offset < end) ?? pieces[0];
  return toVscodeRange(document, piece ?? { start: offset, end: offset });
}

/** The selected words as a reader reads them, without line breaks and OCR's spaces; '' where nothing is selected. */
export function selectedText(editor: vscode.TextEditor): string {
  const range = fromVscodeRange(editor.document, editor.selection);
  return readPieces(editor.document.getText(), [range]).text;
}

/** What a command was given: a headword, or an item of a view that holds an entry. */
export type TermArgument = string | { readonly entry: TermEntry } | undefined;

/** The entry that a command works on: the one it was given, else the selected one, else the one at the cursor. */
export async function resolveTerm(services: Services, argument: TermArgument): Promise<TermEntry> {
  const glossary = await services.glossary.get();
  if (typeof argument === 'object') return argument.entry;
  if (typeof argument === 'string') return known(glossary.lookup(argument), argument);
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Refusal('no-editor');
  const selected = selectedText(editor);
  if (selected !== '') return known(glossary.lookup(selected), selected);
  const offset = editor.document.offsetAt(editor.selection.active);
  const found = termsAt(services.pages.get(editor.document), offset, glossary);
  return known(found?.matches[0]?.entry, wordAt(editor));
}

function known(entry: TermEntry | undefined, word: string): TermEntry {
  if (!entry) throw new Refusal('no-term', word.length > 20 ? `${word.slice(0, 20)}…` : word);
  return entry;
}

function wordAt({ document, selection }: vscode.TextEditor): string {
  const range = document.getWordRangeAtPosition(selection.active);
  return range ? document.getText(range) : '';
}
