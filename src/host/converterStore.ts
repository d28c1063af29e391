import type { ConversionConfig } from '../core/script/configs';
import { dataFileFor } from '../core/script/configs';
import { type Converter, createConverter } from '../core/script/converter';
import { loadConversionData } from '../core/script/data';
import type { Assets } from './assets';
import { lazy } from './lazy';

/** Converters by configuration; the dictionaries are read with the first one that needs them and then shared. */
export class ConverterStore {
  readonly #assets: Assets;
  readonly #files = new Map<string, () => Promise<ReturnType<typeof loadConversionData>>>();
  readonly #converters = new Map<ConversionConfig, () => Promise<Converter>>();

  constructor(assets: Assets) {
    this.#assets = assets;
  }

  get(config: ConversionConfig): Promise<Converter> {
    let converter = this.#converters.get(config);
    if (!converter) {
      converter = lazy(async () => createConverter(config, await this.#data(dataFileFor(config))));
      this.#converters.set(config, converter);
    }
    return converter();
  }

  #data(file: string): Promise<ReturnType<typeof loadConversionData>> {
    let data = this.#files.get(file);
    if (!data) {
      data = lazy(async () => loadConversionData(await this.#assets.bytes(`media/conversion/${file}`)));
      this.#files.set(file, data);
    }
    return data();
  }
}
