import * as vscode from 'vscode';
import type { ConversionConfig } from '../../core/script/configs';
import type { Services } from '../../host/services';
import { chooseConfig } from './configs';
import { convertEditor } from './convertEditor';
import { copyAs } from './copyAs';
import { convertFiles } from './files';
import { Originals } from './originals';
import { Preview } from './preview';
import { restoreOriginal } from './restoreOriginal';
import { Review } from './review';
import { registerReview } from './reviewCommands';
import { chooseScope, type ScopeArgument } from './scope';
import { TextDocuments } from './textDocuments';
import { convertToFile, type ToFileArgument } from './toFile';

/** The conversion commands and the OpenCC configuration that each stands for. */
const COMMANDS: Readonly<Record<string, ConversionConfig>> = {
  'gongbao.convert.toTraditional': 's2t',
  'gongbao.convert.toTaiwan': 's2tw',
  'gongbao.convert.toTaiwanPhrases': 's2twp',
  'gongbao.convert.toHongKong': 's2hk',
  'gongbao.convert.toSimplified': 't2s',
};

interface ConfigArgument extends ScopeArgument {
  readonly config?: string;
}

/** Traditional and Simplified: in the editor, beside it, into the clipboard, into files; review and restore. */
export function register(services: Services): vscode.Disposable {
  const { commands, pages } = services;
  const originals = new Originals(services.storage);
  const review = new Review(services, originals);
  const preview = new Preview(services);
  const shown = new TextDocuments();
  return vscode.Disposable.from(
    review,
    preview,
    shown,
    registerReview(services, review),
    ...Object.entries(COMMANDS).map(([id, config]) =>
      commands.register(id, async (argument?: ScopeArgument) => {
        const target = await chooseScope(pages, argument);
        if (target) await convertEditor(services, originals, review, target, config);
      }),
    ),
    commands.register('gongbao.convert.preview', (argument?: ConfigArgument) =>
      preview.open(argument?.config),
    ),
    commands.register('gongbao.convert.copyAs', async (argument?: ConfigArgument) => {
      const target = await chooseScope(pages, argument);
      const config = target && (await chooseConfig(argument?.config));
      if (config) await copyAs(services, target, config);
    }),
    commands.register('gongbao.convert.toFile', (argument?: ToFileArgument) =>
      convertToFile(services, argument),
    ),
    commands.register(
      'gongbao.convert.files',
      (clicked?: vscode.Uri, selected?: readonly vscode.Uri[], argument?: ConfigArgument) =>
        convertFiles(services, originals, shown, selected ?? (clicked ? [clicked] : []), argument?.config),
    ),
    commands.register('gongbao.convert.restore', () => restoreOriginal(services, originals, review, shown)),
  );
}
