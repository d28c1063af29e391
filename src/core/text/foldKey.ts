/**
 * Folds what OCR and typesetting vary without changing the word: full-width ASCII to half-width, capitals to small
 * letters, every quote, dash and middle dot to one form. The result has the length of `text`, unit for unit, so that
 * offsets hold in both.
 */
export function foldKey(text: string): string {
  let result = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldUnit(unit);
    if (folded === unit) continue;
    result += text.slice(done, i) + String.fromCharCode(folded);
    done = i + 1;
  }
  return done === 0 ? text : result + text.slice(done);
}

/** The folded form of one UTF-16 unit. */
export function foldUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0);
  return SINGLE.get(unit) ?? unit;
}

const GROUPS: readonly (readonly [string, string])[] = [
  ['"', '“”„‟「」『』﹁﹂〝〞'],
  ["'", '‘’‚‛'],
  ['-', '—–―‒−─﹘'],
  ['·', '•・‧∙⋅'],
  ['(', '〔﹙'],
  [')', '〕﹚'],
  [',', '﹐'],
  ['.', '｡﹒'],
  ['<', '〈'],
  ['>', '〉'],
  ['~', '〜∼'],
  [' ', '\u3000\u00a0'],
];

const SINGLE: ReadonlyMap<number, number> = new Map(
  GROUPS.flatMap(([to, from]) => Array.from(from, (c) => [c.charCodeAt(0), to.charCodeAt(0)] as const)),
);
