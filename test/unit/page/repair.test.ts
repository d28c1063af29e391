import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/core/page/parsePage';
import { repairPage } from '../../../src/core/page/repair';
import { TIERS } from '../../support/corpus/knobs';
import { loadCorpus } from '../../support/corpus/load';
import { generatePage } from '../../support/corpus/page';

const repair = (text: string): string => repairPage(text, parsePage(text));

/** How often each character stands in a text; white space and heading marks are the page's dress, not its words. */
function census(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of text
    .replace(/^\s*#{1,6}\s/gm, '')
    .replace(/\s+/g, '')
    .split(''))
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/** Characters that one text has more often than another. */
function surplus(text: string, than: string): string[] {
  const known = census(than);
  return [...census(text)].flatMap(([unit, count]) => (count > (known.get(unit) ?? 0) ? [unit] : []));
}

const PAGE = [
  '### 温州工会为外卖骑手办起夜校',
  '',
  '本报讯（记者林晚秋 通讯员方可期）11月6日，浙江温州',
  '总工会在江心街道办起骑手夜 校，首期',
  '学员四十二人。',
  '',
  '据悉，夜校每周三晚上开课，讲授电动车维修和急救。',
  '',
  '# 一盏灯照亮回家路',
  '',
  '本报记者 许知远',
  '',
  '在温州，清晨五点，环卫工人老谭推开驿站的门，先把热水烧上。',
  '',
  '#### 灯从哪里来',
  '',
  '去年冬天，街道工会在十字路口装了第一盏灯。',
  '',
  '（本报温州11月7日电）',
].join('\n');

describe('repairPage', () => {
  it('gives headlines one level and subheads the next, whatever the page has', () => {
    const marks = repair(PAGE)
      .split('\n')
      .filter((line) => line.startsWith('#'));
    expect(marks).toEqual(['## 温州工会为外卖骑手办起夜校', '## 一盏灯照亮回家路', '### 灯从哪里来']);
  });

  it('sets a paragraph in one line, without the spaces that breaks left', () => {
    expect(repair(PAGE).split('\n')).toContain(
      '本报讯（记者林晚秋 通讯员方可期）11月6日，浙江温州总工会在江心街道办起骑手夜校，首期学员四十二人。',
    );
  });

  it('keeps the spaces between the names of a byline', () => {
    expect(repair(PAGE).split('\n')).toContain('本报记者 许知远');
  });

  it('puts a closing dateline behind its article’s text', () => {
    expect(repair(PAGE).trimEnd().split('\n').at(-1)).toBe('（本报温州11月7日电）');
  });

  it('is empty for a page without articles', () => {
    expect(repair('')).toBe('');
    expect(repair('\n \n')).toBe('');
  });

  it('only drops, moves and joins: it has every character of the articles and no other', () => {
    const articles = loadCorpus('test/fixtures/corpus');
    for (const tier of TIERS) {
      for (let n = 1; n <= 8; n++) {
        const { text } = generatePage({ name: 'repair', seed: `repair ${n}`, tier, articles });
        const page = parsePage(text);
        const repaired = repairPage(text, page);
        const kept = page.lines.filter((line) => line.article !== null).map((line) => line.range);
        const words = kept.map(({ start, end }) => text.slice(start, end)).join('\n');
        expect(surplus(repaired, words)).toEqual([]);
        expect(surplus(words, repaired)).toEqual([]);
      }
    }
  });

  it('invents no character for any text', () => {
    const word = fc.constantFrom(
      '本报讯',
      '（记者',
      '王小明）',
      '。',
      '“',
      '## ',
      '\n',
      '\u3000',
      '工会',
      '摄',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 50 }), (words) => {
        const text = words.join('');
        const known = new Set(`${text}#\n `.split(''));
        expect(
          repair(text)
            .split('')
            .filter((unit) => !known.has(unit)),
        ).toEqual([]);
      }),
    );
  });

  it('leaves what it has repaired as it is', () => {
    const once = repair(PAGE);
    expect(repair(once)).toBe(once);
  });
});
