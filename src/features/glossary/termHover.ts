import * as vscode from 'vscode';
import type { Glossary } from '../../core/glossary/glossary';
import { readingAt } from '../../core/page/readingAt';
import { toDocumentRanges } from '../../core/text/readingText';
import type { PageSnapshot } from '../../host/pageCache';
import { toVscodeRange } from '../../host/toVscode';
import { termCard } from './termCard';

/**
 * The card of the longest term at a document offset, with the terms nested in it below. The paragraph is read through
 * its line breaks; the hover marks the piece of the term that lies under the mouse.
 */
export function hoverAt(
  snapshot: PageSnapshot,
  offset: number,
  glossary: Glossary,
): vscode.Hover | undefined {
  const { document, page, text } = snapshot;
  const position = readingAt(page, text, document.positionAt(offset).line + 1, offset);
  if (!position) return undefined;
  const matches = glossary.at(position.reading.text, position.offset);
  const longest = matches[0];
  if (!longest) return undefined;
  const pieces = toDocumentRanges(position.reading, longest);
  const marked = pieces.find((piece) => offset >= piece.start && offset < piece.end) ?? pieces[0];
  return new vscode.Hover(
    termCard(matches.map((match) => match.entry)),
    marked && toVscodeRange(document, marked),
  );
}
