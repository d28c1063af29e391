import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A hand-checked sentence: `expected` may hold {a/b} where either reading is right. */
export interface Trap {
  readonly set: 'dev' | 'held-out';
  readonly trap: string;
  readonly source: string;
  readonly expected: string;
}

export function traps(direction: 's2t' | 't2s'): Trap[] {
  const path = join(import.meta.dirname, '..', 'fixtures', 'conversion', `traps-${direction}.tsv`);
  const rows = readFileSync(path, 'utf8').split('\n');
  return rows
    .filter((row) => row && !row.startsWith('#'))
    .map((row) => {
      const [set, trap, source, expected] = row.split('\t');
      return { set, trap, source, expected } as Trap;
    });
}

/** Spellings that regions and houses choose differently; none of them is a wrong character. */
const VARIANTS =
  '爲為 裏裡 羣群 臺台 衆眾 着著 佈布 佔占 週周 歎嘆 纔才 喫吃 峯峰 牀床 啓啟 麪麵 鷄雞 祕秘 綫線 湧涌 晒曬 説說 滙匯 賬帳 註注 彷仿 綉繡 託托 僱雇 覈核 鈎鉤 箇個 粧妝 衞衛 砲炮 癡痴 痹痺 缽鉢 脣唇 鉅巨 茲玆 閒閑 鬨哄 稅税 戶户 蔥葱 檯枱 脫脱 溫温';
const FOLD = new Map(VARIANTS.split(' ').map((pair) => [pair[1] as string, pair[0] as string]));
// 著 is the variant of 着 only as a particle, so the pair is folded in Traditional text alone.
const fold = (text: string, direction: 's2t' | 't2s'): string =>
  direction === 't2s' ? text : [...text].map((char) => FOLD.get(char) ?? char).join('');

/** The wrong characters of an output: places where it has none of the accepted readings. */
export function wrongCharacters(output: string, expected: string, direction: 's2t' | 't2s'): string[] {
  const accepted = [...expected.matchAll(/\{([^}]*)\}|(.)/gsu)].flatMap(([, open, char]) => {
    if (open === undefined) return [[char as string]];
    const readings = open.split('/').map((reading) => [...reading]);
    return (readings[0] as string[]).map((_, i) => readings.map((reading) => reading[i] as string));
  });
  const actual = [...output];
  if (actual.length !== accepted.length) return [`length ${actual.length} for ${accepted.length}`];
  return actual.flatMap((char, i) => {
    const readings = accepted[i] as string[];
    const right = readings.some((reading) => fold(reading, direction) === fold(char, direction));
    return right
      ? []
      : [`${actual.slice(Math.max(0, i - 3), i + 4).join('')}: ${char} for ${readings.join('/')}`];
  });
}
