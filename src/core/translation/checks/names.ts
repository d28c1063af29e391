import type { Glossary } from '../../glossary/glossary';
import { parseCredits } from '../../page/credits';
import { foldKey } from '../../text/foldKey';
import { type Finding, finding } from './finding';
import { isTraditional } from './meaningChecks';
import { NAME_READINGS, SURNAMES } from './nameReadings';

/** The readings of single characters in plain letters: 顾 → gu. Characters that are not known are not there. */
export type Readings = ReadonlyMap<string, ReadonlySet<string>>;

/** Readings of names, and those taken from a glossary's pinyin, where the syllables match the characters one to one. */
export function readingsOf(glossary: Pick<Glossary, 'entries'>): Readings {
  const readings = new Map<string, Set<string>>();
  for (const group of NAME_READINGS.split(' ')) {
    const syllable = group.replace(/[^a-z]/g, '');
    for (const character of group.slice(syllable.length)) add(readings, character, syllable);
  }
  for (const { simplified, traditionalTw, pinyin } of glossary.entries) {
    const syllables = plainLetters(pinyin).split(' ');
    for (const word of [simplified, traditionalTw]) {
      const characters = Array.from(word);
      if (characters.length !== syllables.length) continue;
      characters.forEach((character, i) => {
        const syllable = syllables[i] ?? '';
        if (!/^[a-z]+$/.test(syllable)) return;
        add(readings, character, syllable);
      });
    }
  }
  return readings;
}

function add(readings: Map<string, Set<string>>, character: string, syllable: string): void {
  const known = readings.get(character);
  if (known) known.add(syllable);
  else readings.set(character, new Set([syllable]));
}

function plainLetters(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

const MOST_FORMS = 64;

/** What a person's name stands behind in running text. */
const TITLED =
  /(?:主席|主任|[书書][记記]|[经經]理|[厂廠]长|[厂廠]長|董事长|董事長|理事长|理事長|[部局班队隊组組院校站段]长|[部局班队隊组組院校站段]長|代表|[律教]师|律師|教授|工程师|工程師|[劳勞]模|司[机機]|[骑騎]手|[焊电電钳鉗车車]工)(?=(\p{Script=Han})(\p{Script=Han})(\p{Script=Han})?)/gu;

/**
 * People whose name the target gives wrong or, where they are credited (记者顾望舒), not at all: in pinyin and either
 * order, or in characters. People who are named with their office count where the target has their surname and another
 * given name beside it; other spellings than pinyin, as Taiwan and Hong Kong have them, are left alone, and so is a name
 * with a character whose reading is not known.
 */
export function checkNames(source: string, target: string, readings: Readings): Finding[] {
  const letters = plainLetters(target).replace(/[^\p{L}]/gu, '');
  const credited = new Set(parseCredits(source).flatMap((credit) => credit.people.map(({ name }) => name)));
  const others = isTraditional(source);
  const missing = [...credited].flatMap((name) => {
    const forms = nameForms(name, readings);
    if (forms.length === 0 || target.includes(name)) return [];
    if (forms.some((form) => letters.includes(form))) return [];
    if (others && !namesakes(name, target, readings)) return [];
    return [finding('name', 'warning', [name, ...forms.slice(0, 1)])];
  });
  return [...missing, ...misspelt(source, target, letters, readings)];
}

function misspelt(source: string, target: string, letters: string, readings: Readings): Finding[] {
  return [...source.matchAll(TITLED)].flatMap(([, surname = '', second = '', third = '']) => {
    if (!SURNAMES.has(foldKey(surname))) return [];
    const names = [surname + second, surname + second + third];
    const forms = names.map((name) => nameForms(name, readings));
    if (forms.some((some) => some.length === 0 || some.some((form) => letters.includes(form)))) return [];
    if (names.some((name) => target.includes(name)) || !namesakes(names[0] ?? '', target, readings))
      return [];
    return [finding('name', 'warning', [names[1] ?? '', forms[1]?.[0] ?? ''])];
  });
}

/** Whether the surname stands in the target before another name in pinyin, which is written in one word. */
function namesakes(name: string, target: string, readings: Readings): boolean {
  const known = readings.get(foldKey(name.charAt(0)));
  return [...target.matchAll(/(?<![\p{L}-])(\p{Lu}\p{Ll}+) \p{Lu}\p{Ll}+(?![\p{L}-])/gu)].some(
    ([, surname = '']) => known?.has(plainLetters(surname)),
  );
}

/** Both orders of a name in letters: guwangshu, wangshugu. */
function nameForms(name: string, readings: Readings): string[] {
  const characters = Array.from(foldKey(name));
  if (characters.length < 2 || characters.length > 4) return [];
  let forms: string[][] = [[]];
  for (const character of characters) {
    const known = readings.get(character);
    if (!known || forms.length * known.size > MOST_FORMS) return [];
    forms = forms.flatMap((form) => [...known].map((syllable) => [...form, syllable]));
  }
  return forms.flatMap((form) => [form.join(''), [...form.slice(1), form[0]].join('')]);
}
