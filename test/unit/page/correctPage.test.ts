import { describe, expect, it } from 'vitest';
import type { Correction, CorrectionDraft } from '../../../src/core/page/corrections';
import { anchorOf, type LineAnchor, readLineWords } from '../../../src/core/page/correctionsAnchors';
import { applyCorrections, correctPage } from '../../../src/core/page/correctPage';
import type { Page } from '../../../src/core/page/model';
import { parsePage } from '../../../src/core/page/parsePage';
import { readPieces } from '../../../src/core/text/readingText';

const TEXT = `# 码头上的夜校

本报记者 林月白

码头工人下了班,就到夜校上课。老师讲得很慢。

夜校办了两年,一本字帖传了三十双手。

# 织布车间的书架

本报记者 顾小满

工会买来了书架。书架就放在更衣室门口。

借书的人写下名字,还书的人留下一句话。
`;

const page = parsePage(TEXT);
const anchor = (words: string, text = TEXT, of = page): LineAnchor => {
  const line = text.slice(0, text.indexOf(words)).split('\n').length;
  const found = anchorOf(readLineWords(of, text), line);
  if (!found) throw new Error(`no line ${words}`);
  return found;
};
let count = 0;
const make = (draft: CorrectionDraft): Correction =>
  ({
    ...draft,
    id: `c${count}`,
    made: `2026-01-01T00:00:${String(count++).padStart(2, '0')}Z`,
  }) as Correction;
/** The articles as lists of their parts' words. */
const shown = (of: Page, text = TEXT) =>
  of.articles.map((article) =>
    article.parts.map((part) => `${part.role}: ${readPieces(text, part.pieces).text}`),
  );

describe('corrections', () => {
  it('the sample parses as it reads', () => {
    expect(page.articles.map((article) => article.headline)).toEqual(['码头上的夜校', '织布车间的书架']);
  });

  it('none leave the page as it is', () => {
    expect(applyCorrections(page, TEXT, [])).toBe(page);
  });

  it('move a line behind another article’s line, as a paragraph or into one', () => {
    const lines = [anchor('夜校办了')];
    const alone = make({ kind: 'move', lines, to: anchor('工会买来'), side: 'behind', join: false });
    const [first, second] = shown(applyCorrections(page, TEXT, [alone]));
    expect(first?.some((part) => part.includes('夜校办了'))).toBe(false);
    expect(second?.filter((part) => part.startsWith('body'))).toEqual([
      'body: 工会买来了书架。书架就放在更衣室门口。',
      'body: 夜校办了两年,一本字帖传了三十双手。',
      'body: 借书的人写下名字,还书的人留下一句话。',
    ]);
    const joined = make({ kind: 'move', lines, to: anchor('工会买来'), side: 'before', join: true });
    expect(shown(applyCorrections(page, TEXT, [joined]))[1]).toContain(
      'body: 夜校办了两年,一本字帖传了三十双手。工会买来了书架。书架就放在更衣室门口。',
    );
  });

  it('keep lines, parts and articles consistent', () => {
    const moved = make({
      kind: 'move',
      lines: [anchor('夜校办了')],
      to: anchor('工会买来'),
      side: 'behind',
      join: true,
    });
    const corrected = applyCorrections(page, TEXT, [moved]);
    const [, second] = corrected.articles;
    const line = corrected.lines.find(({ range }) => TEXT.slice(range.start).startsWith('夜校办了'));
    expect(line).toMatchObject({ article: 'A2', role: 'body', confidence: 1 });
    expect(second?.lines).toContain(line?.line);
    for (const part of corrected.articles.flatMap((article) => article.parts)) {
      expect(part.joins).toHaveLength(part.pieces.length - 1);
      expect(part.lines).toHaveLength(part.pieces.length);
    }
    const owned = corrected.articles.flatMap((article) => article.lines);
    expect(new Set(owned).size).toBe(owned.length);
  });

  it('set roles: noise leaves its article and comes back', () => {
    const out = make({ kind: 'role', lines: [anchor('夜校办了')], role: 'noise' });
    const without = applyCorrections(page, TEXT, [out]);
    expect(shown(without).flat().join()).not.toContain('夜校办了');
    expect(without.lines.find(({ range }) => TEXT.slice(range.start).startsWith('夜校办了'))).toMatchObject({
      role: 'noise',
      article: null,
    });
    const back = make({ kind: 'role', lines: [anchor('夜校办了')], role: 'subhead' });
    expect(shown(applyCorrections(page, TEXT, [out, back]))[0]).toContain(
      'subhead: 夜校办了两年,一本字帖传了三十双手。',
    );
  });

  it('a headline set by hand names the article, a byline its people', () => {
    const text = TEXT.replace('# 码头上的夜校\n\n', '').replace('本报记者 林月白', '夜校的灯');
    const parsed = parsePage(text);
    const headline = make({ kind: 'role', lines: [anchor('夜校的灯', text, parsed)], role: 'headline' });
    expect(applyCorrections(parsed, text, [headline]).articles[0]?.headline).toBe('夜校的灯');
  });

  it('split and merge articles', () => {
    const split = make({ kind: 'split', line: anchor('夜校办了') });
    const three = applyCorrections(page, TEXT, [split]);
    expect(three.articles.map(({ id }) => id)).toEqual(['A1', 'A2', 'A3']);
    expect(shown(three)[1]?.[0]).toContain('夜校办了');
    expect(three.articles[2]?.headline).toBe('织布车间的书架');
    const merge = make({ kind: 'merge', line: anchor('织布车间'), into: anchor('码头上') });
    const [only, ...rest] = applyCorrections(page, TEXT, [merge]).articles;
    expect(rest).toEqual([]);
    expect(only?.headline).toBe('码头上的夜校');
    expect(only?.bylines.map(({ name }) => name)).toEqual(['林月白', '顾小满']);
    expect(only?.parts.some((part) => part.role === 'subhead')).toBe(true);
  });

  it('join and part paragraphs', () => {
    const join = make({ kind: 'paragraph', line: anchor('借书的人'), join: true });
    const joined = applyCorrections(page, TEXT, [join]);
    expect(shown(joined)[1]?.join()).toContain('更衣室门口。借书的人');
    const part = make({ kind: 'paragraph', line: anchor('借书的人'), join: false });
    expect(shown(applyCorrections(page, TEXT, [join, part]))[1]).toEqual(shown(page)[1]);
  });

  it('are laid over in the order in which they were made, whatever the order of the list', () => {
    const out = make({ kind: 'role', lines: [anchor('夜校办了')], role: 'noise' });
    const back = make({ kind: 'role', lines: [anchor('夜校办了')], role: 'subhead' });
    expect(applyCorrections(page, TEXT, [back, out])).toEqual(applyCorrections(page, TEXT, [out, back]));
  });

  it('survive edits of the text around and of the line itself', () => {
    const out = make({ kind: 'role', lines: [anchor('夜校办了')], role: 'noise' });
    const edited = `# 新的头条\n\n这一行是后来加上的,讲的是别的事。\n\n${TEXT.replace('一本字帖传了三十双手', '一本字帖传了四十双手')}`;
    const { page: corrected, orphans } = correctPage(parsePage(edited), edited, [out]);
    expect(orphans).toEqual([]);
    expect(corrected.lines.find(({ range }) => edited.slice(range.start).startsWith('夜校办了'))?.role).toBe(
      'noise',
    );
  });

  it('whose line is gone are orphans and change nothing', () => {
    const out = make({ kind: 'role', lines: [anchor('夜校办了')], role: 'noise' });
    const edited = TEXT.replace('夜校办了两年,一本字帖传了三十双手。', '灯亮着。');
    const parsed = parsePage(edited);
    const result = correctPage(parsed, edited, [out]);
    expect(result.orphans).toEqual([out]);
    expect(result.page.articles).toEqual(parsed.articles);
  });

  it('tell lines with the same words apart', () => {
    const text = TEXT.replace('夜校办了', '灯亮着,人坐满了。\n\n夜校办了').replace(
      '借书的人',
      '灯亮着,人坐满了。\n\n借书的人',
    );
    const parsed = parsePage(text);
    const words = readLineWords(parsed, text);
    const twins = parsed.lines.filter(({ range }) => text.slice(range.start).startsWith('灯亮着'));
    expect(twins).toHaveLength(2);
    const second = anchorOf(words, twins[1]?.line ?? 0);
    if (!second) throw new Error('no anchor');
    const corrected = applyCorrections(parsed, text, [
      make({ kind: 'role', lines: [second], role: 'noise' }),
    ]);
    const roles = twins.map((twin) => corrected.lines.find(({ line }) => line === twin.line)?.role);
    expect(roles[0]).not.toBe('noise');
    expect(roles[1]).toBe('noise');
  });
});
