import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/core/page/parsePage';
import { pageReadings } from '../../../src/core/page/partReading';
import { dataFileFor } from '../../../src/core/script/configs';
import { createConverter } from '../../../src/core/script/converter';
import { convertPage } from '../../../src/core/script/convertPage';
import { decisionsFor, EVERY_PAGE } from '../../../src/core/script/decisions';
import { convertReading } from '../../../src/core/script/pageEdits';
import { applyEdits } from '../../../src/core/text/edit';

const converterFor = (config: 's2t' | 's2tw' | 's2twp' | 't2s') =>
  createConverter(config, new Uint8Array(readFileSync(path.join('media/conversion', dataFileFor(config)))));
const s2tw = converterFor('s2tw');

const PAGE = '# 工会里的钟\n\n本报记者 余范\n\n他把头\n发理了，晾干衣\n服。看这只钟，钟情于此。\n';

describe('convertPage', () => {
  it('says where the open choices stand in the converted text', () => {
    const { text, open } = convertPage(PAGE, s2tw, { open: true });
    expect(open.length).toBeGreaterThan(0);
    for (const { after, candidates, words, range } of open) {
      expect(candidates[0]).toBe(text.slice(after.start, after.end));
      expect(PAGE.slice(range.start, range.end)).toBe(words.word);
    }
  });

  it('gives the same edits whether or not the open choices are asked for', () => {
    for (const config of ['s2t', 's2tw', 's2twp', 't2s'] as const) {
      const converter = converterFor(config);
      const source = config === 't2s' ? convertPage(PAGE, s2tw).text : PAGE;
      const plain = convertPage(source, converter);
      expect(convertPage(source, converter, { open: true }).edits).toEqual(plain.edits);
      expect(plain.edits.length).toBeGreaterThan(0);
    }
  });

  it('takes what was decided, and asks no more', () => {
    const [first] = convertPage(PAGE, s2tw, { open: true }).open;
    if (!first) throw new Error('nothing is open');
    const choice = first.candidates[1] ?? '';
    const decided = [{ page: EVERY_PAGE, config: 's2tw', ...first.words, choice }] as const;
    const decisions = decisionsFor(decided, 'page.md', 's2tw');
    const again = convertPage(PAGE, s2tw, { open: true, decisions });
    expect(again.text.slice(first.after.start, first.after.end)).toBe(choice);
    expect(again.open.some(({ range }) => range.start === first.range.start)).toBe(false);
  });

  it('leaves the addresses of links and code alone', () => {
    const page = '见[图片](图/发展.png)和`发展`，以及 https://example.com/发展 的报道。\n';
    expect(convertPage(page, s2tw).text).toBe(
      '見[圖片](图/发展.png)和`发展`，以及 https://example.com/发展 的報道。\n',
    );
  });

  it('keeps every line break of a broken page', () => {
    const breaks = (text: string) => text.replace(/[^\r\n]/g, '').length;
    expect(breaks(convertPage(PAGE, converterFor('s2twp')).text)).toBe(breaks(PAGE));
  });
});

describe('convertReading', () => {
  it('reads the names of the credits as names', () => {
    const text =
      '# 车间里的新征程\n\n顾余 范钟\n\n车间里的灯亮了，大家都在忙。公司工会开办了夜校，三百多名职工报名。\n\n夜校的老师都是退休的工人师傅。\n';
    const page = parsePage(text);
    const article = page.articles[0];
    const seen: string[] = [];
    const spy = {
      config: 's2tw' as const,
      convert: (reading: string, context: Parameters<typeof s2tw.convert>[1] = {}) => {
        for (const { start, end } of context.names ?? []) seen.push(reading.slice(start, end));
        return s2tw.convert(reading, context);
      },
    };
    for (const item of pageReadings(page, text)) convertReading(item, spy);
    expect(seen).toEqual(article?.bylines.map((byline) => byline.name));
    expect(seen).not.toEqual([]);
  });

  it('converts no more than the ranges of its scope', () => {
    const text = '工会工会，头发。';
    const ranges = [{ start: 6, end: 7 }];
    const edits = [...pageReadings(parsePage(text), text)].flatMap(
      (item) => convertReading(item, s2tw, { scope: { kind: 'ranges', ranges } }).edits,
    );
    expect(applyEdits(text, edits)).toBe('工会工会，头髮。');
  });
});
