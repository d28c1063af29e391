import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/core/page/columnWidth';
import { RUN_LENGTHS, readRuns } from '../../../src/core/page/headingRuns';
import { readFeatures } from '../../../src/core/page/lineFeatures';
import { readPageStyle } from '../../../src/core/page/pageStyle';
import { readKinds } from '../../../src/core/page/roleContext';
import { scanLines } from '../../../src/core/page/scanLines';

/** Length and place of each line's run; `-` for a line in none. */
function runsOf(text: string): string[] {
  const scanned = scanLines(text);
  const lines = scanned.map(readFeatures);
  const context = { lines, columns: columnWidths(scanned), style: readPageStyle(lines) };
  return readRuns(context, readKinds(context)).map((run) => (run ? `${run.length}.${run.place}` : '-'));
}

const POEM = [
  '灯亮的时候',
  '我们把工具放下',
  '雪落在塔吊上',
  '落在安全帽上',
  '没有人说话',
  '只有风在数钢管',
  '一根',
  '又一根',
];

describe('runs of display lines', () => {
  it('counts a heading block from its beginning', () => {
    expect(runsOf('记者调查\n车间里的夜校\n一堂课上了十二年\n本报讯（记者陈立言）近日，夜校开课。')).toEqual([
      '3.0',
      '3.1',
      '3.2',
      '-',
    ]);
  });

  it('takes a poem for one run, however long, and counts its lines from the end', () => {
    const last = Array.from({ length: 4 }, (_, left) => `${RUN_LENGTHS}.${left}`).reverse();
    expect(runsOf(POEM.join('\n'))).toEqual([...Array(4).fill(`${RUN_LENGTHS}.3`), ...last]);
  });

  it('begins a new run with the marked heading behind a poem', () => {
    expect(runsOf([...POEM, '## 码头的早晨', '本报记者 陈立言'].join('\n')).slice(-3)).toEqual([
      `${RUN_LENGTHS}.0`,
      '1.0',
      '-',
    ]);
  });
});
