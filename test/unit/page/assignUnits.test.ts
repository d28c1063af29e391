import { describe, expect, it } from 'vitest';
import { assignUnits } from '../../../src/core/page/assignUnits';
import { assignInput, draftLines, guessRoles, orderText, scanSheet } from '../../../src/core/page/parseSheet';
import { FITTED } from '../../../src/core/page/stepModel';

/** A page's units with a count of the joins that were asked for. */
function assign(text: string) {
  const sheet = scanSheet(text);
  const lines = draftLines(sheet, guessRoles(sheet));
  const input = assignInput(sheet, lines, orderText(lines, {}));
  let asked = 0;
  const seam = (from: number, to: number): number => {
    asked++;
    return input.seam(from, to);
  };
  const beam = assignUnits({ ...input, seam }, FITTED);
  return { units: input.units.length, asked, beam };
}

const ITEM = '# 车间夜校开班\n本报讯 昨日，厂里的夜校开班，\n四十名青工报了名。\n学徒们说，\n';

describe('assignUnits', () => {
  it('asks for joins in proportion to the units', () => {
    const once = assign(ITEM.repeat(40));
    const twice = assign(ITEM.repeat(80));
    expect(once.asked).toBeGreaterThan(once.units);
    expect(twice.asked / twice.units).toBeLessThan(1.2 * (once.asked / once.units));
  });

  it('keeps at the end the paths that differ in what may go on, the best one first', () => {
    const { beam, units } = assign(ITEM.repeat(3));
    expect(beam[0]?.unit).toBe(units - 1);
    const scores = beam.map((path) => path.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const open = beam.map((path) =>
      path.live.map(({ article }) => `${article.first}-${article.last}`).join(),
    );
    expect(new Set(open).size).toBe(beam.length);
  });

  it('gives no path for a page without units', () => {
    expect(assign('').beam).toEqual([]);
  });
});
