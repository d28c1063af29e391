import { describe, expect, it } from 'vitest';
import { insideAtEnd, insideAtStart, quoteState } from '../../../src/core/page/quoteState';
import { foldKey } from '../../../src/core/text/foldKey';

/** Chances that a line begins and ends inside a quotation. */
const inside = (line: string): [start: number, end: number] => {
  const state = quoteState(foldKey(line), line);
  return [insideAtStart(state), insideAtEnd(state)];
};

describe('quotations across lines', () => {
  it('reads directed marks for what they are', () => {
    const [, open] = inside('他说：“夜校办到车间门口，');
    expect(open).toBeGreaterThan(0.9);
    const [closed] = inside('学了就能用。”何大年说');
    expect(closed).toBeGreaterThan(0.9);
  });

  it('tells a straight mark that opens by the words beside it', () => {
    for (const line of ['厂工会负责人介绍说:"今年的', '全市工会开展"五送', '厂里推行"师带徒'])
      expect(inside(line)[1]).toBeGreaterThan(0.6);
  });

  it('tells one that closes', () => {
    for (const line of ['技能夜校"的学员已有三百', '进万家"活动,为职工', '带徒"等八项制度'])
      expect(inside(line)[0]).toBeGreaterThan(0.6);
  });

  it('takes a pair for a quotation within the line', () => {
    expect(inside('全市推行"师带徒"制度,三百名职工')[0]).toBeLessThan(0.1);
  });

  it('says little of a mark without words beside it', () => {
    const [start] = inside('"');
    expect(start).toBeGreaterThan(0.2);
    expect(start).toBeLessThan(0.8);
  });

  it('thinks of one line in seven without marks as inside one', () => {
    expect(inside('三百名职工结业')[0]).toBeCloseTo(0.15);
    expect(inside('')[0]).toBeCloseTo(0.15);
  });
});
