import * as vscode from 'vscode';
import { glossaryFormat, parseGlossary, writeGlossary } from '../../core/glossary/anyGlossary';
import { Refusal } from '../../core/refusal';
import type { Services } from '../../host/services';

/** What a caller may give, so that nothing is asked. */
export interface TransferArgument {
  readonly file?: vscode.Uri;
  /** For an export: the workspace's own terms, or the built-in ones with them. */
  readonly which?: 'own' | 'all';
}

const FILTERS = { TBX: ['tbx'], CSV: ['csv'], TSV: ['tsv'] };

/** Takes the terms of a TSV, CSV or TBX file over into the workspace's glossary. */
export async function importGlossary(services: Services, { file }: TransferArgument = {}): Promise<void> {
  const filters = { [vscode.l10n.t('Glossaries')]: ['tbx', 'csv', 'tsv'] };
  const uri = file ?? (await vscode.window.showOpenDialog({ filters }))?.[0];
  if (!uri) return;
  const name = vscode.workspace.asRelativePath(uri);
  const format = glossaryFormat(uri.path);
  if (!format) throw new Refusal('unknown-format', name);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const { entries, problems } = parseGlossary(format, text);
  if (entries.length === 0) throw new Refusal('no-entries', name);
  await services.glossary.put(entries);
  for (const { line, code, detail } of problems) services.log.info(`${name}:${line}: ${code} ${detail}`);
  services.notify.info(
    problems.length === 0
      ? vscode.l10n.t('{0} terms imported.', entries.length)
      : vscode.l10n.t(
          '{0} terms imported; {1} problems, which the log names.',
          entries.length,
          problems.length,
        ),
  );
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
  services.notify.info(vscode.l10n.t('{0} terms exported.', entries.length));
}

async function askWhich(count: number): Promise<'own' | 'all' | undefined> {
  const choices = [
    { label: vscode.l10n.t('This workspace’s terms'), description: String(count), which: 'own' as const },
    { label: vscode.l10n.t('All terms, the built-in ones too'), which: 'all' as const },
  ];
  return (await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Export which terms?') }))?.which;
}
