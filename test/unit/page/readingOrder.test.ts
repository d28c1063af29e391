import { describe, expect, it } from 'vitest';
import { readTextLines } from '../../../src/core/page/paragraphs';
import { parsePage } from '../../../src/core/page/parsePage';
import { draftLines, guessRoles, scanSheet } from '../../../src/core/page/parseSheet';
import { orderProblem } from '../../../src/core/page/readingOrder';
import { orderWeights, seamWeights } from '../../../src/core/page/seamModel';
import { cutSheet } from '../../../src/core/page/sheets';
import { unscramble } from '../../../src/core/page/unscramble';

/** Printed lines of one article in the order in which they are read, 20 characters a line, first lines 18. */
const HEAD = ['# 渔港工会办起修网课堂', '本报讯（记者 简小舟）3月6日，海安渔港'];
const BODY = [
  '工会的修网课堂开了第一课，三十多名渔嫂带着梭',
  '子和网片来到码头仓库，跟着老渔工学习补网、打结',
  '和染网的手艺。',
];
const SECOND = [
  '课堂由渔港工会和渔业合作社共同举办，每周上',
  '两次课，课时费由工会负担。学员结业以后可以拿到',
  '合作社的加工订单，在家门口就能挣到一份收入。',
];
const THIRD = [
  '“过去休渔期里没有事做，现在一天能补三张',
  '网。”渔嫂田阿妹说。渔港工会主席介绍，下一步课',
  '堂还要教缆绳编织，把老渔工的手艺拍成短视频。',
];

/** Where the words of `lines` stand on the page that `file` makes: the numbers that the first article reads. */
const read = (file: readonly string[]): string[] => {
  const article = parsePage(file.join('\n')).articles[0];
  return (article?.lines ?? []).map((line) => file[line - 1] ?? '');
};

describe('the order of lines', () => {
  const [headline = '', lead = ''] = HEAD;
  const truth = [headline, lead, ...BODY, ...SECOND, ...THIRD];

  it('is left alone where it is right', () => {
    expect(read(truth)).toEqual(truth);
  });

  it('puts first and last lines back that come behind the others, from the bottom up', () => {
    const [, second1 = '', second2 = ''] = SECOND;
    const [, third1 = '', third2 = ''] = THIRD;
    const kept = [headline, ...BODY.slice(0, 2), second1, second2, third1, third2];
    const moved = [THIRD[0] ?? '', SECOND[0] ?? '', BODY[2] ?? '', lead];
    expect(read([...kept, ...moved])).toEqual(truth);
  });

  it('reads two columns one after the other that were read line by line', () => {
    const text = truth.slice(1);
    const half = Math.ceil(text.length / 2);
    const mixed = text.slice(0, half).flatMap((line, i) => [line, ...text.slice(half + i, half + i + 1)]);
    expect(read([headline, ...mixed])).toEqual(truth);
  });

  it('leaves the items of a list in their places', () => {
    const list = [
      '# 休渔期安全提示',
      '● 不要在网具仓库里吸烟；',
      '● 不要占用码头的消防通道；',
      '● 不要独自下舱检修；',
      '● 台风来前加固缆绳。',
    ];
    expect(read(list)).toEqual(list);
  });
});

/** How many steps the search for an order weighs, sheet by sheet as the page is parsed. */
function weighed(text: string): number {
  let count = 0;
  for (let start = 0, line = 1; start < text.length; ) {
    const sheet = cutSheet(text, start, line);
    count += weighedOf(text.slice(sheet.start, sheet.end));
    start = sheet.end;
    line += sheet.lines;
  }
  return count;
}

function weighedOf(text: string): number {
  const sheet = scanSheet(text);
  const lines = draftLines(sheet, guessRoles(sheet));
  const input = { ...readTextLines(lines), weights: seamWeights() };
  const { block, steps } = orderProblem(
    input,
    orderWeights(),
    lines.map((line) => line.role),
  );
  let count = 0;
  const counted = (step: typeof steps.any) => (from: number, to: number) => {
    count++;
    return step(from, to);
  };
  unscramble(block, { any: counted(steps.any), over: counted(steps.over) });
  return count;
}

describe('the work of ordering', () => {
  const line = (i: number) => `${'渔港工会修网课堂报名'.slice(0, 4 + (i % 7))}${'，。'[i % 3] ?? ''}`;
  const lines = (n: number, of: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => of(i)).join('\n');

  it.each([
    ['headline-like lines', (n: number) => lines(n, () => '渔港工会办起修网课堂')],
    ['uneven short lines', (n: number) => lines(n, line)],
    ['open quotes', (n: number) => lines(n, () => '“')],
    ['lines that end nowhere', (n: number) => lines(n, (i) => `课堂由渔港工会和合作社举办每周上两次第${i}`)],
  ])('grows with the page: %s', (_, page) => {
    expect(weighed(page(1600))).toBeLessThan(2.3 * weighed(page(800)) + 2000);
  });
});
