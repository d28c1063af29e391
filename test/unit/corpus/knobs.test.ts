import { describe, expect, it } from 'vitest';
import { fold, type GoldPage } from '../../support/corpus/gold';
import { KNOBS, type Knobs } from '../../support/corpus/knobs';
import { loadCorpus } from '../../support/corpus/load';
import { type GeneratedPage, generatePage } from '../../support/corpus/page';

const articles = loadCorpus('test/fixtures/corpus');

/** Everything off: a paragraph a line, in reading order, every mark right. */
const CALM: Partial<Knobs> = {
  ...KNOBS.clean,
  narrow: 0,
  markMissing: 0,
  markWrong: 0,
  furniture: 0,
  staff: 0,
  crlf: 0,
  indents: 0,
};

const drawn = new Map<string, GeneratedPage[]>();

/** The same 24 pages under other knobs. */
function pages(knobs: Partial<Knobs>): GeneratedPage[] {
  const key = JSON.stringify(knobs);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const made = Array.from({ length: 24 }, (_, n) => {
    const request = { name: `p${n}`, seed: `knob ${n}`, tier: 'clean', articles, region: 'CN' } as const;
    return generatePage({ ...request, knobs: { ...CALM, ...knobs } });
  });
  drawn.set(key, made);
  return made;
}

const golds = (knobs: Partial<Knobs>): GoldPage[] => pages(knobs).map((page) => page.gold);
const texts = (knobs: Partial<Knobs>): string =>
  pages(knobs)
    .map((page) => page.text)
    .join('\n');
const rows = (knobs: Partial<Knobs>) => golds(knobs).flatMap((gold) => gold.lines);

/** Lines of the pages with the ones that go on with them below. */
function joins(knobs: Partial<Knobs>): [string, string][] {
  return pages(knobs).flatMap(({ text, gold }) => {
    const lines = text.split(/\r?\n/);
    return gold.lines.flatMap(({ continues, prev_line: before, line }): [string, string][] =>
      continues && before !== null && gold.lines.find((row) => row.line === before)?.role !== 'noise'
        ? [[lines[before - 1] ?? '', lines[line - 1] ?? '']]
        : [],
    );
  });
}

const backward = (gold: GoldPage): number =>
  gold.articles.filter(({ reading_order: order }) => order.some((n, i) => i > 0 && n < (order[i - 1] ?? 0)))
    .length;
const moved = (knobs: Partial<Knobs>): number => golds(knobs).reduce((sum, gold) => sum + backward(gold), 0);
/** Articles with lines of another one between theirs. */
const split = (knobs: Partial<Knobs>): number =>
  golds(knobs).reduce((sum, gold) => {
    const runs = gold.lines
      .map((line) => line.article)
      .filter((id, i, all) => id !== null && id !== all[i - 1]);
    return sum + runs.length - new Set(runs).size;
  }, 0);

describe('knobs', () => {
  it('leave a page alone when all are off', () => {
    expect(moved({})).toBe(0);
    expect(split({})).toBe(0);
    expect(golds({}).flatMap((gold) => gold.damage.lost)).toEqual([]);
    expect(golds({}).flatMap((gold) => gold.damage.substitutions)).toEqual([]);
    expect(rows({}).filter((row) => row.role === 'noise')).toEqual([]);
    expect(rows({}).filter((row) => row.continues)).toEqual([]);
  });

  it('narrow sets printed lines of a column', () => {
    expect(rows({ narrow: 1 }).filter((row) => row.continues).length).toBeGreaterThan(100);
  });

  it('columns break no number and begin no line with a comma', () => {
    for (const [before, after] of joins({ narrow: 1 })) {
      expect(`${before.slice(-1)}|${after.charAt(0)}`).not.toMatch(/^\d\|\d$/);
      expect(after).not.toMatch(/^[，。、；：？！”）》,;:?!)]/);
    }
  });

  it('typesetting by characters makes lines of as many characters, cut anywhere', () => {
    const typesetting = { cells: true, marksKept: false, wordsKept: false };
    const cut = joins({ narrow: 1, typesetting, halfWidth: 0 });
    expect(cut.some(([, after]) => /^[，。、]/.test(after))).toBe(true);
    const middle = rows({ narrow: 1, typesetting }).filter(
      (row, i, all) => row.continues && all[i + 1]?.continues,
    );
    expect(middle.length).toBeGreaterThan(50);
  });

  it('displaced moves first and last lines', () => {
    expect(moved({ narrow: 1, displaced: 1 })).toBeGreaterThan(20);
    expect(split({ narrow: 1, displaced: 1 })).toBe(0);
    expect(split({ narrow: 1, displaced: 1, displacedTogether: 1 })).toBeGreaterThan(10);
  });

  it('displaced first lines come bottom-up', () => {
    const gold = golds({ narrow: 1, displaced: 1, displacement: [['heads-only', 1]] });
    const articlesWithLead = gold.flatMap(({ articles, lines }) =>
      articles.map(({ reading_order: order }) => order.map((n) => lines.find((line) => line.line === n))),
    );
    const lastIsFirst = articlesWithLead.filter((order) => {
      const first = order.find((line) => line?.role === 'lead');
      return first !== undefined && first.line === Math.max(...order.map((line) => line?.line ?? 0));
    });
    expect(lastIsFirst.length).toBeGreaterThan(5);
  });

  it('interleaved reads two columns line by line', () => {
    expect(moved({ narrow: 1, interleaved: 1 })).toBeGreaterThan(5);
    expect(split({ narrow: 1, interleaved: 1 })).toBe(0);
    expect(split({ narrow: 1, interleavedNeighbours: 1 })).toBeGreaterThan(20);
    expect(moved({ narrow: 1, interleavedNeighbours: 1 })).toBe(0);
  });

  it('interrupted puts articles inside another one', () => {
    expect(split({ interrupted: 1 })).toBeGreaterThanOrEqual(8);
    expect(split({ interrupted: 1, interruptedTwice: 1 })).toBeGreaterThan(split({ interrupted: 1 }));
  });

  it('strayClosing takes datelines and photo credits away from their article', () => {
    const stray = golds({ strayClosing: 1 }).flatMap(({ lines }) =>
      lines.filter(
        (line, i) =>
          lines[i - 1] !== undefined &&
          lines[i - 1]?.article !== line.article &&
          (line.role === 'dateline' || line.role === 'credit'),
      ),
    );
    expect(stray.length).toBeGreaterThan(1);
    expect(split({})).toBe(0);
  });

  it('strayParagraph takes a last paragraph away from its article', () => {
    expect(split({ strayParagraph: 1 })).toBeGreaterThanOrEqual(8);
    expect(moved({ strayParagraph: 1 })).toBe(0);
  });

  it('headingOrder and captionSplit change the order of headings and captions only', () => {
    expect(moved({ headingOrder: 1 })).toBeGreaterThan(5);
    expect(moved({ captionSplit: 1, narrow: 1 })).toBeGreaterThan(2);
    expect(split({ headingOrder: 1, captionSplit: 1 })).toBe(0);
  });

  it('marks go missing, change level or land on text', () => {
    const marked = (knobs: Partial<Knobs>, role: string) =>
      rows(knobs).filter((row) => row.role === role && row.mark !== undefined).length;
    const levels = (knobs: Partial<Knobs>) =>
      new Set(rows(knobs).flatMap((row) => (row.role === 'headline' ? (row.mark ?? []) : [])));
    expect(marked({}, 'headline')).toBeGreaterThan(40);
    expect(marked({ markMissing: 1 }, 'headline')).toBe(0);
    expect(marked({ markNone: 1, markOnBody: 1 }, 'body')).toBe(0);
    expect(marked({ markOnBody: 1 }, 'body')).toBeGreaterThan(5);
    expect(levels({ markWrong: 1 }).size).toBe(4);
  });

  it('headingAway parts headings from their text, exchanged has its second half first', () => {
    expect(moved({ headingAway: 1 }) + split({ headingAway: 1 })).toBeGreaterThan(20);
    expect(moved({ exchanged: 1, narrow: 1 })).toBeGreaterThan(20);
    expect(split({ exchanged: 1, narrow: 1 })).toBe(0);
  });

  it('kickerDash reads the closing dash as something else', () => {
    const endings = new Set(
      pages({ kickerDash: 1 }).flatMap(({ text, gold }) =>
        gold.lines.flatMap((row) =>
          row.role === 'kicker' ? [text.split('\n')[row.line - 1]?.slice(-2) ?? ''] : [],
        ),
      ),
    );
    expect([...endings].some((ending) => ending.endsWith('一'))).toBe(true);
    expect([...endings].filter((ending) => ending === '——')).toEqual([]);
  });

  it('noise is marked as noise with its kind', () => {
    const kinds = (knobs: Partial<Knobs>) => new Set(rows(knobs).flatMap((row) => row.noise_kind ?? []));
    expect(kinds({ garbage: 1 })).toEqual(new Set(['garbage']));
    expect(kinds({ duplicate: 1 })).toEqual(new Set(['duplicate']));
    expect(kinds({ staff: 1 })).toEqual(new Set(['staff']));
    expect(kinds({ furniture: 1 })).toContain('page-header');
  });

  it('duplicates repeat the opening of a lead that is still on the page', () => {
    for (const { text, gold } of pages({ duplicate: 1 })) {
      for (const row of gold.lines.filter((line) => line.noise_kind === 'duplicate')) {
        const copy = [...fold(text.split('\n')[row.line - 1] ?? '')];
        const lead = [
          ...fold(gold.articles.find((one) => one.id === row.near_article)?.clean_text ?? ''),
        ].join('');
        const shared = copy.filter((_, i) => lead.includes(copy.slice(i, i + 3).join('')));
        expect(shared.length).toBeGreaterThan(copy.length * 0.5);
      }
    }
  });

  it('sharedLine puts two paragraphs into one line', () => {
    expect(rows({ sharedLine: 1 }).filter((row) => row.paragraphs.length === 2).length).toBeGreaterThan(10);
  });

  it('lostTail loses short last lines and says so', () => {
    const lost = golds({ narrow: 1, lostTail: 1 }).flatMap((gold) => gold.damage.lost);
    expect(lost.length).toBeGreaterThan(5);
    expect(Math.max(...lost.map(({ start, end }) => end - start))).toBeLessThan(16);
  });

  it('character knobs misread characters and say so', () => {
    const slips = (knobs: Partial<Knobs>) => golds(knobs).flatMap((gold) => gold.damage.substitutions);
    expect(slips({ confusion: 0.01 }).length).toBeGreaterThan(20);
    const misread = slips({ misread: 0.05 });
    expect(misread.length).toBeGreaterThan(500);
    expect(misread.every(({ from, to }) => from !== to && /^\p{Script=Han}$/u.test(to))).toBe(true);
    expect(new Set(slips({ lostStop: 1 }).map((slip) => `${slip.from}>${slip.to}`))).toEqual(
      new Set(['。>']),
    );
    expect(slips({ creditSlip: 1 }).map((slip) => slip.to)).toEqual(expect.arrayContaining(['迅', '页']));
    expect(
      slips({ lostBracket: 1 }).filter((slip) => slip.from === '）' && slip.to === '').length,
    ).toBeGreaterThan(5);
  });

  it('spaces, widths, line ends, blank lines and indents follow theirs', () => {
    expect(texts({ joinSpace: 1 }).match(/\p{Script=Han} \p{Script=Han}/gu)?.length ?? 0).toBeGreaterThan(
      200,
    );
    expect(texts({ looseSpace: 0.02 }).length).toBeGreaterThan(texts({}).length);
    expect(texts({ crlf: 1 })).toContain('\r\n');
    expect(texts({})).not.toContain('\r');
    expect(texts({ blanks: [['none', 1]] })).not.toContain('\n\n\n');
    expect(pages({ blanks: [['none', 1]] }).every(({ text }) => !text.includes('\n\n'))).toBe(true);
    expect(texts({ indents: 1 })).toContain('\n\u3000\u3000');
    expect(texts({ halfWidth: 0 })).not.toMatch(/\p{Script=Han},\p{Script=Han}/u);
    expect(texts({ halfWidth: 5 })).not.toContain('，');
  });

  it('headingBreak sets a heading in two lines', () => {
    expect(
      rows({ headingBreak: 1 }).filter((row) => row.role === 'headline' && row.continues).length,
    ).toBeGreaterThan(5);
  });
});
