import { lookalike } from './characters';
import type { Random } from './random';
import type { Region } from './source';

/** How far apart in Unicode, which orders Han by radical and strokes, two characters still look alike. */
const REACH = 6;

const commonOf = new Map<string, ReadonlySet<string>>();

/** The common characters of GB 2312 (rows 16 to 55) or of Big5 (rows A4 to C6), as the encodings list them. */
function commonCharacters(encoding: 'gbk' | 'big5'): ReadonlySet<string> {
  const known = commonOf.get(encoding);
  if (known) return known;
  const [first, last, trail] = encoding === 'gbk' ? [0xb0, 0xd7, 0xa1] : [0xa4, 0xc6, 0x40];
  const decoder = new TextDecoder(encoding);
  const common = new Set<string>();
  for (let lead = first; lead <= last; lead++)
    for (let low = trail; low <= 0xfe; low++) {
      const ch = decoder.decode(Uint8Array.of(lead, low));
      if (/^\p{Script=Han}$/u.test(ch)) common.add(ch);
    }
  commonOf.set(encoding, common);
  return common;
}

/** What OCR reads for a Han character now and then: a known look-alike, or one beside it in Unicode; else the same. */
export function misread(ch: string, region: Region, random: Random): string {
  const known = lookalike(ch, random);
  if (known !== ch) return known;
  const common = commonCharacters(region === 'CN' ? 'gbk' : 'big5');
  const code = ch.codePointAt(0) ?? 0;
  const beside: string[] = [];
  for (let apart = -REACH; apart <= REACH; apart++) {
    const other = String.fromCodePoint(code + apart);
    if (apart !== 0 && common.has(other)) beside.push(other);
  }
  return beside.length === 0 ? ch : random.pick(beside);
}
