import { describe, expect, it } from 'vitest';
import {
  type ArticleBrief,
  articleLength,
  briefMatches,
  compareBriefs,
  pageBriefs,
} from '../../../src/core/page/articleBrief';
import { articleChecks } from '../../../src/core/page/articleChecks';
import { parsePage } from '../../../src/core/page/parsePage';

const TEXT = `# 织布车间开起读书会

本报记者 林月白

车间主任说,机器停下来的那半个小时,大家一起读书。读书会已经办了三年。

工会买来了书架。书架就放在更衣室门口。

（本报苏州5月3日电）
`;

const brief = (over: Partial<ArticleBrief>): ArticleBrief => ({
  title: '',
  bylines: [],
  place: '',
  date: '',
  line: 1,
  characters: 0,
  ...over,
});

describe('the brief of an article', () => {
  it('holds what a list shows', () => {
    const [only] = pageBriefs(parsePage(TEXT), TEXT);
    expect(only).toMatchObject({
      title: '织布车间开起读书会',
      bylines: ['林月白'],
      place: '苏州',
      date: '5月3日',
      line: 1,
    });
  });

  it('counts characters without white space', () => {
    const [article] = parsePage(TEXT).articles;
    const words = TEXT.replace(/^# /, '').replace(/\s/g, '');
    expect(article && articleLength(article, TEXT)).toBe(words.length);
  });

  it('is found by words in either script and width', () => {
    const reading = brief({ title: '纺织厂的读书会', bylines: ['林月白'], date: '5月3日' });
    for (const query of ['讀書會', '林月白 读书', '５月', ''])
      expect(briefMatches(reading, query), query).toBe(true);
    expect(briefMatches(reading, '读书 王')).toBe(false);
  });

  it('sorts by date as a calendar does, and by place, what has none last', () => {
    const dates = ['11月2日', '', '9月30日', '11月13日'].map((date) => brief({ date }));
    expect(dates.sort((a, b) => compareBriefs(a, b, 'date')).map(({ date }) => date)).toEqual([
      '9月30日',
      '11月2日',
      '11月13日',
      '',
    ]);
    const places = ['', '福州', '上海'].map((place) => brief({ place }));
    expect(places.sort((a, b) => compareBriefs(a, b, 'place')).map(({ place }) => place)).toEqual([
      '上海',
      '福州',
      '',
    ]);
  });
});

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
    expect(articleChecks(doubted)).toEqual([
      { code: 'weak-join', line: 7, reasons },
      { code: 'doubtful-place', line: 5, reasons: [] },
    ]);
  });
});
