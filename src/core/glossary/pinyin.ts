/** Pinyin without tones, spaces and marks, in small letters; ü becomes v: `Lǘ xíng` gives `lvxing`. */
export function plainPinyin(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/u\u0308|U\u0308/g, 'v')
    .replace(/[uU]([\u0300\u0301\u0304\u030c])\u0308/g, 'v')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Pinyin in small letters without spaces, tones kept as numbers: `zhí gōng` gives `zhi2gong1`. */
export function numberedPinyin(pinyin: string): string {
  return pinyin
    .split(/[\s'’-]+/)
    .map((syllable) => plainPinyin(syllable) + toneOf(syllable))
    .join('');
}

/** The first letter of every syllable: `zhí gōng dài biǎo` gives `zgdb`. */
export function pinyinInitials(pinyin: string): string {
  return pinyin
    .split(/[\s'’-]+/)
    .map((syllable) => plainPinyin(syllable).slice(0, 1))
    .join('');
}

const TONES = ['\u0304', '\u0301', '\u030c', '\u0300'];

function toneOf(syllable: string): string {
  const letters = syllable.normalize('NFD');
  const tone = TONES.findIndex((mark) => letters.includes(mark));
  return tone < 0 ? '' : String(tone + 1);
}
