import { describe, expect, it } from 'vitest';
import { anchorQuote } from '../../../src/core/annotation/anchor';
import { describeAnchor } from '../../../src/core/annotation/describe';
import type { Quote } from '../../../src/core/annotation/note';
import { renewedQuote } from '../../../src/core/annotation/renewedQuote';
import { anchorTextOf } from '../../support/notes/measure';

const PARAGRAPH = '渔港夜校上月开班，第一课讲怎样看懂工资条，来了四十七个人，凳子不够坐。';
const PAGE = `## 渔港有了夜校\n\n${PARAGRAPH}\n\n教室借的是冷库旁的值班室，窗外就是码头，潮声盖过了翻书声。下一课改讲加班费怎么算，仍在每周三晚上七点，自带凳子。\n`;

function quoteOn(
  text: string,
  words: string,
  from = 0,
): { quote: Quote; range: { start: number; end: number } } {
  const start = text.indexOf(words, from);
  const range = { start, end: start + words.length };
  const quote = describeAnchor(anchorTextOf(text), [range]);
  if (start < 0 || !quote) throw new Error(`no ${words}`);
  return { quote, range };
}

/** A quote as it was made before repeats were counted. */
function uncounted({ repeats, ...quote }: Quote): Quote {
  return quote;
}

describe('a renewed quote', () => {
  it('is none where the note is found by the one it has, though its words stand at more places', () => {
    const { quote, range } = quoteOn(PAGE, '冷库');
    const text = `${PAGE}\n有人问冷库在哪里。\n`;
    expect(anchorQuote(anchorTextOf(text), quote)).toMatchObject({ kind: 'exact', ranges: [range] });
    expect(renewedQuote(anchorTextOf(text), [range], quote)).toBeUndefined();
  });

  it('tells a note from a pasted copy, of which its old one knows nothing', () => {
    const { quote } = quoteOn(PAGE, '怎样看懂工资条');
    for (const text of [`${PAGE}\n${PARAGRAPH}\n`, `${PARAGRAPH}\n\n${PAGE}`]) {
      const { range } = quoteOn(text, '怎样看懂工资条', text.indexOf('## '));
      expect(anchorQuote(anchorTextOf(text), quote).kind).toBe('orphan');
      const renewed = renewedQuote(anchorTextOf(text), [range], quote);
      expect(renewed && anchorQuote(anchorTextOf(text), renewed)).toMatchObject({
        kind: 'exact',
        ranges: [range],
      });
    }
  });

  it('is none for an annotation made elsewhere whose words and surroundings are the same', () => {
    const { quote, range } = quoteOn(PAGE, '怎样看懂工资条');
    const { exact, prefix, suffix } = quote;
    expect(renewedQuote(anchorTextOf(PAGE), [range], { exact, prefix, suffix })).toBeUndefined();
  });
});

describe('a quote made before repeats were counted', () => {
  const twice = `${PAGE}\n${PARAGRAPH}今年还要再办一期。\n`;
  const { quote, range } = quoteOn(twice, '怎样看懂工资条');

  it('is found on the page as it was, though the passage stood there twice, and then has them counted', () => {
    expect(anchorQuote(anchorTextOf(twice), uncounted(quote))).toMatchObject({
      kind: 'exact',
      ranges: [range],
    });
    expect(renewedQuote(anchorTextOf(twice), [range], uncounted(quote))).toEqual(quote);
  });

  it('is no witness against a copy on a page that has changed', () => {
    const { quote: once } = quoteOn(PAGE, '四十七个人');
    const edited = `${PARAGRAPH}\n\n${PAGE.replace('四十七个人', '四十多个人')}`;
    expect(anchorQuote(anchorTextOf(edited), uncounted(once)).kind).toBe('orphan');
  });
});
