import { describe, expect, it } from 'vitest';
import { cleanArticle, cleanPage, joinLines, sourceOffset } from '../../../src/core/page/cleanText';
import { parsePage } from '../../../src/core/page/parsePage';
import { repairPage } from '../../../src/core/page/repair';

const TEXT = `# 码头上的夜校

本报记者 林月白

码头工人下了 班,就到夜
校上课。老师讲得很慢。

#### 灯下的字

夜校办了两年。一本字帖传了三十双手。
`;

describe('a clean text', () => {
  const page = parsePage(TEXT);
  const [article] = page.articles;
  if (!article) throw new Error('no article');

  it('reads through breaks and stray spaces', () => {
    expect(joinLines(cleanArticle(TEXT, article, 'plain'))).toBe(
      '码头上的夜校\n本报记者 林月白\n码头工人下了班,就到夜校上课。老师讲得很慢。\n灯下的字\n夜校办了两年。一本字帖传了三十双手。\n',
    );
  });

  it('is the page that the command line repairs', () => {
    expect(joinLines(cleanPage(TEXT, page, 'markdown'))).toBe(repairPage(TEXT, page));
  });

  it('every place leads back to its own character', () => {
    const lines = cleanPage(TEXT, page, 'markdown');
    lines.forEach(({ text, reading, mark }, line) => {
      for (let column = mark; reading && column < text.length; column++) {
        const offset = sourceOffset(lines, line, column) ?? -1;
        if (text[column] !== ' ') expect(TEXT[offset]).toBe(text[column]);
      }
    });
    expect(sourceOffset(lines, 1, 0)).toBe(sourceOffset(lines, 2, 0));
    expect(sourceOffset(lines, 999, 0)).toBeUndefined();
  });
});

describe('the space inside a headline', () => {
  const headlineOf = (line: string): string | null | undefined =>
    parsePage(
      `# ${line}\n\n本报讯（记者何小满）6月3日，柳州市一家机床厂的装配车间里，钳工何大年正带着徒弟调试设备。`,
    ).articles[0]?.headline;

  it.each(['五一遊行 萬人上街爭休假', '護病比入法 團體盼明確時程'])('stays between clauses: %s', (line) => {
    expect(headlineOf(line)).toBe(line);
  });

  it('goes inside a word', () => {
    expect(headlineOf('机床厂开办职工技 能夜校')).toBe('机床厂开办职工技能夜校');
  });
});
