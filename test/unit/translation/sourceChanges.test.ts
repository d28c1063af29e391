import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/core/page/parsePage';
import type { Unit } from '../../../src/core/translation/model';
import { articleUnits } from '../../../src/core/translation/segments/articleUnits';
import { translatedArticle, updateSources } from '../../../src/core/translation/sourceChanges';

const PAGE = `# 夜校开进码头

本报讯（记者顾望舒）江州市总工会在码头开办职工夜校。夜校每周二、周四晚上开课。

搬运工何敬业第一个报了名。他说自己早就想学看图纸。

课程由退休技师讲授。学费由工会承担。
`;

function unitsOf(text: string): Unit[] {
  const article = parsePage(text).articles[0];
  if (!article) throw new Error('no article');
  return articleUnits(article, text, 'A1');
}

/** Every segment translated, with its source in the target, so that a mix-up shows. */
const translated = (units: readonly Unit[]): Unit[] =>
  units.map((unit) => ({
    ...unit,
    segments: unit.segments.map((one) => ({ ...one, target: `<${one.source}>`, state: 'reviewed' as const })),
  }));

const old = translated(unitsOf(PAGE));
const update = (text: string) => updateSources(old, unitsOf(text));
const all = (units: readonly Unit[]) => units.flatMap((unit) => unit.segments);

describe('when the page changes', () => {
  it('nothing changes where only line breaks and spaces do', () => {
    const broken = PAGE.replace('码头开办职工', '码头开办\n职工').replace('第一个报了名', '第一 个报了名');
    const result = update(broken);
    expect(result).toMatchObject({ changed: 0, added: 0, removed: 0, moved: 0 });
    expect(all(result.units).map(({ target }) => target)).toEqual(all(old).map(({ target }) => target));
    expect(all(result.units).every(({ state }) => state === 'reviewed')).toBe(true);
  });

  it('an edited sentence wants review and keeps its translation and its old source; its neighbours keep their work', () => {
    const result = update(PAGE.replace('每周二、周四晚上', '每周三晚上'));
    expect(result).toMatchObject({ changed: 1, added: 0, removed: 0 });
    const changed = all(result.units).filter(({ previousSource }) => previousSource !== undefined);
    expect(changed).toMatchObject([
      {
        source: '夜校每周三晚上开课。',
        previousSource: '夜校每周二、周四晚上开课。',
        target: '<夜校每周二、周四晚上开课。>',
        state: 'translated',
      },
    ]);
    expect(all(result.units).filter(({ state }) => state === 'reviewed')).toHaveLength(all(old).length - 1);
  });

  it('a paragraph that moved is recognised', () => {
    const lines = PAGE.trimEnd().split('\n\n');
    const moved = [lines[0], lines[1], lines[3], lines[2]].join('\n\n');
    const result = update(`${moved}\n`);
    expect(result).toMatchObject({ changed: 0, added: 0, removed: 0, moved: 2 });
    for (const { source, target } of all(result.units)) expect(target).toBe(`<${source}>`);
  });

  it('a new sentence is new, a deleted one is gone', () => {
    const result = update(PAGE.replace('学费由工会承担。', '报名从下月初开始，额满为止。'));
    expect(result).toMatchObject({ changed: 0, added: 1, removed: 1 });
    expect(all(result.units).find(({ source }) => source.startsWith('报名'))).toMatchObject({
      target: '',
      state: 'initial',
    });
  });

  it('a sentence that shares little with any of the old ones counts as new', () => {
    const result = update(PAGE.replace('学费由工会承担。', '学员由车间推选。'));
    expect(result).toMatchObject({ changed: 0, added: 1, removed: 1 });
  });

  it('a state beyond translated is taken back, an untouched one stays; the source first translated is kept', () => {
    const once = update(PAGE.replace('每周二、周四晚上', '每周三晚上'));
    const again = updateSources(once.units, unitsOf(PAGE.replace('每周二、周四晚上', '每周三上午')));
    expect(all(again.units).find(({ source }) => source.includes('周三上午'))).toMatchObject({
      previousSource: '夜校每周二、周四晚上开课。',
      state: 'translated',
    });
    const drafts = old.map((one) => ({
      ...one,
      segments: one.segments.map((segment) => ({ ...segment, state: 'initial' as const })),
    }));
    const draft = updateSources(drafts, unitsOf(PAGE.replace('每周二、周四晚上', '每周三晚上')));
    expect(all(draft.units).find(({ source }) => source.includes('周三'))).toMatchObject({
      state: 'initial',
    });
  });

  it('a page that was converted to Traditional keeps all work, in the new script', () => {
    const result = update(
      PAGE.replaceAll('总工会', '總工會').replaceAll('职工', '職工').replaceAll('开办', '開辦'),
    );
    expect(result.changed).toBe(0);
    expect(all(result.units).some(({ source }) => source.includes('總工會'))).toBe(true);
    expect(all(result.units).every(({ target }) => target !== '')).toBe(true);
  });

  it('segments that were joined stay joined where their paragraph is the same', () => {
    const joined = old.map((unit) =>
      unit.segments.length < 2 || !unit.segments[0]
        ? unit
        : {
            ...unit,
            segments: [{ ...unit.segments[0], source: unit.segments.map(({ source }) => source).join('') }],
          },
    );
    expect(updateSources(joined, unitsOf(PAGE)).units).toEqual(joined);
  });

  it('a paragraph that was split in two keeps both halves, under keys of their own', () => {
    const result = update(PAGE.replace('第一个报了名。', '第一个报了名。\n\n'));
    expect(result).toMatchObject({ changed: 0, added: 0, removed: 0 });
    expect(new Set(result.units.map(({ key }) => key)).size).toBe(result.units.length);
  });

  it('twice changes nothing more', () => {
    const once = update(PAGE.replace('每周二、周四晚上', '每周三晚上'));
    const again = updateSources(once.units, unitsOf(PAGE.replace('每周二、周四晚上', '每周三晚上')));
    expect(again.units).toEqual(once.units);
  });
});

describe('the article of a translation', () => {
  it('is found by its sentences, wherever it stands on the page', () => {
    const other = '# 矿工学摄影\n\n本报讯（记者秦朗）攀枝花一家铁矿开办摄影课，首期三十名职工报名参加。\n\n';
    const text = other + PAGE;
    expect(translatedArticle(parsePage(text), text, old, 'A1')?.headline).toBe('夜校开进码头');
    expect(translatedArticle(parsePage(other), other, old, 'A1')).toBeUndefined();
  });

  it('is of two that share as much the one with its id', () => {
    const [first, second] = ['夜校的报名从下月初开始，额满为止。', '影展的门票从下周起发放，送完为止。'];
    const text = [
      '# 码头夜校开课',
      '本报讯（记者顾望舒）江州市总工会在码头开办职工夜校，大家都来听课。',
      first,
      '# 矿工学摄影',
      '本报讯（记者秦朗）攀枝花一家铁矿开办摄影课，首期三十名职工报名参加。',
      second,
    ].join('\n\n');
    const page = parsePage(text);
    const shared = page.articles
      .flatMap((article) => articleUnits(article, text))
      .filter((unit) => unit.segments.some(({ source }) => source === first || source === second));
    expect(shared).toHaveLength(2);
    for (const { id } of page.articles) expect(translatedArticle(page, text, shared, id)?.id).toBe(id);
  });
});
