import type { ConversionConfig } from './configs';

/** Spellings that regions and houses choose differently. What is left out stays as the configuration has it. */
export interface Taste {
  readonly tai?: '台' | '臺';
  readonly li?: '裡' | '裏';
  readonly qun?: '群' | '羣';
  readonly wei?: '為' | '爲';
  readonly zhou?: '週' | '周';
  /** 「」『』 or “”‘’; `keep` leaves the text's own. */
  readonly quotes?: 'keep' | 'corner' | 'curly';
}

const CORNER: readonly [string, string][] = [
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
];

/** How a taste acts on a conversion into Traditional text. */
export interface TasteTables {
  /** OpenCC Traditional units that the regional step must not respell. */
  readonly kept: ReadonlySet<number>;
  /** Final unit to final unit. */
  readonly respelled: ReadonlyMap<number, number>;
}

/** The tables of a taste; quotation marks turn for any target, the characters only for a Traditional one. */
export function tasteTables(taste: Taste, config: ConversionConfig): TasteTables {
  const kept = new Set<number>();
  const respelled = new Map<number, number>();
  const respell = (from: string, to: string): void => {
    respelled.set(from.charCodeAt(0), to.charCodeAt(0));
  };
  if (/2(?:t|tw|twp|hk|hkp)$/.test(config)) {
    // The second of each pair is OpenCC's own form, so that keeping it is enough; it tells 臺 from the 台 of 台州.
    const pairs = [
      [taste.tai, '台', '臺'],
      [taste.li, '裡', '裏'],
      [taste.qun, '群', '羣'],
      [taste.wei, '為', '爲'],
      [taste.zhou, '周', '週'],
    ] as const;
    for (const [wanted, other, opencc] of pairs) {
      if (wanted === opencc) kept.add(opencc.charCodeAt(0));
      else if (wanted === other) respell(opencc, other);
    }
  }
  if (taste.quotes === 'corner') for (const [curly, corner] of CORNER) respell(curly, corner);
  if (taste.quotes === 'curly') for (const [curly, corner] of CORNER) respell(corner, curly);
  return { kept, respelled };
}
