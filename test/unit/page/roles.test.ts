import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/core/page/parsePage';

/** The roles of a page's lines in file order. */
const rolesOf = (...lines: readonly string[]): string[] =>
  parsePage(lines.join('\n')).lines.map((l) => l.role);
/** How many articles it has. */
const articlesOf = (...lines: readonly string[]): number => parsePage(lines.join('\n')).articles.length;

const FIRST =
  '6月3日，柳州市一家机床厂的装配车间里，钳工何大年正带着徒弟调试新设备。他说，精度比过去高了一倍。';
const SECOND = '据介绍，该厂工会今年开办了8期技能夜校，已有三百多名职工结业，其中六十人拿到了高级工证书。';
const THIRD = '下一步，厂工会将把夜校开到车间里，让职工下班就能学，学完就能用。';
const PRINTED = [
  '6月3日，柳州市一家机床厂的装',
  '配车间里，钳工何大年正带着徒弟',
  '调试新设备。他说，这台设备的精',
  '度比过去高了一倍。',
];

describe('roles of a text without any marks', () => {
  it('leaves text alone', () => {
    expect(rolesOf(FIRST)).toEqual(['body']);
    expect(rolesOf(FIRST, SECOND, THIRD)).toEqual(['body', 'body', 'body']);
    expect(rolesOf(...PRINTED)).toEqual(['body', 'body', 'body', 'body']);
  });

  it('finds the headline above text', () => {
    expect(rolesOf('机床厂开起技能夜校', FIRST, SECOND)).toEqual(['headline', 'body', 'body']);
    expect(rolesOf('机床厂开起技能夜校', '', FIRST, '', SECOND)).toEqual(['headline', 'body', 'body']);
    expect(rolesOf('机床厂开起技能夜校', ...PRINTED)).toEqual(['headline', 'body', 'body', 'body', 'body']);
  });

  it('finds the byline, with and without a role', () => {
    expect(rolesOf('机床厂开起技能夜校', '本报记者 何小满', FIRST)).toEqual(['headline', 'byline', 'body']);
    expect(rolesOf('机床厂开起技能夜校', '何小满', FIRST, SECOND)).toEqual([
      'headline',
      'byline',
      'body',
      'body',
    ]);
  });

  it('tells the lines of a heading block apart', () => {
    expect(
      rolesOf('机床厂开起技能夜校', '三百名职工下班当学生', `本报讯（记者何小满）${FIRST}`, SECOND),
    ).toEqual(['headline', 'deck', 'lead', 'body']);
    expect(
      rolesOf('柳州一家机床厂把课堂搬进车间——', '夜校灯火亮到十点', `本报讯（记者何小满）${FIRST}`),
    ).toEqual(['kicker', 'headline', 'lead']);
  });

  it('finds subheads inside a feature', () => {
    const roles = rolesOf(
      '夜校灯火亮到十点',
      '本报记者 何小满',
      FIRST,
      '把课堂搬进车间',
      SECOND,
      '让徒弟当上师傅',
      THIRD,
    );
    expect(roles).toEqual(['headline', 'byline', 'body', 'subhead', 'body', 'subhead', 'body']);
  });

  it('begins an article with each headline between briefs', () => {
    const lines = ['机床厂开起夜校', `本报讯 ${FIRST}`, '三百多名职工夜校结业', `本报讯 ${SECOND}`];
    expect(rolesOf(...lines)).toEqual(['headline', 'lead', 'headline', 'lead']);
    expect(articlesOf(...lines)).toBe(2);
  });
});

describe('roles of marked pages', () => {
  const feature = (mark: string): string[] => [
    '# 夜校灯火亮到十点',
    '本报记者 何小满',
    FIRST,
    `${mark}把课堂搬进车间`,
    SECOND,
    `${mark}让徒弟当上师傅`,
    THIRD,
  ];
  const NEXT = [
    '# 一碗素面的距离',
    '面馆开在两栋高楼之间，阳光每天只来四十分钟。老板娘贴了张红纸：骑手、保洁、保安，一碗素面五元。',
    '后来社区工会找上门，提出每碗素面补贴两元，条件是卫生要达标。',
  ];

  it('begins an article behind a feature with subheads, though nobody signs it', () => {
    const roles = rolesOf(...feature('### '), ...NEXT);
    expect(roles.slice(-3)).toEqual(['headline', 'body', 'body']);
    expect(roles.filter((role) => role === 'subhead')).toHaveLength(2);
  });

  it('keeps an editor’s note with the label above it and the headline below', () => {
    const roles = rolesOf(
      '## 我在基层当主席',
      '编者按：基层工会主席事多、人少、权小，却离职工最近。即日起，本报推出系列报道，敬请关注。',
      '# “兼职”主席的全职账本',
      '本报记者 何小满',
      FIRST,
      SECOND,
    );
    expect(roles).toEqual(['column-label', 'body', 'headline', 'byline', 'body', 'body']);
  });

  it('takes the box above a row of briefs for their headline', () => {
    const roles = rolesOf(
      '## 工会短波',
      '▲铜川市总工会为全市1.2万名环卫工人续保意外伤害互助保障，单份保额提高到十万元。',
      '▲六盘水一煤矿工会开设“井口书屋”，职工升井后可凭矿灯牌借书，开张二十天借出六百册。',
      '▲荆门市总工会举办金牌调解员比武，二十六名选手现场抽题、模拟调解。',
    );
    expect(roles).toEqual(['headline', 'body', 'body', 'body']);
  });

  it('does not take a letter for a photo’s caption because a reader signs it', () => {
    const roles = rolesOf(
      '### 读者来信',
      '## 盼开通早班公交',
      '编辑同志：',
      '我是城南工业园的一名纺织女工，每天早上六点半接班。园区离最近的公交站有三公里多。',
      '希望有关部门能够了解情况，与公交公司协商，开通一趟早班职工专线。',
      '河北 董家和',
    );
    expect(roles).toEqual(['column-label', 'headline', 'body', 'body', 'body', 'byline']);
  });

  it('takes folios, dates and the staff box for noise', () => {
    const roles = rolesOf(
      'A10 港聞',
      '二〇二六年四月十六日 星期四',
      '## 機場地勤人手荒　工會促設津貼',
      '【本報訊】航班數目回復九成，地勤人手卻只有六成。機場員工總會昨日要求各承辦商設通宵交通津貼。',
      '責任編輯：童安然',
    );
    expect(roles).toEqual(['noise', 'noise', 'headline', 'lead', 'noise']);
  });
});

it('finds the unmarked headlines of two briefs that displaced lines mix up inside a feature', () => {
  const page = parsePage(
    readFileSync(new URL('../../../media/sample/broken-lines.md', import.meta.url), 'utf8'),
  );
  const headlines = page.articles.map((article) => article.headline);
  expect(headlines).toContain('湘潭成立货车司机法律服务站');
  expect(headlines).toContain('柳州工匠学院首批学员结业');
});

describe('what stands on a page without a headline', () => {
  const NEWS = [
    '## 机床厂开起技能夜校',
    '本报讯（记者陈立言）6月3日，柳州市一家机床厂的夜校开课，四十名青工报了名。',
    SECOND,
  ];

  it('opens an article with what goes on from another page', () => {
    const carried = [
      '（上接第一版）座谈会上，几位代表说到了食堂的菜价。',
      '会后，后勤科答应每周公布一次账目。',
    ];
    expect(articlesOf(...NEWS, ...carried)).toBe(2);
    expect(articlesOf(...carried, ...NEWS)).toBe(2);
    expect(articlesOf(...NEWS, ...carried.map((line) => line.replace('上接', '文接')))).toBe(2);
  });

  it('leaves it under a headline of its own', () => {
    expect(
      articlesOf(...NEWS, '## 食堂的账，大家来算', '（上接第一版）座谈会上，几位代表说到了食堂的菜价。'),
    ).toBe(2);
  });
});
