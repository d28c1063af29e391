import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Decision,
  decisionsFor,
  EVERY_PAGE,
  parseDecisions,
  placeWords,
  putDecision,
} from '../../../src/core/script/decisions';
import { offeredForms } from '../../../src/core/script/doubt';
import { glossOf } from '../../../src/core/script/glosses';

const decision = (page: string, word: string, choice: string): Decision => ({
  page,
  config: 's2tw',
  before: '把衣服晾',
  word,
  after: '了才收。',
  choice,
});

describe('remembered decisions', () => {
  it('are one line each, in order whatever the order in which they were made', () => {
    const made = [decision('b.md', '干', '乾'), decision('a.md', '干', '幹'), decision('*', '钟', '鍾')];
    const forth = made.reduce(putDecision, '');
    const back = [...made].reverse().reduce(putDecision, '');
    expect(forth).toBe(back);
    expect(forth.trimEnd().split('\n')).toHaveLength(3);
    expect(parseDecisions(forth).decisions).toEqual([made[2], made[1], made[0]]);
  });

  it('replace an earlier one for the same place', () => {
    const text = putDecision(putDecision('', decision('a.md', '干', '乾')), decision('a.md', '干', '幹'));
    expect(parseDecisions(text).decisions).toEqual([decision('a.md', '干', '幹')]);
  });

  it('of the page win over the workspace’s, and other pages’ don’t count', () => {
    const list = [
      decision('a.md', '干', '幹'),
      decision(EVERY_PAGE, '干', '乾'),
      decision('b.md', '钟', '鍾'),
    ];
    const place = placeWords('把衣服晾干了才收。', { start: 4, end: 5 });
    expect(decisionsFor(list, 'a.md', 's2tw').find(place)).toBe('幹');
    expect(decisionsFor(list, 'c.md', 's2tw').find(place)).toBe('乾');
    expect(decisionsFor(list, 'c.md', 's2hk').find(place)).toBeUndefined();
    expect(decisionsFor(list, 'c.md', 's2tw').size).toBe(1);
  });

  it('keep lines that can’t be read, and report them by line', () => {
    const damaged = `<<<<<<< HEAD\n${putDecision('', decision('a.md', '干', '乾'))}=======\n`;
    const { decisions, problems } = parseDecisions(damaged);
    expect(decisions).toHaveLength(1);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'too-few-cells'],
      [3, 'too-few-cells'],
    ]);
    const more = putDecision(damaged, decision('b.md', '干', '乾'));
    expect(more).toContain('<<<<<<< HEAD\n');
    expect(more).toContain('=======\n');
  });

  it('come back as they were written, whatever the text around the place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), fc.nat(11), (text, at) => {
        const start = Math.min(at, text.length - 1);
        const words = placeWords(text, { start, end: start + 1 });
        if (words.word === '') return;
        const written = { page: 'p.md', config: 's2t', ...words, choice: '字' } as const;
        const bytes = new TextEncoder().encode(putDecision('', written));
        expect(parseDecisions(new TextDecoder().decode(bytes)).decisions).toEqual([written]);
      }),
    );
  });
});

describe('glosses', () => {
  it('explain every candidate of a character that may stand alone', () => {
    expect([...new Set(offeredForms())].filter((candidate) => glossOf(candidate) === '')).toEqual([]);
  });
});
