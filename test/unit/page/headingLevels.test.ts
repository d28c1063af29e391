import { describe, expect, it } from 'vitest';
import { headingLevels } from '../../../src/core/page/headingLevels';
import { readFeatures } from '../../../src/core/page/lineFeatures';
import { readPageStyle } from '../../../src/core/page/pageStyle';
import { scanLines } from '../../../src/core/page/scanLines';
import type { Unit, UnitKind } from '../../../src/core/page/units';

/** Units of given kinds and marks, with nothing else to them. */
const unitsOf = (...units: readonly (readonly [UnitKind, number])[]): Unit[] =>
  units.map(([kind, mark]) => ({ kind, mark }) as Unit);

describe('what headings with a mark are', () => {
  it('tells headlines of one mark, and subheads of another', () => {
    const { classes, hold } = headingLevels(
      unitsOf(
        ['headline', 2],
        ['body', 0],
        ['headline', 2],
        ['subhead', 4],
        ['headline', 2],
        ['headline', 2],
      ),
    );
    const [first, text, , subhead] = classes;
    expect(text).toBe(0);
    expect(first).toBe(8);
    expect(subhead).toBe(1);
    expect(hold).toBe(3);
  });

  it('does not count a heading for itself', () => {
    const { classes } = headingLevels(unitsOf(['headline', 1], ['subhead', 1]));
    expect(Array.from(classes)).toEqual([2, 7]);
  });

  it('tells that marks are put at random', () => {
    const { hold } = headingLevels(
      unitsOf(
        ['headline', 1],
        ['subhead', 1],
        ['headline', 3],
        ['kicker', 1],
        ['headline', 0],
        ['headline', 2],
      ),
    );
    expect(hold).toBe(1);
  });

  it('says nothing of few headlines, or none', () => {
    expect(headingLevels(unitsOf(['headline', 1], ['headline', 1])).hold).toBe(0);
    expect(headingLevels([])).toEqual({ classes: new Int8Array(0), hold: 0 });
  });
});

describe('the mark of headlines that credits prove', () => {
  const proven = (...heads: readonly string[]) => {
    const text = heads.map((head) => `${head}\n本报讯（记者陈立言）近日，夜校开课。`).join('\n\n');
    return readPageStyle(scanLines(text).map(readFeatures)).proven;
  };

  it('is what most have on top', () => {
    expect(proven('## 夜校开课', '## 码头的早晨\n### 三百人当学生', '## 师傅上讲台')).toEqual({
      level: 2,
      agreement: 4,
    });
    expect(proven('夜校开课', '码头的早晨', '# 师傅上讲台', '车间里的书屋')).toEqual({
      level: 0,
      agreement: 2,
    });
  });

  it('is not known from one or two', () => {
    expect(proven('## 夜校开课', '## 码头的早晨').agreement).toBe(0);
  });
});
