import { describe, expect, it } from 'vitest';
import { fold, type GoldArticle, type GoldPage } from '../../support/corpus/gold';
import { TIERS } from '../../support/corpus/knobs';
import { loadCorpus, ofSplit } from '../../support/corpus/load';
import { generatePage } from '../../support/corpus/page';

const articles = loadCorpus('test/fixtures/corpus');
const pages = TIERS.flatMap((tier) =>
  Array.from({ length: 40 }, (_, n) =>
    generatePage({ name: `${tier}-${n}`, seed: `test ${n}`, tier, articles }),
  ),
);

const linesOf = (text: string): string[] => text.split(/\r\n|\n/);

/** The text of a part as the page has it, with the declared misreadings undone. */
function restored(lines: readonly string[], gold: GoldPage, article: GoldArticle, part: string): string {
  let text = '';
  for (const number of article.reading_order) {
    const row = gold.lines.find((line) => line.line === number);
    for (const piece of row?.pieces.filter((one) => one.part === part) ?? []) {
      let raw = lines[number - 1]?.slice(piece.raw_start, piece.raw_end) ?? '';
      const slips = gold.damage.substitutions.filter((slip) => slip.line === number && slip.part === part);
      for (const { at, from, to } of [...slips].reverse()) {
        const offset = at - piece.raw_start;
        if (raw.slice(offset, offset + to.length) !== to)
          throw new Error(`${gold.page}:${number} has no ${to}`);
        raw = raw.slice(0, offset) + from + raw.slice(offset + to.length);
      }
      text += raw;
    }
  }
  return text;
}

describe('gold of generated pages', () => {
  it('covers every non-blank line once and no other', () => {
    for (const { text, gold } of pages) {
      const filled = linesOf(text).flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));
      expect(
        gold.lines.map((line) => line.line),
        gold.page,
      ).toEqual(filled);
    }
  });

  it('orders exactly the lines of each article', () => {
    for (const { gold } of pages) {
      for (const article of gold.articles) {
        const own = gold.lines.filter((line) => line.article === article.id).map((line) => line.line);
        expect(
          [...article.reading_order].sort((a, b) => a - b),
          gold.page,
        ).toEqual(own);
        const previous = article.reading_order.map(
          (n) => gold.lines.find((line) => line.line === n)?.prev_line,
        );
        expect(previous).toEqual([null, ...article.reading_order.slice(0, -1)]);
      }
    }
  });

  it('keeps pieces inside their lines, in order, with nothing but marks and spaces left over', () => {
    for (const { text, gold } of pages) {
      const lines = linesOf(text);
      for (const row of gold.lines.filter((line) => line.article !== null)) {
        const line = lines[row.line - 1] ?? '';
        let at = 0;
        for (const piece of row.pieces) {
          expect(piece.raw_start).toBeGreaterThanOrEqual(at);
          expect(piece.raw_end).toBeGreaterThan(piece.raw_start);
          expect(line.slice(at, piece.raw_start)).toMatch(/^#{0,4}\s*$/);
          at = piece.raw_end;
        }
        expect(at).toBe(line.length);
      }
    }
  });

  it('gives the source text back, up to the declared damage', () => {
    for (const { text, gold } of pages) {
      const lines = linesOf(text);
      for (const article of gold.articles) {
        for (const part of article.source.parts) {
          const loss = gold.damage.lost.find((one) => one.article === article.id && one.part === part.id);
          const printed =
            loss === undefined ? part.text : part.text.slice(0, loss.start) + part.text.slice(loss.end);
          expect(fold(restored(lines, gold, article, part.id)), `${gold.page} ${article.id}`).toBe(
            fold(printed),
          );
        }
      }
    }
  });

  it('gives the reading of every misread name', () => {
    for (const { text, gold } of pages) {
      const lines = linesOf(text);
      for (const article of gold.articles) {
        const pieces = article.reading_order.flatMap((number) =>
          (gold.lines.find((row) => row.line === number)?.pieces ?? []).map((piece) =>
            lines[number - 1]?.slice(piece.raw_start, piece.raw_end),
          ),
        );
        const shown = fold(pieces.join(''));
        for (const { name, ocr = [] } of article.bylines) {
          const readings = ocr.length > 0 ? ocr : [name];
          for (const reading of readings) expect(shown, `${gold.page} ${name}`).toContain(reading);
        }
      }
    }
  });
});

describe('generatePage', () => {
  it('gives the same page for the same seed and another one for another', () => {
    const page = (seed: string) => generatePage({ name: 'p', seed, tier: 'hard', articles });
    expect(page('7')).toEqual(page('7'));
    expect(page('7').text).not.toBe(page('8').text);
  });

  it('never mixes held-out articles into pages for tuning', () => {
    const tune = new Set(ofSplit(articles, 'tune').map((article) => article.id));
    for (let n = 0; n < 20; n++) {
      const { gold } = generatePage({
        name: 'p',
        seed: `${n}`,
        tier: 'hard',
        articles: ofSplit(articles, 'held'),
      });
      expect(gold.articles.filter((article) => tune.has(article.source.id))).toEqual([]);
    }
  });

  it('leaves clean pages in reading order but for one small oddity', () => {
    const clean = pages.filter(({ gold }) => gold.tier === 'clean');
    const ascending = clean.filter(({ gold }) =>
      gold.articles.every(({ reading_order: order }) =>
        order.every((n, i) => i === 0 || n > (order[i - 1] ?? 0)),
      ),
    );
    expect(ascending.length).toBeGreaterThanOrEqual(clean.length * 0.8);
  });

  it('writes pages of every edition', () => {
    expect(new Set(pages.map(({ gold }) => gold.region))).toEqual(new Set(['CN', 'TW', 'HK']));
  });
});
