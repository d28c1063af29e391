import { describe, expect, it } from 'vitest';
import { loadCorpus, ofSplit } from '../../support/corpus/load';
import { findName, parseCorpus } from '../../support/corpus/source';

const articles = loadCorpus('test/fixtures/corpus');
const inRegion = (region: string) => articles.filter((article) => article.region === region);

describe('the corpus', () => {
  it('has enough articles of every edition', () => {
    expect(inRegion('CN').length).toBeGreaterThanOrEqual(40);
    expect(inRegion('TW').length).toBeGreaterThanOrEqual(14);
    expect(inRegion('HK').length).toBeGreaterThanOrEqual(10);
  });

  it('names every article once', () => {
    expect(new Set(articles.map((article) => article.id)).size).toBe(articles.length);
  });

  it('holds out about a third of each edition', () => {
    for (const region of ['CN', 'TW', 'HK']) {
      const held = ofSplit(inRegion(region), 'held').length / inRegion(region).length;
      expect(held, region).toBeGreaterThan(0.25);
      expect(held, region).toBeLessThan(0.5);
    }
  });

  it('has every kind in both splits', () => {
    const kinds = new Set(articles.map((article) => article.kind));
    for (const kind of kinds) {
      const splits = articles.filter((article) => article.kind === kind).map((article) => article.split);
      expect([...new Set(splits)].sort(), kind).toEqual(['held', 'tune']);
    }
  });

  it('shares no text and no people between the splits', () => {
    const content = (split: 'tune' | 'held') =>
      new Set(
        ofSplit(articles, split).flatMap((article) => [
          ...article.parts.filter((part) => part.text.length > 12).map((part) => part.text),
          ...article.bylines.map((byline) => byline.name),
        ]),
      );
    const held = content('held');
    expect([...content('tune')].filter((text) => held.has(text))).toEqual([]);
  });

  it('credits only people whose names are printed', () => {
    for (const article of articles) {
      const printed = article.parts.map((part) => part.text).join('\n');
      for (const { name } of article.bylines)
        expect(findName(printed, name), `${article.id} ${name}`).not.toBeNull();
    }
  });

  it('credits nobody who stands in another article', () => {
    const pages = articles.map((article) => ({
      id: article.id,
      text: article.parts.map((part) => part.text).join('\n'),
    }));
    const shared = articles.flatMap((article) =>
      article.bylines.flatMap(({ name }) =>
        pages
          .filter(({ id, text }) => id !== article.id && text.includes(name))
          .map(({ id }) => `${article.id} ${id} ${name}`),
      ),
    );
    expect(shared).toEqual([]);
  });

  it('opens each lead with a credit', () => {
    const credit =
      /^[▲●◆■□△]?(本[报報].{0,12}[讯訊电電]|本报特派记者.{2,16}电|据?(新华社|中新社)|中工网讯|综合.{0,6}报道|综合讯|[据據].{2,24}[报報][道導]|[〔（【]|[记記]者|中央社)/;
    const leads = articles.flatMap((article) => article.parts.filter((part) => part.role === 'lead'));
    expect(leads.filter((lead) => !credit.test(lead.text)).map((lead) => lead.text)).toEqual([]);
    expect(leads.length).toBeGreaterThan(30);
  });

  it('closes every quotation mark and bracket that a paragraph opens', () => {
    const pairs = ['“”', '‘’', '（）', '《》', '「」', '『』', '【】', '〔〕'];
    const open = articles.flatMap((article) =>
      article.parts.filter((part) =>
        pairs.some(
          ([left = '', right = '']) => part.text.split(left).length !== part.text.split(right).length,
        ),
      ),
    );
    expect(open.map((part) => part.text)).toEqual([]);
  });
});

describe('parseCorpus', () => {
  it('reads head, credits and parts', () => {
    const [article] = parseCorpus(
      '@@ x-1 | news | TW hant | held\nby: 記者 甲乙; optional 丙丁; 戊己\nheadline| 題\nbody~lead,deck| 文\nverse| 詩\n',
    );
    expect(article).toEqual({
      id: 'x-1',
      kind: 'news',
      region: 'TW',
      script: 'hant',
      split: 'held',
      bylines: [
        { role: '記者', name: '甲乙', optional: false },
        { role: '', name: '丙丁', optional: true },
        { role: '', name: '戊己', optional: false },
      ],
      parts: [
        { role: 'headline', text: '題', altRoles: [], verse: false },
        { role: 'body', text: '文', altRoles: ['lead', 'deck'], verse: false },
        { role: 'body', text: '詩', altRoles: [], verse: true },
      ],
    });
  });

  it.each([
    ['a head without a split', '@@ x | news | CN hans\n'],
    ['an unknown edition', '@@ x | news | JP hans | tune\n'],
    ['an unknown role', '@@ x | news | CN hans | tune\nstanza| a\n'],
    ['a line without a role', '@@ x | news | CN hans | tune\nloose text\n'],
  ])('refuses %s', (_, text) => {
    expect(() => parseCorpus(text)).toThrow();
  });
});
