import * as vscode from 'vscode';
import type { Page } from '../../core/page/model';
import { pageReadings } from '../../core/page/partReading';
import type { ConversionConfig } from '../../core/script/configs';
import { type PageConversion, PageConversionBuilder } from '../../core/script/convertPage';
import type { ConversionScope } from '../../core/script/pageEdits';
import { forEachWithProgress } from '../../host/progress';
import type { Services } from '../../host/services';

/** In texts longer than this the open choices are not worked out: nobody walks through that many. */
const LONGEST_REVIEWED = 2_000_000;

interface Convertible {
  readonly uri: vscode.Uri;
  readonly page: Page;
  readonly text: string;
}

/** Converts a page with the workspace's dictionary, choices and taste; can be cancelled when it takes long. */
export async function convertSnapshot(
  services: Services,
  { uri, page, text }: Convertible,
  config: ConversionConfig,
  { scope = { kind: 'page' }, open = false }: { scope?: ConversionScope; open?: boolean } = {},
): Promise<PageConversion> {
  const [converter, decisions] = await Promise.all([
    services.converters.get(config, uri),
    services.conversionFiles.decisions(uri, config),
  ]);
  const builder = new PageConversionBuilder();
  const options = { scope, decisions, open: open && text.length <= LONGEST_REVIEWED };
  await forEachWithProgress(
    vscode.l10n.t('Converting…'),
    pageReadings(page, text),
    page.lines.length,
    (item) => builder.add(item, converter, options),
  );
  return builder.finish(text);
}
