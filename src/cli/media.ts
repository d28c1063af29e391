import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Dictionary, openDictionary } from '../core/dictionary/dictionary';
import { glossaryFormat, parseGlossary } from '../core/glossary/anyGlossary';
import { openBuiltIn } from '../core/glossary/builtIn';
import type { TermEntry } from '../core/glossary/entry';
import { createGlossary, type Glossary } from '../core/glossary/glossary';
import { overrideEntries } from '../core/glossary/ownGlossary';
import { type ConversionConfig, dataFileFor } from '../core/script/configs';
import { type Converter, createConverter } from '../core/script/converter';
import { loadConversionData } from '../core/script/data';
import { readInput } from './input';
import { Unusable } from './unusable';

/** The package's `media` folder, beside the folder of this bundle. */
const MEDIA = path.join(__dirname, '..', 'media');

async function readMedia(name: string): Promise<Buffer> {
  try {
    return await readFile(path.join(MEDIA, name));
  } catch {
    throw new Unusable(`${path.join(MEDIA, name)}: missing; install Gongbao again or run npm run build`);
  }
}

/** The built-in glossary with the given TSV, CSV or TBX files over it; their faults go to standard error by line. */
export async function loadGlossary(files: readonly string[] = []): Promise<Glossary> {
  const text = (await readMedia('glossary/union-terms.columns')).toString('utf8');
  // Without its packed index it is indexed here.
  const index = await readMedia('glossary/union-terms.trie').catch(() => new Uint8Array());
  const builtIn = openBuiltIn(text, index);
  const own: TermEntry[] = [];
  for (const file of files) {
    const format = glossaryFormat(file);
    if (!format) throw new Unusable(`${file}: no glossary: its name must end in .tsv, .csv or .tbx`);
    const { entries, problems } = parseGlossary(format, (await readInput(file)).text);
    for (const { line, code, detail } of problems)
      process.stderr.write(`gongbao: ${file}:${line}: ${code} ${detail}\n`);
    own.push(...entries);
  }
  return own.length === 0 ? builtIn : createGlossary(overrideEntries(own, builtIn.entries));
}

/** The general dictionary; Unusable where its file is missing. */
export async function loadDictionary(): Promise<Dictionary> {
  return openDictionary(await readMedia('dictionary/cc-cedict.bin'), (bytes) =>
    new TextDecoder().decode(bytes),
  );
}

/** A converter over the packed data; `exact` gives OpenCC's own result. Unusable where the data is missing. */
export async function loadConverter(config: ConversionConfig, exact: boolean): Promise<Converter> {
  const data = loadConversionData(await readMedia(`conversion/${dataFileFor(config)}`));
  return createConverter(config, data, { exact });
}
