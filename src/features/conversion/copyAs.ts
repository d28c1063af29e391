import * as vscode from 'vscode';
import { articleById } from '../../core/page/articleAt';
import { partReading } from '../../core/page/partReading';
import type { ConversionConfig } from '../../core/script/configs';
import { convertReading } from '../../core/script/pageEdits';
import { applyEdits } from '../../core/text/edit';
import { shiftOffsets } from '../../core/text/shiftOffsets';
import type { Services } from '../../host/services';
import { nameOf } from './configs';
import { convertSnapshot } from './convertSnapshot';
import type { ConversionTarget } from './scope';

/** Copies the target in another script; the document stays as it is. An article is copied a paragraph a line. */
export async function copyAs(
  services: Services,
  { snapshot, scope }: ConversionTarget,
  config: ConversionConfig,
): Promise<void> {
  const { uri } = snapshot.document;
  const conversion = await convertSnapshot(services, { ...snapshot, uri }, config, { scope });
  let copy = conversion.text;
  if (scope.kind === 'ranges') {
    const shifted = shiftOffsets(conversion.edits);
    const parts = [...scope.ranges].sort((a, b) => a.start - b.start);
    copy = parts.map(({ start, end }) => copy.slice(shifted(start), shifted(end))).join('\n');
  }
  if (scope.kind === 'article') copy = await articleText(services, snapshot, scope.id, config);
  await vscode.env.clipboard.writeText(copy);
  services.notify.hint(vscode.l10n.t('Copied as {0}.', nameOf(config)));
}

async function articleText(
  services: Services,
  { document, page, text }: ConversionTarget['snapshot'],
  id: string,
  config: ConversionConfig,
): Promise<string> {
  const [converter, decisions] = await Promise.all([
    services.converters.get(config, document.uri),
    services.conversionFiles.decisions(document.uri, config),
  ]);
  const article = articleById(page, id);
  const paragraphs = (article?.parts ?? []).map((part) => {
    const reading = partReading(article as NonNullable<typeof article>, part, text);
    // The reading is its own document here, so that its paragraph comes out in one line.
    const whole = [{ at: 0, start: 0, length: reading.text.length, seam: false }];
    const own = { text: reading.text, segments: whole, byDocument: whole };
    return applyEdits(reading.text, convertReading({ reading: own }, converter, { decisions }).edits);
  });
  return paragraphs.join('\n');
}
