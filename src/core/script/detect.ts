import { HANS_ONLY, HANT_ONLY } from './scriptCharacters';

/** What a text is written in; `none` where no character tells. */
export type Script = 'hans' | 'hant' | 'mixed' | 'none';

/** Below this share of the other script's characters a text counts as of one script: a quotation or an OCR slip. */
const STRAY_SHARE = 0.1;

let classes: Uint8Array | null = null;

/** By unit: 1 only Simplified, 2 only Traditional, 0 neither. */
export function scriptClasses(): Uint8Array {
  if (classes) return classes;
  classes = new Uint8Array(65_536);
  for (let i = 0; i < HANS_ONLY.length; i += 1) classes[HANS_ONLY.charCodeAt(i)] = 1;
  for (let i = 0; i < HANT_ONLY.length; i += 1) classes[HANT_ONLY.charCodeAt(i)] = 2;
  return classes;
}

/** Counts the units of a range that only one script writes. */
export function countScripts(
  units: ArrayLike<number>,
  start: number,
  end: number,
): { hans: number; hant: number } {
  const table = scriptClasses();
  let hans = 0;
  let hant = 0;
  for (let i = start; i < end; i += 1) {
    const kind = table[units[i] as number];
    if (kind === 1) hans += 1;
    else if (kind === 2) hant += 1;
  }
  return { hans, hant };
}

/** The script of a text with those counts. */
export function scriptOf({ hans, hant }: { hans: number; hant: number }): Script {
  if (hans + hant === 0) return 'none';
  if (hant <= hans * STRAY_SHARE) return 'hans';
  if (hans <= hant * STRAY_SHARE) return 'hant';
  return 'mixed';
}

/** The script of a text, by the characters that only one script writes. */
export function detectScript(text: string): Script {
  const table = scriptClasses();
  let hans = 0;
  let hant = 0;
  for (let i = 0; i < text.length; i += 1) {
    const kind = table[text.charCodeAt(i)];
    if (kind === 1) hans += 1;
    else if (kind === 2) hant += 1;
  }
  return scriptOf({ hans, hant });
}

const TAIWAN = new Set('裡為著線眾群麵說床峰秘衛');
const HONG_KONG = new Set('裏着綫説牀峯衞');

/** Whose spelling a Traditional text uses, Taiwan's or Hong Kong's; null where the forms that differ do not tell. */
export function detectRegion(text: string): 'tw' | 'hk' | null {
  let balance = 0;
  for (const char of text) {
    if (TAIWAN.has(char)) balance += 1;
    else if (HONG_KONG.has(char)) balance -= 1;
  }
  return balance === 0 ? null : balance > 0 ? 'tw' : 'hk';
}
