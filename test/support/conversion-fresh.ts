import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence with its reading, written before any converter had read it. */
export interface FreshTrap {
  readonly set: 'dev' | 'held-out';
  readonly source: string;
  /** May hold {a/b/…} where any is right. */
  readonly expected: string;
}

/** The sentences of a direction; those into Traditional text are also read back. Expected Traditional is Taiwan's. */
export function freshTraps(direction: 's2t' | 't2s'): FreshTrap[] {
  const own = rowsOf(direction);
  if (direction === 's2t') return own;
  const back = rowsOf('s2t').map(({ set, source, expected }) => ({
    set,
    source: expected.replaceAll(/\{([^/}]*)[^}]*\}/gu, '$1'),
    expected: source,
  }));
  return [...own, ...back];
}

function rowsOf(direction: string): FreshTrap[] {
  const path = join(import.meta.dirname, '..', 'fixtures', 'conversion', `fresh-${direction}.tsv`);
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
    '盃杯 豔艷 艷豔 甦蘇 釦扣 淒悽 崑昆 污汙 吃喫 床牀 群羣 眾衆 峰峯 啟啓 衛衞 癡痴 鉤鈎 曬晒 濕溼 溼濕 煙菸 裡裏 為爲 麵麪'
  ).split(' '),
);

/**
 * The characters of an output that are none of those expected, each with its neighbours. `output` into Traditional
 * text is to be in Taiwan's spelling; into Simplified text nothing but the expected character is right.
 */
export function misread(output: string, expected: string, direction: 's2t' | 't2s'): string[] {
  const accepted = [...expected.matchAll(/\{([^}]*)\}|(.)/gsu)].flatMap(([, open, char]) => {
    if (open === undefined) return [[char as string]];
    const readings = open.split('/').map((reading) => [...reading]);
    return (readings[0] as string[]).map((_, i) => readings.map((reading) => reading[i] as string));
  });
  const actual = [...output];
  if (actual.length !== accepted.length) return [`length of ${output}`];
  return actual.flatMap((char, i) => {
    const readings = accepted[i] as string[];
    const right = readings.some((one) => one === char || (direction === 's2t' && AS_GOOD.has(one + char)));
    return right
      ? []
      : [`${actual.slice(Math.max(0, i - 4), i + 4).join('')}: ${char} for ${readings.join('/')}`];
  });
}
