import * as vscode from 'vscode';
import { exportCsv, exportJsonLd, exportMarkdown, type NoteRecord } from '../../core/annotation/exportNotes';
import { importAnnotations } from '../../core/annotation/importAnnotations';
import { Refusal } from '../../core/refusal';
import { type Range, rangesOverlap } from '../../core/text/range';
import { fileName } from '../../host/files';
import type { Services } from '../../host/services';
import { toVscodeRange } from '../../host/toVscode';

/** The document of the active editor with its notes read. */
async function activePage(services: Services): Promise<vscode.TextDocument> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) throw new Refusal('no-editor');
  await services.notes.open(document);
  return document;
}

/** Writes the notes of the active page to a file that the user names; its ending decides the form. */
export async function exportNotes(services: Services, target?: vscode.Uri): Promise<void> {
  const document = await activePage(services);
  const name = fileName(document.uri);
  const uri =
    target ??
    (await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(document.uri, '..', `${name}.notes.md`),
      filters: { Markdown: ['md'], CSV: ['csv'], 'W3C JSON-LD': ['jsonld'] },
      title: vscode.l10n.t('Export Notes'),
    }));
  if (!uri) return;
  const records = (services.notes.known(document)?.notes ?? [])
    .map(({ note, anchoring }): NoteRecord => {
      const at = anchoring.kind === 'orphan' ? undefined : anchoring.ranges[0]?.start;
      const line = at === undefined ? null : document.positionAt(at).line + 1;
      return { note, page: name, line, state: anchoring.kind };
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const write = uri.path.endsWith('.csv')
    ? exportCsv
    : uri.path.endsWith('.jsonld')
      ? exportJsonLd
      : exportMarkdown;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(write(records)));
}

/** Adds the annotations of a file to the active page; those whose words it does not hold become orphans. */
export async function importNotes(services: Services, source?: vscode.Uri): Promise<void> {
  const document = await activePage(services);
  const chosen =
    source ??
    (
      await vscode.window.showOpenDialog({
        filters: { JSON: ['json', 'jsonld'] },
        title: vscode.l10n.t('Import Annotations'),
      })
    )?.[0];
  if (!chosen) return;
  const notes = importAnnotations(new TextDecoder().decode(await vscode.workspace.fs.readFile(chosen)));
  if (notes.length === 0) throw new Refusal('note-unreadable', fileName(chosen));
  await services.notes.putAll(document, notes);
  const page = services.notes.known(document);
  const orphans = notes.filter((note) => page?.get(note.id)?.anchoring.kind === 'orphan').length;
  services.notify.info(
    vscode.l10n.t(
      'Notes imported: {0}. Of these, {1} quote words that were not found here.',
      notes.length,
      orphans,
    ),
  );
}

/** Puts the open corrections into the text as one edit, which the user sees and confirms before. */
export async function applyCorrections(services: Services): Promise<void> {
  const document = await activePage(services);
  const edit = new vscode.WorkspaceEdit();
  const taken: Range[] = [];
  let count = 0;
  for (const { note, anchoring } of services.notes.known(document)?.notes ?? []) {
    const [range, ...more] = anchoring.kind === 'orphan' ? [] : anchoring.ranges;
    if (
      note.kind !== 'correction' ||
      note.resolved ||
      note.replacement === undefined ||
      !range ||
      more.length > 0
    )
      continue;
    if (taken.some((other) => rangesOverlap(other, range))) continue;
    taken.push(range);
    const place = toVscodeRange(document, range);
    if (document.getText(place) === note.replacement) continue;
    count++;
    edit.replace(document.uri, place, note.replacement, {
      needsConfirmation: true,
      label: `${document.getText(place).replace(/\s+/g, '')} → ${note.replacement}`,
      ...(note.text ? { description: note.text } : {}),
    });
  }
  if (count === 0) {
    services.notify.info(vscode.l10n.t('There are no open corrections to apply.'));
    return;
  }
  await vscode.workspace.applyEdit(edit);
}
