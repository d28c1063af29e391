import { describe, expect, it } from 'vitest';
import { readJson, sourceFiles } from '../support/sourceFiles';

type Strings = Readonly<Record<string, string>>;
const LANGUAGES = ['zh-cn', 'zh-tw'];

/** The first argument of every `l10n.t(…)`: always a literal, so that it can be translated. */
const calls = sourceFiles('src').flatMap(({ path, text }) =>
  [...text.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)')?/g)].map((match) => ({
    path,
    literal: match[1]?.replace(/\\(.)/g, '$1'),
  })),
);
const used = [...new Set(calls.map((call) => call.literal ?? ''))].sort();
/** Chinese is set with full-width marks. */
const HALF_WIDTH = /[\p{Script=Han}”》）」』][,:;?!(]/u;
const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([token]) => token).sort();

describe('run-time strings', () => {
  it('are literals', () => {
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter((call) => call.literal === undefined)).toEqual([]);
  });

  it.each(LANGUAGES)('are all translated to %s, and none is left over', (language) => {
    const bundle = readJson<Strings>(`l10n/bundle.l10n.${language}.json`);
    expect(Object.keys(bundle).sort()).toEqual(used);
    for (const [english, translation] of Object.entries(bundle)) {
      expect(translation, english).toMatch(/\p{Script=Han}/u);
      expect(placeholders(translation), english).toEqual(placeholders(english));
      expect(translation, english).not.toMatch(HALF_WIDTH);
    }
  });
});

describe('counts', () => {
  /** “{0} open notes”, “{0} terms imported.”: a number before a plural, which is wrong for one of them. */
  const PLURAL =
    /^\{\d\} ((?:[a-z-]+ )*[a-z]+?)s\b|\b(?:its|the|of|these) \{\d\} [a-z]+s\b|; \{\d\} [a-z]+s\b/;
  const VERBS = /^(?:ha|i|doe|say)$/;
  /** What is only counted where there are several. */
  const NEVER_ONE: ReadonlySet<string> = new Set(['{0} fragments']);

  it('stand before no plural, unless there are words for one alone too', () => {
    const wrong = used.filter((text) => {
      const match = PLURAL.exec(text);
      if (!match || NEVER_ONE.has(text) || VERBS.test(match[1] ?? '')) return false;
      return match[1] === undefined || !used.includes(`1 ${match[1]}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('manifest strings', () => {
  const english = readJson<Strings>('package.nls.json');
  const manifest = JSON.stringify(readJson('package.json'));
  const named = [...new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]))].sort();

  it('are all there and all used', () => {
    expect(Object.keys(english).sort()).toEqual(named);
  });

  it.each(LANGUAGES)('are all translated to %s', (language) => {
    const translated = readJson<Strings>(`package.nls.${language}.json`);
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(translated)) {
      expect(text, key).toMatch(/\p{Script=Han}/u);
      expect(text, key).not.toMatch(HALF_WIDTH);
    }
  });
});
