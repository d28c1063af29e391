import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/core/page/articleItems';
import { joinCutSentences } from '../../../src/core/page/cutSentences';
import { readFeatures } from '../../../src/core/page/lineFeatures';
import { sureOf } from '../../../src/core/page/roles';
import { scanLines } from '../../../src/core/page/scanLines';

/** The paragraphs after joining, of lines that each were one before; as their lines' numbers. */
function joined(...texts: string[]): number[][] {
  const features = scanLines(texts.join('\n')).map(readFeatures);
  const lines = features.map((f) => ({ features: f, ...sureOf('body') }));
  const items = lines.map(
    (_, at): Item => ({
      kind: 'paragraph',
      at,
      paragraph: { lines: [at], joins: [], anchor: at, anchorEnd: at },
    }),
  );
  return joinCutSentences(items, lines).flatMap((item) =>
    item.kind === 'paragraph' ? [[...item.paragraph.lines]] : [],
  );
}

describe('a sentence that is cut', () => {
  test('goes on with the paragraph behind it', () => {
    expect(joined('他把账本交给了车间主任,', '女工部的几个人围过来看。')).toEqual([[0, 1]]);
    expect(joined('到场的有老钳工段、', '焊工班的三个人。', '会开到中午。')).toEqual([[0, 1], [2]]);
    expect(joined('「這本帳要公開，」', '她對廠方說。')).toEqual([[0, 1]]);
  });

  test('goes on amid a quotation', () => {
    expect(joined('村口贴着告示,他抱着"试一', '试"的心态报了名。')).toEqual([[0, 1]]);
    expect(joined('廠方說「先把帳', '公開」再談別的。')).toEqual([[0, 1]]);
  });

  test('does not go on where the quotation ends with a sentence, or where the next closes none', () => {
    expect(joined('他说:"先公开账本。', '"大家围过来看。')).toEqual([[0], [1]]);
    expect(joined('村口贴着"夜校', '大家围过来看。')).toEqual([[0], [1]]);
  });

  test('goes on over several', () => {
    expect(joined('春天，', '夏天，', '都在工地上。')).toEqual([[0, 1, 2]]);
  });

  test('does not go on where the words end with a full stop, a colon or nothing', () => {
    expect(joined('账本公开了。', '大家围过来看。')).toEqual([[0], [1]]);
    expect(joined('名单如下:', '钳工段三人。')).toEqual([[0], [1]]);
    expect(joined('钳工段', '焊工班的三个人。')).toEqual([[0], [1]]);
  });

  test('does not go on with what plainly begins', () => {
    expect(joined('会开到中午,', '本报讯(记者 顾望舒)昨天,矿上停了工。')).toEqual([[0], [1]]);
    expect(joined('会开到中午,', '　　下午接着开。')).toEqual([[0], [1]]);
    expect(joined('会上定了三条,', '一、账本每月公开。')).toEqual([[0], [1]]);
  });
});
