import { describe, expect, it } from 'vitest';
import { titleCase } from '../../../src/core/translation/checks/headlineCase';
import { checkSegment, runChecks } from '../../../src/core/translation/checks/runChecks';
import type { Unit } from '../../../src/core/translation/model';
import { codes, glossary, segment } from '../../support/translation/checkedSegment';

describe('headlines', () => {
  it('are checked for their case where a style is set', () => {
    expect(codes('工会来了', 'The union comes to the wharf', 'headline')).toContain('headline-case');
    expect(codes('工会来了', 'The Union Comes to the Wharf', 'headline')).toEqual([]);
    expect(codes('工会来了', 'The union comes to the wharf', 'body')).toEqual([]);
    expect(titleCase('a night school: the first of its kind')).toBe('A Night School: The First of Its Kind');
    expect(titleCase('ACFTU and iPhone')).toBe('ACFTU and iPhone');
  });

  it('have no full stop, and no other check of sentences', () => {
    expect(codes('工会来了', 'The Union Comes.', 'headline')).toContain('end-mark');
    expect(codes('工会来了', 'The Union of Acme Co.', 'headline')).toEqual([]);
  });
});

describe('all segments together', () => {
  const unit = (...pairs: readonly (readonly [string, string])[]): Unit => ({
    key: 'u',
    role: 'body',
    lines: [],
    canResegment: true,
    segments: pairs.map(([source, target], i) => segment(source, target, { id: `s${i}` })),
  });
  const found = (...pairs: readonly (readonly [string, string])[]) =>
    runChecks([unit(...pairs)], { targetLanguage: 'en', glossary }).map(({ findings }) =>
      findings.map(({ code }) => code),
    );

  it('same source, different target; the fix is the first translation', () => {
    expect(found(['工会来了。', 'The union came.'], ['工會來了！', 'Here is the union.'])).toEqual([
      [],
      ['inconsistent-target'],
    ]);
    expect(found(['工会来了。', 'The union came.'], ['工会来了。', 'The union came.'])).toEqual([[], []]);
  });

  it('the first translation is the measure for all that follow', () => {
    const texts = ['The union came.', 'Here is the union.', 'The union came.'];
    expect(found(...texts.map((text) => ['工会来了。', text] as const))).toEqual([
      [],
      ['inconsistent-target'],
      [],
    ]);
  });

  it('different source, same target', () => {
    expect(found(['工会来了。', 'They came.'], ['工友来了。', 'They came.'])).toEqual([
      [],
      ['inconsistent-source'],
    ]);
  });
});

describe('names and figures of other kinds of pages', () => {
  it.each([
    ['厂工会主席邬成林当场表态。', 'The union chair, Wu Chenlin, replied at once.', 'name'],
    ['（记者罗雁 通讯员陶满仓）食堂改了菜单。', '(By Luo Yan) The canteen changed its menu.', 'name'],
    ['他说：“先喝水。”', 'He told them to drink.', 'quotes'],
    ['协议共十八条。', 'The agreement is long.', 'figure'],
    ['該會成立於民國七十六年。', 'The union was founded in 1976.', 'figure'],
    ['勞資爭議案件共2萬4千餘件。', 'There were more than 20,000 labor disputes.', 'figure'],
  ])('are found: %s → %s', (source, target, code) => expect(codes(source, target)).toContain(code));

  it.each([
    ['厂工会主席邬成林当场表态。', 'The union chair, Wu Chenglin, replied at once.'],
    ['厂工会主席邬成当场表态。', 'The union chair, Wu Cheng, replied at once.'],
    ['厂工会主席邬成林当场表态。', 'The union chair replied at once.'],
    ['工會理事長吳承林表示歡迎。', 'Union president Wu Cheng-lin welcomed it.'],
    ['（記者林曉音／高雄報導）', '(By Lin Hsiao-yin in Kaohsiung)'],
    ['工会主席高兴地笑了。', 'The union chair gave a happy laugh, as Gao Ming recalls.'],
    ['该会成立于民国二十六年。', 'It was founded in 1937.'],
    ['民國一〇八年修法。', 'The law was amended in 2019.'],
    ['月薪升至兩萬元。', 'Pay has risen to HK$20,000 a month.'],
    ['他说：“好。”', 'He said yes.'],
    ['（记者单晓燕）列车停运。', '(By Shan Xiaoyan) The train has stopped running.'],
    ['成本1亿2000万元。', 'It cost 120 million yuan.'],
    ['新增会员3万5千人。', 'It gained 35,000 members.'],
    ['十二个月后他转正了。', 'A year later he was made permanent.'],
    ['“十四五”期间建站十五座。', 'Fifteen stations were built in the 14th Five-Year Plan period.'],
  ])('are left alone: %s → %s', (source, target) => expect(codes(source, target)).toEqual([]));
});

describe('what is no fault', () => {
  it('an untouched segment', () => expect(codes('有3万人。', '', 'body', { state: 'initial' })).toEqual([]));
  it('a target in a language whose words are not known', () => {
    const options = { targetLanguage: 'fr', glossary };
    expect(checkSegment(segment('有3万人。', 'Ils étaient trente mille.'), 'body', options)).toEqual([]);
  });
  it('a target in Chinese', () => {
    const options = { targetLanguage: 'zh-Hant', glossary };
    expect(checkSegment(segment('工会来了。', '工會來了。'), 'body', options)).toEqual([]);
  });
});

describe('a changed source', () => {
  it('is said until somebody looks', () => {
    expect(codes('工会来了。', 'The union came.', 'body', { previousSource: '工会走了。' })).toEqual([
      'source-changed',
    ]);
  });
});

describe('fixes', () => {
  it.each([
    ['有3万人。', 'There were 3,000.', 'There were 30,000.'],
    ['11月3日开幕。', 'It opened on October 3.', 'It opened on November 3.'],
    ['工会来了。', 'The union came', 'The union came.'],
    ['“工会来了。”', '“The union came”', '“The union came.”'],
    ['谁来？', 'Who comes.', 'Who comes?'],
    ['工会来了。', 'The the union came.', 'The union came.'],
    ['工会，来了。', 'The union，came.', 'The union, came.'],
    ['工会来了。', 'The union  came.', 'The union came.'],
  ])('of %s → %s', (source, target, fixed) => {
    const fix = checkSegment(segment(source, target), 'body', { targetLanguage: 'en', glossary }).flatMap(
      ({ fixes }) => fixes,
    )[0];
    expect(fix && target.slice(0, fix.range.start) + fix.newText + target.slice(fix.range.end)).toBe(fixed);
  });
});
