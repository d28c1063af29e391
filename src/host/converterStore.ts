import type * as vscode from 'vscode';
import { formsOf } from '../core/glossary/entry';
import type { Glossary } from '../core/glossary/glossary';
import { type ConversionConfig, dataFileFor } from '../core/script/configs';
import { type Converter, createConverter } from '../core/script/converter';
import { loadConversionData } from '../core/script/data';
import { userWords } from '../core/script/userDictionary';
import type { Assets } from './assets';
import type { ConversionFiles } from './conversionFiles';
import type { GlossaryStore } from './glossaryStore';
import { lazy } from './lazy';
import { settings } from './settings';

const MOST_CONVERTERS = 12;

/**
 * Converters by configuration, taste and dictionary. The packed dictionaries are read with the first converter that
 * needs them and then shared; the glossary's terms are words that no conversion cuts.
 */
export class ConverterStore {
  readonly #assets: Assets;
  readonly #glossary: GlossaryStore;
  readonly #files: ConversionFiles;
  readonly #data = new Map<string, () => Promise<ReturnType<typeof loadConversionData>>>();
  readonly #converters = new Map<string, Converter>();
  #terms: { readonly glossary: Glossary; readonly forms: readonly string[] } | undefined;

  constructor(assets: Assets, glossary: GlossaryStore, files: ConversionFiles) {
    this.#assets = assets;
    this.#glossary = glossary;
    this.#files = files;
    files.onDidChange(() => this.#converters.clear());
  }

  /** The converter for a document: its folder's dictionary and settings count. */
  async get(config: ConversionConfig, resource?: vscode.Uri): Promise<Converter> {
    const taste = settings.taste(resource);
    const [dictionary, terms, data] = await Promise.all([
      this.#files.dictionary(resource),
      this.#protected(),
      this.#load(dataFileFor(config)),
    ]);
    const key = JSON.stringify([config, taste, this.#files.folderOf(resource)?.toString() ?? '']);
    let converter = this.#converters.get(key);
    if (!converter) {
      const userDictionary = userWords(dictionary, config);
      converter = createConverter(config, data, { taste, protect: terms, userDictionary });
      if (this.#converters.size >= MOST_CONVERTERS) this.#converters.clear();
      this.#converters.set(key, converter);
    }
    return converter;
  }

  async #protected(): Promise<readonly string[]> {
    const glossary = await this.#glossary.get();
    if (this.#terms?.glossary !== glossary) {
      this.#terms = { glossary, forms: glossary.entries.flatMap(formsOf) };
      this.#converters.clear();
    }
    return this.#terms.forms;
  }

  #load(file: string): Promise<ReturnType<typeof loadConversionData>> {
    let data = this.#data.get(file);
    if (!data) {
      data = lazy(async () => loadConversionData(await this.#assets.bytes(`media/conversion/${file}`)));
      this.#data.set(file, data);
    }
    return data();
  }
}
