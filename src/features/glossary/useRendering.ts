import * as vscode from 'vscode';
import type { TermEntry } from '../../core/glossary/entry';
import { forbidRendering, preferRendering } from '../../core/glossary/ownGlossary';
import { Refusal } from '../../core/refusal';
import { toDocument, toDocumentRanges } from '../../core/text/readingText';
import { applyStamped } from '../../host/edits';
import type { Services } from '../../host/services';
import { toVscodeRange } from '../../host/toVscode';
import { entryLocation } from './entryDocument';
import { paragraphAt, resolveTerm, type TermArgument } from './termAt';
import { statusName, type TermPlace } from './termCard';

/** Copies a rendering: the one given, else the preferred one of the entry. */
export async function copyRendering(services: Services, argument: TermArgument): Promise<void> {
  const text = typeof argument === 'string' ? argument : preferred(await resolveTerm(services, argument));
  await vscode.env.clipboard.writeText(text);
  services.notify.hint(vscode.l10n.t('Copied: {0}', text));
}

/**
 * Writes a rendering in brackets behind the term at a place, the cursor's where none is given, as one undo step:
 * 职代会（workers' congress）. Where there is no term, the rendering alone is written.
 */
export async function insertRendering(
  services: Services,
  argument: TermArgument,
  place?: TermPlace,
): Promise<void> {
  const { document, version, offset } = await placeOf(place);
  const rendering =
    typeof argument === 'string' ? argument : preferred(await resolveTerm(services, argument));
  const glossary = await services.glossary.get();
  const position = paragraphAt(services.pages.get(document), offset);
  const terms = position ? glossary.at(position.reading.text, position.offset) : [];
  const term = terms.find(({ entry }) => entry.english.some(({ text }) => text === rendering)) ?? terms[0];
  const at = position && term ? toDocument(position.reading, term.end, 'end') : offset;
  await applyStamped(document, version, [
    { range: { start: at, end: at }, newText: term ? `（${rendering}）` : rendering },
  ]);
}

async function placeOf(place: TermPlace | undefined) {
  if (place)
    return { ...place, document: await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri)) };
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Refusal('no-editor');
  const { document, selection } = editor;
  return { document, version: document.version, offset: document.offsetAt(selection.active) };
}

/** Begins a note on the term at a place of a card, all of its pieces selected. */
export async function addNote(services: Services, place: TermPlace): Promise<void> {
  const { document, offset } = await placeOf(place);
  const editor = await vscode.window.showTextDocument(document);
  const position = paragraphAt(services.pages.get(document), offset);
  const [term] = position ? (await services.glossary.get()).at(position.reading.text, position.offset) : [];
  const pieces = position && term ? toDocumentRanges(position.reading, term) : [];
  const ranges = pieces.map((piece) => toVscodeRange(document, piece));
  if (ranges.length > 0)
    editor.selections = ranges.map((range) => new vscode.Selection(range.start, range.end));
  const [first] = ranges;
  const commands = await vscode.commands.getCommands(true);
  if (first && commands.includes(NOTE_ON_TERM))
    await vscode.commands.executeCommand(NOTE_ON_TERM, document.uri, first, ranges);
  else await vscode.commands.executeCommand('gongbao.notes.add');
}

/** Takes the page's address, the term's first piece and all of its pieces; where it is missing, the selection's serves. */
const NOTE_ON_TERM = 'gongbao.notes.addOnTerm';

/** Opens the entry's line in the workspace's glossary; a built-in entry is copied there first. */
export async function editTerm(services: Services, argument: TermArgument): Promise<void> {
  const entry = await resolveTerm(services, argument);
  if (!(await services.glossary.placeOf(entry))) await services.glossary.put([entry]);
  const { uri, range } = await entryLocation(services, entry);
  await vscode.window.showTextDocument(uri, { selection: range, preview: false });
}

/** Asks for a rendering of the entry (or a new one) and makes it the preferred or a forbidden one. */
export async function markRendering(
  services: Services,
  mark: 'prefer' | 'forbid',
  argument: TermArgument,
  given?: string,
): Promise<void> {
  const entry = await resolveTerm(services, argument);
  const text = given ?? (await askRendering(entry, mark));
  if (!text) return;
  await services.glossary.put([(mark === 'prefer' ? preferRendering : forbidRendering)(entry, text)]);
}

async function askRendering(entry: TermEntry, mark: 'prefer' | 'forbid'): Promise<string | undefined> {
  const other = { label: `$(add) ${vscode.l10n.t('Another rendering…')}`, text: '' };
  const known = entry.english.map(({ text, status }) => ({
    label: text,
    description: statusName(status),
    text,
  }));
  const forbidden = entry.forbidden.map((text) => ({
    label: text,
    description: vscode.l10n.t('do not use'),
    text,
  }));
  const choices = [...known, ...(mark === 'prefer' ? forbidden : []), other];
  const title =
    mark === 'prefer'
      ? vscode.l10n.t('Prefer which rendering of “{0}”?', entry.simplified)
      : vscode.l10n.t('Forbid which rendering of “{0}”?', entry.simplified);
  const choice = await vscode.window.showQuickPick(choices, { title });
  if (choice !== other) return choice?.text;
  return (await vscode.window.showInputBox({ title }))?.trim();
}

function preferred(entry: TermEntry): string {
  const text = entry.english[0]?.text;
  if (text === undefined) throw new Refusal('no-rendering', entry.simplified);
  return text;
}
