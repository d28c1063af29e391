import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConverter } from '../../src/core/script/converter';
import type { ConversionData } from '../../src/core/script/data';

/** A sentence with its reading, written before any converter had read it. */
export interface FreshTrap {
  readonly set: 'dev' | 'held-out' | 'first' | 'second' | 'third';
  readonly source: string;
  /** May hold {a/b/…} where any is right. */
  readonly expected: string;
}

/** The sentences of a direction; those into Traditional text are also read back. Expected Traditional is Taiwan's. */
export function freshTraps(direction: 's2t' | 't2s'): FreshTrap[] {
  const own = rowsOf('fresh', direction);
  if (direction === 's2t') return own;
  const back = rowsOf('fresh', 's2t').map(({ set, source, expected }) => ({
    set,
    source: expected.replaceAll(/\{([^/}]*)[^}]*\}/gu, '$1'),
    expected: source,
  }));
  return [...own, ...back];
}

/** Ordinary newspaper prose of many subjects. */
export function newsTraps(direction: 's2t' | 't2s'): FreshTrap[] {
  return rowsOf('news', direction);
}

function rowsOf(kind: 'fresh' | 'news', direction: string): FreshTrap[] {
  const path = join(import.meta.dirname, '..', 'fixtures', 'conversion', `${kind}-${direction}.tsv`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => {
      const [set, source, expected] = row.split('\t');
      return { set, source, expected } as FreshTrap;
    });
}

/** Pairs of an expected character and one that is as good in its place: never the other way round. */
const AS_GOOD = new Set(
  (
    '臺台 佔占 佈布 週周 嘆歎 歎嘆 湧涌 涌湧 僱雇 雇僱 秘祕 祕秘 鑑鑒 鑒鑑 跡迹 蹟跡 線綫 唇脣 嚐嘗 樑梁 綵彩 慾欲 閒閑 閑閒 恤卹 ' +
    '盃杯 豔艷 艷豔 甦蘇 釦扣 淒悽 崑昆 污汙 吃喫 床牀 群羣 眾衆 峰峯 啟啓 衛衞 弦絃 癡痴 鉤鈎 曬晒 濕溼 溼濕 煙菸 裡裏 為爲 麵麪'
  ).split(' '),
);

/** A character of an output that is none of those expected, with its neighbours. */
export interface Misreading {
  /** Where it is in the output, in code points. */
  readonly at: number;
  readonly text: string;
}

/**
 * The characters of an output that are none of those expected. `output` into Traditional text is to be in Taiwan's
 * spelling (see `inTaiwan`); into Simplified text nothing but the expected character is right.
 */
export function misreadAt(output: string, expected: string, direction: 's2t' | 't2s'): Misreading[] {
  const accepted = [...expected.matchAll(/\{([^}]*)\}|(.)/gsu)].flatMap(([, open, char]) => {
    if (open === undefined) return [[char as string]];
    const readings = open.split('/').map((reading) => [...reading]);
    return (readings[0] as string[]).map((_, i) => readings.map((reading) => reading[i] as string));
  });
  const actual = [...output];
  if (actual.length !== accepted.length) return [{ at: 0, text: `length of ${output}` }];
  return actual.flatMap((char, at) => {
    const readings = accepted[at] as string[];
    const right = readings.some((one) => one === char || (direction === 's2t' && AS_GOOD.has(one + char)));
    if (right) return [];
    const around = actual.slice(Math.max(0, at - 4), at + 4).join('');
    return [{ at, text: `${around}: ${char} for ${readings.join('/')}` }];
  });
}

/** The misread characters of an output, as text. */
export function misread(output: string, expected: string, direction: 's2t' | 't2s'): string[] {
  return misreadAt(output, expected, direction).map(({ text }) => text);
}

/** Brings what a configuration wrote into the spelling that the strict comparison wants. */
export function inTaiwan(data: ConversionData): (config: string, text: string) => string {
  const exact = (config: 't2tw' | 'hk2t') => {
    const converter = createConverter(config, data, { exact: true });
    return (text: string) => converter.convert(text).text;
  };
  const [t2tw, hk2t] = [exact('t2tw'), exact('hk2t')];
  return (config, text) => {
    if (config === 's2t') return t2tw(text);
    return config === 's2hk' ? t2tw(hk2t(text)) : text;
  };
}
