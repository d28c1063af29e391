import { describe, expect, it } from 'vitest';
import {
  type ArticleBrief,
  articleLength,
  briefMatches,
  compareBriefs,
  pageBriefs,
} from '../../../src/core/page/articleBrief';
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
