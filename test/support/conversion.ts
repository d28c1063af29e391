import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import type { ConversionConfig } from '../../src/core/script/configs';
import { type ConversionData, loadConversionData } from '../../src/core/script/data';

const folder = join(import.meta.dirname, '..', '..', 'media', 'conversion');

/** The bytes of a packed file; packs the dictionaries first where that was not done yet. */
export function packedFile(name: 's2t.bin' | 't2s.bin'): Uint8Array {
  const path = join(folder, name);
  if (!existsSync(path)) execFileSync(process.execPath, [join(import.meta.dirname, 'pack-conversion.mjs')]);
  return new Uint8Array(readFileSync(path));
}

let shared: ConversionData | null = null;

/** All dictionaries, unpacked once a test file. */
export function conversionData(): ConversionData {
  shared ??= loadConversionData(packedFile('t2s.bin'), packedFile('s2t.bin'));
  return shared;
}

/** The configurations of every region, each with the direction that its sentences are written for. */
export const REGIONS = [
  ['s2t', 's2t'],
  ['s2tw', 's2t'],
  ['s2hk', 's2t'],
  ['t2s', 't2s'],
  ['tw2s', 't2s'],
  ['hk2s', 't2s'],
] as const;

const LOCALES = { s: 'cn', t: 't', tw: 'tw', twp: 'twp', hk: 'hk', hkp: 'hkp', jp: 'jp' } as const;

/** The `from` and `to` by which opencc-js knows a configuration. */
export function openccLocales(config: ConversionConfig): { from: string; to: string } {
  const [, from, to] = /^([a-z]+?)2([a-z]+)$/.exec(config) ?? [];
  const regional = to === 'sp' ? `${from}p` : from;
  return {
    from: LOCALES[regional as keyof typeof LOCALES],
    to: LOCALES[(to === 'sp' ? 's' : to) as keyof typeof LOCALES],
  };
}

/** The converter of opencc-js for a configuration. Never give it runs of U+2FF0–2FFF: it takes exponential time. */
export function openccConverter(config: ConversionConfig): (text: string) => string {
  return Converter(openccLocales(config) as Parameters<typeof Converter>[0]);
}
