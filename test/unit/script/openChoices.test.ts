import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../../src/core/script/converter';
import { mostDoubtful } from '../../../src/core/script/doubt';
import { conversionData } from '../../support/conversion';

const converter = createConverter('s2tw', conversionData());
const marked = (text: string): string[] =>
  [...converter.convert(text).spans]
    .filter((span) => span.candidates.length > 0)
    .map((span) => text.slice(...span.in));

/** The Simplified articles of the corpus, in pages of about five thousand characters. */
function ordinaryPages(): string[] {
  const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'corpus');
  const pages = [''];
  for (const file of readdirSync(folder).filter((name) => name.startsWith('cn-'))) {
    for (const row of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const text = row.startsWith('by:') ? '' : row.split('| ')[1];
      if (!text || row.startsWith('@@')) continue;
      if ((pages.at(-1) ?? '').length + text.length > 5000) pages.push('');
      pages[pages.length - 1] += `${text}\n`;
    }
  }
  return pages;
}

describe('what wants a look', () => {
  it.each([
    // the rarer form by what is said nearby
    ['湖底干成一块块龟壳', '干'],
    ['老周把表拆开，一个齿轮一个齿轮地擦', '表'],
    ['他围着湖边跑了两周，正好十里', '周'],
    ['老板说面要再煮一会儿', '面'],
    ['皇帝封她为后', '后'],
    // words that nobody counted
    ['一干就是半个月', '干'],
    ['斗上刻着曾祖的名字', '斗'],
    // counted, named
    ['新编的话剧一共四出', '出'],
    ['社区里已有十来只宠物失踪', '只'],
    ['唱了一出现代歌剧', '出'],
    ['工会主席于正贤说', '于'],
    ['党委书记党志刚带队', '党'],
    ['校护钟佳蓉在山下', '钟'],
    ['他念的是博尔赫里的诗', '里'],
    ['水开了才下面，煮三分钟', '面'],
    ['仍不准。', '准'],
  ])('%s: %s', (text, character) => {
    expect(marked(text)).toContain(character);
  });

  it.each([
    '干活的人干了二十年',
    '企业出一点，政府奖一点',
    '第一天只出了四十吨',
    '请于十月三十日前报名',
    '党的创新理论走进车间',
    '签合同前要看清',
    '班表贴在墙上',
    '不准在车辆未停稳时上下',
    '船舱里一块写满公式的黑板',
    '课时费从当月就发',
    '有读者在信里夹了一片叶子',
    '师徒俩在洞里拱着腰走',
    '数得准，读得更准了',
    '名字下面写着年月',
    '不怕累，就怕等',
    '记者 梅牧云',
  ])('%s: nothing', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it('is little on ordinary pages', () => {
    const counts = ordinaryPages().map((page) => marked(page).length);
    expect(counts.length).toBeGreaterThan(10);
    expect(counts.filter((count) => count > 20).length).toBeLessThanOrEqual(1);
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(14);
  });

  it('is what is most doubtful where there is much', () => {
    const doubts = Array.from({ length: 100 }, (_, i) => (i % 4 === 0 ? 40 : 10));
    const kept = mostDoubtful(doubts.length, (i) => doubts[i] as number, 500);
    expect(kept).toEqual(Array.from({ length: 20 }, (_, i) => i * 4));
    expect(mostDoubtful(doubts.length, (i) => doubts[i] as number, 2500).length).toBe(50);
  });
});
