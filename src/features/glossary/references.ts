import * as vscode from 'vscode';
import { formsOf, type TermEntry } from '../../core/glossary/entry';
import { createGlossary, type Glossary } from '../../core/glossary/glossary';
import { applyCorrections } from '../../core/page/correctPage';
import type { Page } from '../../core/page/model';
import { parsePage } from '../../core/page/parsePage';
import { pageReadings } from '../../core/page/partReading';
import { foldKey } from '../../core/text/foldKey';
import { indexLines, lineAt } from '../../core/text/lineIndex';
import type { Range } from '../../core/text/range';
import { toDocumentRanges } from '../../core/text/readingText';
import { openDocumentAt } from '../../host/openDocuments';
import type { Services } from '../../host/services';
import { termsAt } from './termAt';

const LARGEST = 5_000_000;

/** Find all references on a term: its occurrences on every page of the workspace, in either script, nested ones too. */
export function referenceProvider(services: Services): vscode.ReferenceProvider {
  return {
    provideReferences: async (document, position, _, token) => {
      if (!services.pages.reads(document)) return undefined;
      const glossary = await services.glossary.get();
      const found = termsAt(services.pages.get(document), document.offsetAt(position), glossary);
      const entry = found?.matches[0]?.entry;
      return entry && occurrences(services, document, entry, token);
    },
  };
}

async function occurrences(
  services: Services,
  here: vscode.TextDocument,
  entry: TermEntry,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const single = createGlossary([entry]);
  const locations = inPage(here.uri, services.pages.get(here), single);
  for (const { uri } of await services.index.list(token)) {
    if (token.isCancellationRequested) break;
    if (uri.toString() === here.uri.toString()) continue;
    const open = openDocumentAt(uri);
    if (open) locations.push(...inPage(uri, services.pages.get(open), single));
    else locations.push(...(await inFile(services, uri, entry, single)));
  }
  return locations;
}

async function inFile(
  { corrections }: Services,
  uri: vscode.Uri,
  entry: TermEntry,
  single: Glossary,
): Promise<vscode.Location[]> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.byteLength > LARGEST) return [];
    const text = new TextDecoder().decode(bytes);
    if (!mayHold(text, entry)) return [];
    // As the page's reader sees it: a correction may have joined the lines between which a term is broken.
    const page = applyCorrections(parsePage(text), text, await corrections.load(uri));
    return inPage(uri, { text, page }, single);
  } catch {
    // A file that has gone since the search began has no occurrences.
    return [];
  }
}

/** Whether all characters of one of the forms stand in the text; where they don't, the page need not be parsed. */
function mayHold(text: string, entry: TermEntry): boolean {
  const characters = new Set(foldKey(text));
  return formsOf(entry).some((form) => [...foldKey(form)].every((character) => characters.has(character)));
}

/** The occurrences on a page, each by its first piece. */
function inPage(
  uri: vscode.Uri,
  { text, page }: { readonly text: string; readonly page: Page },
  single: Glossary,
): vscode.Location[] {
  const lines = indexLines(text);
  const place = (offset: number) => {
    const line = lineAt(lines, offset);
    return new vscode.Position(line - 1, offset - (lines.starts[line - 1] ?? 0));
  };
  const pieces: Range[] = [];
  for (const { reading } of pageReadings(page, text)) {
    for (const match of single.find(reading.text)) {
      const [piece] = toDocumentRanges(reading, match);
      if (piece) pieces.push(piece);
    }
  }
  pieces.sort((a, b) => a.start - b.start);
  return pieces.map(({ start, end }) => new vscode.Location(uri, new vscode.Range(place(start), place(end))));
}
