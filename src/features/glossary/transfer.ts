import * as vscode from 'vscode';
import { glossaryFormat, parseGlossary, writeGlossary } from '../../core/glossary/anyGlossary';
import { compareEntries } from '../../core/glossary/ownGlossary';
import { Refusal } from '../../core/refusal';
import { decodeOrRefuse } from '../../host/files';
import type { Services } from '../../host/services';

/** What a caller may give, so that nothing is asked. */
export interface TransferArgument {
  readonly file?: vscode.Uri;
  /** For an export: the workspace's own terms, or the built-in ones with them. */
  readonly which?: 'own' | 'all';
  /** For an import: what becomes of terms that stand differently in the workspace's glossary. */
  readonly existing?: Existing;
}

type Existing = 'replace' | 'keep';

const FILTERS = { TBX: ['tbx'], CSV: ['csv'], TSV: ['tsv'] };

/**
 * Takes the terms of a TSV, CSV or TBX file over into the workspace's glossary. Where that has some of them with other
 * contents, the user says which are right; nothing is written before.
 */
export async function importGlossary(
  services: Services,
  { file, existing }: TransferArgument = {},
): Promise<void> {
  const filters = { [vscode.l10n.t('Glossaries')]: ['tbx', 'csv', 'tsv'] };
  const uri = file ?? (await vscode.window.showOpenDialog({ filters }))?.[0];
  if (!uri) return;
  const name = vscode.workspace.asRelativePath(uri);
  const format = glossaryFormat(uri.path);
  if (!format) throw new Refusal('unknown-format', name);
  const { text } = decodeOrRefuse(await vscode.workspace.fs.readFile(uri), uri);
  const { entries, problems } = parseGlossary(format, text);
  if (entries.length === 0) throw new Refusal('no-entries', name);
  // What was written or deleted a moment ago counts, though the watcher has not said so yet.
  services.glossary.reload();
  const { fresh, changed } = compareEntries(await services.glossary.own(), entries);
  const answer = changed.length === 0 ? 'keep' : (existing ?? (await askExisting(changed.length, name)));
  if (!answer) return;
  const taken = answer === 'replace' ? [...fresh, ...changed] : fresh;
  if (taken.length > 0) await services.glossary.put(taken);
  for (const { line, code, detail } of problems) services.log.info(`${name}:${line}: ${code} ${detail}`);
  services.notify.info(importedText(taken.length, problems.length, name));
}

function importedText(taken: number, problems: number, name: string): string {
  if (problems > 0)
    return vscode.l10n.t('Terms imported: {0}. Problems, which the log names: {1}.', taken, problems);
  return taken === 0
    ? vscode.l10n.t('There is nothing new in “{0}”.', name)
    : vscode.l10n.t('Terms imported: {0}.', taken);
}

async function askExisting(count: number, name: string): Promise<Existing | undefined> {
  const choices = [
    {
      label: vscode.l10n.t('Keep the workspace’s own'),
      description: vscode.l10n.t('Import only what is new'),
      existing: 'keep' as const,
    },
    {
      label: vscode.l10n.t('Replace'),
      description: vscode.l10n.t('Take the file’s entries; yours are overwritten'),
      existing: 'replace' as const,
    },
  ];
  const title = vscode.l10n.t(
    '“{0}” has terms that stand differently in your glossary ({1}). Which are right?',
    name,
    count,
  );
  return (await vscode.window.showQuickPick(choices, { title, ignoreFocusOut: true }))?.existing;
}

/** Writes the glossary to a TSV, CSV or TBX file. */
export async function exportGlossary(services: Services, argument: TransferArgument = {}): Promise<void> {
  const own = await services.glossary.own();
  const which = argument.which ?? (own.length === 0 ? 'all' : await askWhich(own.length));
  if (!which) return;
  const entries = which === 'own' ? own : (await services.glossary.get()).entries;
  const uri = argument.file ?? (await vscode.window.showSaveDialog({ filters: FILTERS }));
  if (!uri) return;
  const format = glossaryFormat(uri.path);
  if (!format) throw new Refusal('unknown-format', vscode.workspace.asRelativePath(uri));
  const text = writeGlossary(format, entries, vscode.l10n.t('Gongbao glossary'));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  services.notify.info(vscode.l10n.t('Terms exported: {0}.', entries.length));
}

async function askWhich(count: number): Promise<'own' | 'all' | undefined> {
  const choices = [
    { label: vscode.l10n.t('This workspace’s terms'), description: String(count), which: 'own' as const },
    { label: vscode.l10n.t('All terms, the built-in ones too'), which: 'all' as const },
  ];
  return (await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Export which terms?') }))?.which;
}
