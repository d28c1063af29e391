import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/translation/segments/sentences';

/** `|` marks where a split is expected. */
const CASES: readonly (readonly [why: string, text: string])[] = [
  ['plain sentences', '工会来了。|大家都高兴。|'],
  ['questions and exclamations', '谁来回个话？|我来！|好。|'],
  ['marks in a row', '真的？！|当然。|'],
  ['the closing quote belongs to its sentence', '他说：“今天谁来回个话？”|会议开始了。|'],
  ['a quotation of several sentences', '“我干了十年。|大家都认识我。”老王说。|屋里静了下来。|'],
  ['no split before the attribution', '“怕说了白说。”鲁大成回忆。|第三天就办了。|'],
  ['attribution with a circumstance', '“值得。”谈起变化，陈师傅笑着说。|'],
  ['attribution and the quotation goes on', '“先办小事。”她说，“再办大事。”|掌声响起。|'],
  ['a saying that introduces the next quotation', '“先办小事。”|会后他对记者说：“再办大事。”|'],
  ['a quotation inside a quotation', '他说：“师傅讲‘慢一点。稳一点。’我记住了。|现在我也这么教。”|'],
  ['corner quotes', '他說：「今天誰來？」|會議開始了。|'],
  ['straight quotes', '他说:"今天谁来?"|会议开始了。|'],
  ['titles are solid', '《职工之家！怎么建？》一书出版。|大家在读。|'],
  ['brackets are solid', '本报讯（记者陈立言。摄影报道）工会来了。|'],
  ['a quoted slogan in the sentence', '大家高喊“加油！”跑向终点。|'],
  ['an and-so-on', '口袋太浅、通道太窄……一件件都上了桌。|'],
  ['an ellipsis that ends', '他没有再说下去……|屋里静了下来。|'],
  ['a half-width stop from OCR', '工会来了.|大家都高兴.|'],
  ['figures are no stops', '增长3.5倍，达到1.2万人。|'],
  ['a semicolon does not split', '班组办绿单；车间办黄单。|'],
  ['no end mark', '攀枝花矿工夜校开设短视频课'],
];

describe('sentences', () => {
  it.each(CASES)('%s', (_, marked) => {
    const text = marked.replaceAll('|', '');
    const parts = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    const expected = marked.split('|').filter((part) => part !== '');

    expect(parts).toEqual(expected);
  });

  it('covers every text without gaps', () => {
    const marks = [
      '“',
      '”',
      '‘',
      '’',
      '《',
      '》',
      '（',
      '）',
      '。',
      '！',
      '…',
      '，',
      '、',
      '"',
      '工',
      '说',
      ' ',
      '1',
      '.',
    ];
    let seed = 7;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed;
    };
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: next() % 30 }, () => marks[next() % marks.length]).join('');
      const ranges = splitSentences(text);
      expect(ranges.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      expect(ranges.every(({ start, end }) => end > start)).toBe(true);
    }
  });

  it.each(['“', '”', '《', '。', '…', '"', '（', '）', '。”', '‘’'])('is linear in a line of %s', (mark) => {
    const text = mark.repeat(200_000);
    expect(splitSentences(text).length).toBeGreaterThan(0);
  });

  it('has nothing to split in nothing', () => {
    expect(splitSentences('')).toEqual([]);
  });
});
