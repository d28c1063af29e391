import * as vscode from 'vscode';
import { pageReadings } from '../../core/page/partReading';
import { Refusal } from '../../core/refusal';
import type { ConversionConfig } from '../../core/script/configs';
import { conversionEdits } from '../../core/script/pageEdits';
import type { TextEdit } from '../../core/text/edit';
import { applyStamped } from '../../host/edits';
import { forEachWithProgress } from '../../host/progress';
import type { Services } from '../../host/services';
import type { ConversionTarget } from './scope';

/** Converts the target in one undo step; line breaks stay and words are read across them. */
export async function convertEditor(
  services: Services,
  { snapshot, scope }: ConversionTarget,
  config: ConversionConfig,
): Promise<void> {
  const { document, page, text, version } = snapshot;
  if (page.lines.length === 0) throw new Refusal('no-page', vscode.workspace.asRelativePath(document.uri));
  const converter = await services.converters.get(config);
  const edits: TextEdit[] = [];
  await forEachWithProgress(
    vscode.l10n.t('Converting…'),
    pageReadings(page, text),
    page.lines.length,
    (item) => {
      for (const edit of conversionEdits(item, scope, converter)) edits.push(edit);
    },
  );
  await applyStamped(document, version, edits);
  if (edits.length === 0)
    services.notify.info(vscode.l10n.t('Nothing to convert: the text is already in that script.'));
}
