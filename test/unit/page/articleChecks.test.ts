import { describe, expect, it } from 'vitest';
import { articleChecks, likelyErrors } from '../../../src/core/page/articleChecks';
import { parsePage } from '../../../src/core/page/parsePage';
import { pageErrors } from '../../support/checkTruth';
import { TIERS } from '../../support/corpus/knobs';
import { loadCorpus, ofSplit } from '../../support/corpus/load';
import { generatePage } from '../../support/corpus/page';

const TEXT = `# 织布车间开起读书会

本报记者 林月白

车间主任说,机器停下来的那半个小时,大家一起读书。读书会已经办了三年。

工会买来了书架。书架就放在更衣室门口。

（本报苏州5月3日电）
`;

describe('checks', () => {
  it('a sound article has none', () => {
    const [article] = parsePage(TEXT).articles;
    expect(article && articleChecks(article)).toEqual([]);
  });

  it('name a headline without a text and a text without a byline', () => {
    const [article] = parsePage('# 织布车间开起读书会\n').articles;
    expect(article && articleChecks(article).map(({ code }) => code)).toEqual(['no-body']);
    const anonymous = parsePage(
      TEXT.replace('本报记者 林月白\n\n', '').replace('（本报', '读书会就这样一期一期地办了下去。\n\n（本报'),
    ).articles[0];
    expect(anonymous && articleChecks(anonymous).map(({ code, line }) => [code, line])).toEqual([
      ['no-byline', 1],
    ]);
  });

  it('name a text that breaks off, by its line', () => {
    const [article] = parsePage(
      TEXT.replace('书架就放在更衣室门口。', '书架就放在更衣室门口,班组长每周换一次书目,并且').replace(
        '（本报苏州5月3日电）\n',
        '',
      ),
    ).articles;
    expect(article && articleChecks(article).map(({ code, line }) => [code, line])).toContainEqual([
      'ends-open',
      7,
    ]);
  });

  it('name a line once, with the reasons of a doubtful join', () => {
    const [article] = parsePage(TEXT).articles;
    const [part] = article?.parts ?? [];
    if (!article || !part) throw new Error('no article');
    const reasons = [{ code: 'sentence-ends', weight: -1 }];
    const join = { kind: 'moved', fromLine: 5, toLine: 7, confidence: 0.4, reasons } as const;
    const doubted = {
      ...article,
      parts: [{ ...part, joins: [join] }, ...article.parts.slice(1)],
      reasons: [
        { code: 'doubtful-place', weight: -0.5, line: 7 },
        { code: 'doubtful-place', weight: -0.5, line: 5 },
        { code: 'resumed', weight: 2, line: 5 },
      ],
    };
    expect(articleChecks(doubted)).toMatchObject([
      { code: 'weak-join', line: 7, reasons },
      { code: 'doubtful-place', line: 5, reasons: [] },
    ]);
  });
});

describe('likely errors', () => {
  const held = ofSplit(loadCorpus('test/fixtures/corpus'), 'held');
  const checked = TIERS.flatMap((tier) =>
    Array.from({ length: 25 }, (_, n) => {
      const { text, gold } = generatePage({
        name: 'held',
        seed: `badges ${n}`,
        tier,
        articles: held,
        wide: n % 2 === 1,
      });
      const page = parsePage(text);
      const errors = pageErrors(page, gold);
      return page.articles.map((article) => ({ tier, article, errors }));
    }).flat(),
  );

  it('a missing byline is only a hint', () => {
    const [named] = parsePage(
      TEXT.replace('本报记者 林月白\n\n', '').replace('（本报', '读书会就这样一期一期地办了下去。\n\n（本报'),
    ).articles;
    expect(named && likelyErrors(named)).toEqual([]);
  });

  it('badge articles of which more than half have an error, and no small part of the wrong ones', () => {
    const badged = checked.filter(({ article }) => likelyErrors(article).length > 0);
    const right = badged.filter(
      ({ article, errors }) =>
        errors.isWrong(article) ||
        errors.wrongJoins(article).length > 0 ||
        likelyErrors(article).some((check) => errors.isError(article, check)),
    );
    expect(badged.length).toBeGreaterThan(50);
    expect(right.length / badged.length).toBeGreaterThan(0.5);
    const wrong = checked.filter(({ article, errors }) => errors.isWrong(article));
    const seen = wrong.filter((one) => badged.includes(one));
    expect(seen.length).toBeGreaterThan(0.3 * wrong.length);
  });

  it('are rare on clean pages', () => {
    const clean = checked.filter(({ tier }) => tier === 'clean');
    const badged = clean.filter(({ article }) => likelyErrors(article).length > 0);
    expect(badged.length).toBeLessThan(0.1 * clean.length);
  });
});
