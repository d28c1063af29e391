import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createGlossary, type Glossary } from '../core/glossary/glossary';
import { parseGlossaryTsv } from '../core/glossary/glossaryTsv';
import { type ConversionConfig, dataFileFor } from '../core/script/configs';
import { type Converter, createConverter } from '../core/script/converter';
import { loadConversionData } from '../core/script/data';
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

export async function loadGlossary(): Promise<Glossary> {
  const text = (await readMedia('glossary/union-terms.tsv')).toString('utf8');
  return createGlossary(parseGlossaryTsv(text).entries);
}

export async function loadConverter(config: ConversionConfig, exact: boolean): Promise<Converter> {
  const data = loadConversionData(await readMedia(`conversion/${dataFileFor(config)}`));
  return createConverter(config, data, { exact });
}
