import { describe, expect, it } from 'vitest';
import type { LineRole } from '../../../src/core/page/model';
import { draftLines, orderText, scanSheet } from '../../../src/core/page/parseSheet';
import { sureOf } from '../../../src/core/page/roles';

/** The lines of an article alone in reading order; roles are told. */
function order(page: readonly (readonly [LineRole, string])[], own: readonly number[]) {
  const sheet = scanSheet(page.map(([, text]) => text).join('\n'));
  const lines = draftLines(
    sheet,
    page.map(([role]) => sureOf(role)),
  );
  return orderText(lines, {}).within(own);
}

const PAGE: readonly (readonly [LineRole, string])[] = [
  ['headline', '渔港工会办起修网课堂'],
  ['body', '渔港工会的修网课堂昨日开课，四十名青工报名参加学'],
  ['headline', '矿区食堂推出夜班套餐'],
  ['body', '矿区食堂昨日推出夜班套餐。'],
  ['body', '习，老渔工手把手教他们补网。'],
];

describe('orderWithin', () => {
  it('joins what stood apart on the page', () => {
    const { lines, paragraphs } = order(PAGE, [0, 1, 4]);
    expect(lines).toEqual([0, 1, 4]);
    expect(paragraphs.map((paragraph) => paragraph.lines)).toEqual([[1, 4]]);
  });

  it('gives every line once, text or not', () => {
    const page: readonly (readonly [LineRole, string])[] = [
      ...PAGE,
      ['dateline', '（本报渔港4月1日电）'],
      ['body', '课堂每周开两次。'],
    ];
    expect([...order(page, [0, 1, 4, 5, 6]).lines].sort()).toEqual([0, 1, 4, 5, 6]);
    expect(order(page, [2]).lines).toEqual([2]);
    expect(order(page, [2, 3]).lines).toEqual([2, 3]);
  });
});
