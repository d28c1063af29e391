import type { Glossary } from '../../glossary/glossary';
import { parseCredits } from '../../page/credits';
import { type Finding, finding } from './finding';

/** The readings of single characters in plain letters: 顾 → gu. Characters that are not known are not there. */
export type Readings = ReadonlyMap<string, ReadonlySet<string>>;

/** Readings taken from a glossary's pinyin, where the syllables match the characters one to one. */
export function readingsOf(glossary: Pick<Glossary, 'entries'>): Readings {
  const readings = new Map<string, Set<string>>();
  for (const { simplified, traditionalTw, pinyin } of glossary.entries) {
    const syllables = plainLetters(pinyin).split(' ');
    for (const word of [simplified, traditionalTw]) {
      const characters = Array.from(word);
      if (characters.length !== syllables.length) continue;
      characters.forEach((character, i) => {
        const syllable = syllables[i] ?? '';
        if (!/^[a-z]+$/.test(syllable)) return;
        const known = readings.get(character);
        if (known) known.add(syllable);
        else readings.set(character, new Set([syllable]));
      });
    }
  }
  return readings;
}

function plainLetters(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

const MOST_FORMS = 64;

/**
 * Credited people (记者顾望舒) whose name stands nowhere in the target, in pinyin and either order, nor in characters.
 * Where a character's reading is not known, the name is not checked.
 */
export function checkNames(source: string, target: string, readings: Readings): Finding[] {
  const letters = plainLetters(target).replace(/[^\p{L}]/gu, '');
  const names = new Set(parseCredits(source).flatMap((credit) => credit.people.map(({ name }) => name)));
  return [...names].flatMap((name) => {
    const forms = nameForms(name, readings);
    if (forms.length === 0 || target.includes(name)) return [];
    if (forms.some((form) => letters.includes(form))) return [];
    return [finding('name', 'warning', [name, ...forms.slice(0, 1)])];
  });
}

/** Both orders of a name in letters: guwangshu, wangshugu. */
function nameForms(name: string, readings: Readings): string[] {
  const characters = Array.from(name);
  if (characters.length < 2 || characters.length > 4) return [];
  let forms: string[][] = [[]];
  for (const character of characters) {
    const known = readings.get(character);
    if (!known || forms.length * known.size > MOST_FORMS) return [];
    forms = forms.flatMap((form) => [...known].map((syllable) => [...form, syllable]));
  }
  return forms.flatMap((form) => [form.join(''), [...form.slice(1), form[0]].join('')]);
}
