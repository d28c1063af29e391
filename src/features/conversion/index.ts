import * as vscode from 'vscode';
import type { ConversionConfig } from '../../core/script/configs';
import type { Services } from '../../host/services';
import { convertEditor } from './convertEditor';
import { chooseScope, type ScopeArgument } from './scope';

/** The conversion commands and the OpenCC configuration that each stands for. */
const COMMANDS: Readonly<Record<string, ConversionConfig>> = {
  'gongbao.convert.toTraditional': 's2t',
  'gongbao.convert.toTaiwan': 's2tw',
  'gongbao.convert.toTaiwanPhrases': 's2twp',
  'gongbao.convert.toHongKong': 's2hk',
  'gongbao.convert.toSimplified': 't2s',
};

/** Traditional and Simplified, on the selections, the article at the cursor or the whole page. */
export function register(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(COMMANDS).map(([id, config]) =>
      services.commands.register(id, async (argument?: ScopeArgument) => {
        const target = await chooseScope(services.pages, argument);
        if (target) await convertEditor(services, target, config);
      }),
    ),
  );
}
