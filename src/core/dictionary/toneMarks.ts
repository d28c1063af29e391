const VOWELS: Readonly<Record<string, string>> = {
  a: 'āáǎà',
  e: 'ēéěè',
  i: 'īíǐì',
  o: 'ōóǒò',
  u: 'ūúǔù',
  ü: 'ǖǘǚǜ',
};

/**
 * Pinyin with tone numbers, as CC-CEDICT has it (`zhi2 gong1`, `nu:3`), with tone marks instead. The mark stands on a or
 * e, on the o of ou, else on the last vowel (GB/T 16159-2012). What is no syllable stays as it is.
 */
export function toneMarks(numbered: string): string {
  return numbered.replace(/([a-zA-Zü:]{1,7})([1-5])(?![0-9])/g, (_, letters: string, tone: string) =>
    markSyllable(letters.replace(/u:/g, 'ü').replace(/U:/g, 'Ü').replace(/v/g, 'ü'), Number(tone)),
  );
}

function markSyllable(syllable: string, tone: number): string {
  if (tone === 5) return syllable;
  const lower = syllable.toLowerCase();
  const strong = lower.search(/[ae]/);
  const ou = lower.indexOf('ou');
  const at = strong >= 0 ? strong : ou >= 0 ? ou : lower.search(/[iouü](?![iouü])/);
  const vowel = at < 0 ? undefined : VOWELS[lower[at] ?? ''];
  if (!vowel) return syllable;
  const mark = vowel[tone - 1] ?? '';
  return (
    syllable.slice(0, at) + (lower[at] === syllable[at] ? mark : mark.toUpperCase()) + syllable.slice(at + 1)
  );
}
