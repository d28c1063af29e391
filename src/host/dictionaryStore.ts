import { type Dictionary, openDictionary } from '../core/dictionary/dictionary';
import type { Assets } from './assets';
import { lazy } from './lazy';
import type { Log } from './log';

const FILE = 'media/dictionary/cc-cedict.bin';

/** The general dictionary, opened when first asked for; undefined where its file is missing or damaged. */
export class DictionaryStore {
  readonly get: () => Promise<Dictionary | undefined>;

  constructor(assets: Assets, log: Log) {
    this.get = lazy(async () => {
      try {
        const decoder = new TextDecoder();
        return openDictionary(await assets.bytes(FILE), (bytes) => decoder.decode(bytes));
      } catch (error) {
        log.error(FILE, error);
        return undefined;
      }
    });
  }
}
