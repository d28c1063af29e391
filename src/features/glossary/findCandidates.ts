import * as vscode from 'vscode';
import { type TermCandidate, termCandidates } from '../../core/glossary/candidates';
import { pageReadings } from '../../core/page/partReading';
import { Refusal } from '../../core/refusal';
import type { Services } from '../../host/services';
import { newEntry } from './addTerm';

/** Offers the words of the page that look like terms and are in no glossary; the chosen ones are added without English. */
export async function findCandidates(services: Services): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Refusal('no-editor');
  const { page, text } = services.pages.get(editor.document);
  const readings = [...pageReadings(page, text)].map(({ reading }) => reading.text);
  const candidates = termCandidates(readings, await services.glossary.get());
  if (candidates.length === 0) {
    services.notify.info(vscode.l10n.t('No new terms found on this page.'));
    return;
  }
  const items = candidates.map((candidate) => itemOf(candidate, readings));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    matchOnDetail: true,
    title: vscode.l10n.t('Candidate terms of this page: which to add to your glossary?'),
  });
  if (!chosen || chosen.length === 0) return;
  const entries = [];
  for (const { label } of chosen) entries.push(await newEntry(services, label, ''));
  const uri = await services.glossary.put(entries);
  await vscode.window.showTextDocument(uri, { preview: false });
}

const AROUND = 14;

function itemOf({ text, count, reason, reading, offset }: TermCandidate, readings: readonly string[]) {
  const paragraph = readings[reading] ?? '';
  const why = reason === 'quoted' ? vscode.l10n.t('in quotation marks') : vscode.l10n.t('ends like a name');
  return {
    label: text,
    description: `×${count}, ${why}`,
    detail: `…${paragraph.slice(Math.max(0, offset - AROUND), offset + text.length + AROUND)}…`,
  };
}
