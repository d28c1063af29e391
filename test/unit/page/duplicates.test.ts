import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/core/page/parsePage';

/** The lines that a page takes for copies. */
function copies(lines: readonly string[]): string[] {
  const text = lines.join('\n\n');
  const noise = parsePage(text).lines.filter((line) => line.role === 'noise');
  return noise.map(({ line }) => text.split('\n')[line - 1] ?? '');
}

const HEADING = '# 渡口换了新船';
const LEAD =
  '本报讯（记者陈立言）近日，青石渡的两条木船退了役，换上了能载四十人的电动渡船，船票还是两块钱，过江只要六分钟。';
const GARBLED = '本报迅（记者陈立言）近曰，青石渡的两条木船退了役，换上了能载四十入的电动渡船，船票还';
const REST = '老船工罗满仓说，新船没有声音，头几天他总以为机器没开，要低头看一眼水花才放心。';

describe('a beginning that OCR read twice', () => {
  it('goes where it is cut short, whichever comes first', () => {
    expect(copies([HEADING, GARBLED, LEAD, REST])).toEqual([GARBLED]);
    expect(copies([HEADING, LEAD, REST, GARBLED])).toEqual([GARBLED]);
  });

  it('goes where hardly anything of the other one is missing', () => {
    const cut = LEAD.slice(0, -8);
    expect(copies([HEADING, cut, LEAD, REST])).toEqual([cut]);
  });

  it('goes where the text goes on behind the other one, of two as long', () => {
    const [start, end] = [LEAD.slice(0, GARBLED.length), LEAD.slice(GARBLED.length)];
    expect(copies([HEADING, GARBLED, start, end, REST])).toEqual([GARBLED]);
  });

  it('goes where its text stands in narrow lines too', () => {
    const narrow = LEAD.match(/.{1,14}/gu) ?? [];
    expect(copies([HEADING, GARBLED, ...narrow, REST])).toEqual([GARBLED]);
  });

  it('goes where so much is misread that few pairs of characters are left', () => {
    const misread = '本报迅(纪者陈立言)近曰,青石度的两条木般退了役,奂上了能';
    expect(copies([HEADING, misread, LEAD, REST])).toEqual([misread]);
    const narrow = LEAD.match(/.{1,14}/gu) ?? [];
    expect(copies([HEADING, misread, ...narrow, REST])).toEqual([misread]);
  });

  it('goes where a line of a narrow column was begun twice', () => {
    const narrow = LEAD.match(/.{1,16}/gu) ?? [];
    const cut = `${narrow[1]?.slice(0, 5)}未${narrow[1]?.slice(6, 12)}`;
    expect(copies([HEADING, narrow[0] ?? '', cut, ...narrow.slice(1), REST])).toEqual([cut]);
  });

  it('leaves headlines that the text below them says again, and rows of one form', () => {
    expect(
      copies(['# 青石渡换上电动渡船', '青石渡换上电动渡船的消息传开以后，两岸的人都来看。', REST]),
    ).toEqual([]);
    const rows = [
      '第一车间张得水小组提前九天完成',
      '第二车间李满仓小组提前七天完成',
      '第三车间王铁柱小组提前五天完成',
    ];
    expect(copies(['# 红旗竞赛榜', ...rows])).toEqual([]);
  });

  it('stays where it says more than the others', () => {
    const short = LEAD.slice(0, 22);
    expect(
      copies([HEADING, LEAD, REST, '# 另一条', `${short}，另一条江上的渡船却还在等配件，要到月底才能开航。`]),
    ).toEqual([]);
  });
});
