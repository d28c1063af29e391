import { describe, expect, it } from 'vitest';
import { createGlossary } from '../../../src/core/glossary/glossary';
import { parseGlossaryTsv } from '../../../src/core/glossary/glossaryTsv';
import { chineseNumber } from '../../../src/core/translation/checks/chineseNumber';
import type { CheckCode } from '../../../src/core/translation/checks/finding';
import { titleCase } from '../../../src/core/translation/checks/headlineCase';
import { checkSegment, runChecks } from '../../../src/core/translation/checks/runChecks';
import type { Segment, Unit } from '../../../src/core/translation/model';

const glossary = createGlossary(
  parseGlossaryTsv(
    [
      'simplified\ttraditional_tw\tpinyin\tpos\tenglish\tenglish_status\tforbidden\tpriority',
      "职工代表大会\t職工代表大會\tzhí gōng dài biǎo dà huì\tnoun\tworkers' congress; staff congress (of a firm)\tofficial; common\tlabor meeting\tcore",
      '集体合同\t集體合同\tjí tǐ hé tong\tnoun\tcollective contract\tofficial\t\tcore',
      '顾望舒\t\tgù wàng shū\tnoun\tGu Wangshu\tcommon\t\tcore',
    ].join('\n'),
  ).entries,
);

const segment = (source: string, target: string, more: Partial<Segment> = {}): Segment => ({
  id: 's1',
  source,
  target,
  gap: '',
  state: 'translated',
  ...more,
});

function codes(source: string, target: string, role = 'body', more: Partial<Segment> = {}): CheckCode[] {
  const options = { targetLanguage: 'en', glossary, headlineStyle: 'title' as const };
  return checkSegment(segment(source, target, more), role, options).map(({ code }) => code);
}

/** Each check: pairs that it must find, and pairs near to them that it must not. */
const CASES: readonly (readonly [
  code: CheckCode,
  wrong: readonly (readonly [string, string])[],
  right: readonly (readonly [string, string])[],
])[] = [
  [
    'currency',
    [
      ['一套模具八十万元。', 'A mould costs $800,000.'],
      ['每人发了300元。', 'Everyone got 300 euros.'],
    ],
    [
      ['一套模具八十万美元。', 'A mould costs $800,000.'],
      ['最低工資由每小時40元調升。', 'The minimum wage rises from $40 an hour.'],
      ['中国公元前就有。', 'China had it before our era, worth a dollar.'],
      ['每人发了300元。', 'Everyone got 300 yuan.'],
    ],
  ],
  [
    'direction',
    [
      ['平均工资上涨6%。', 'Average wages fell 6 percent.'],
      ['勞動爭議案件減少17件。', 'Labor disputes increased by 17.'],
    ],
    [
      ['平均工资上涨6%。', 'Average wages rose 6 percent.'],
      ['负担增加了5%。', 'What they kept declined as the burden grew 5 percent.'],
      ['事故减少17起。', 'There were 17 fewer accidents.'],
      ['返工率下降后，产量提高了5%。', 'After the rework rate fell, output rose 5 percent.'],
      ['成本降低三成。', 'Savings grew to 30 percent.'],
    ],
  ],
  [
    'negation',
    [
      ['公司不得扣钱。', 'The company may dock pay.'],
      ['車間內嚴禁吸菸。', 'Smoking is welcome in the workshop.'],
    ],
    [
      ['公司不得扣钱。', "The company mustn't dock pay."],
      ['他不得不走。', 'He had to go.'],
      ['大家舍不得离开。', 'Everyone longed to stay.'],
      ['不得低于六百元。', 'It is to be 600 yuan or more, the minimum.'],
      ['车间内严禁吸烟。', 'Smoking is banned in the workshop.'],
    ],
  ],
  ['empty', [['工会来了。', '']], [['工会来了。', 'The union came.']]],
  [
    'same-as-source',
    [
      ['工会来了。', '工会来了。'],
      ['工會來了。', '工会来了。'],
    ],
    [['ISO 9001', 'ISO 9001']],
  ],
  [
    'codes',
    [
      ['⟨1⟩工会⟨/1⟩来了。', 'The union came.'],
      ['工会⟨1⟩来了。', 'The union⟨1⟩ came.⟨1⟩'],
    ],
    [['⟨1⟩工会⟨/1⟩来了。', 'Here is ⟨1⟩the union⟨/1⟩.']],
  ],
  [
    'figure',
    [
      ['有3万人参加。', 'There were 3,000 participants.'],
      ['有3万人参加。', 'There were many participants.'],
      ['投资1.2亿元。', 'The investment was 12 million yuan.'],
      ['同比增长12.5%。', 'It grew by 25 percent.'],
      ['第二届比赛开幕。', 'The third contest opened.'],
      ['百分之三十五的人满意。', 'Thirty percent were satisfied.'],
      ['2024年建成。', 'It was finished in 2023.'],
      ['来了12名选手。', 'There came 12 competitors and 40 visitors.'],
      ['三百二十名职工来了。', 'There were 230 workers.'],
      ['会员看电影享受5折优惠。', 'Members get 20 percent off.'],
      ['开展30余年。', 'It has run for two decades.'],
      ['整改率达100%。', 'Most were put right.'],
    ],
    [
      ['有3万人参加。', 'There were 30,000 participants.'],
      ['有3万人参加。', 'There were thirty thousand participants.'],
      ['投资1.2亿元。', 'The investment was 120 million yuan.'],
      ['投资1.2万亿元。', 'The investment was 1.2 trillion yuan.'],
      ['同比增长12.5%。', 'It grew by 12.5 percent.'],
      ['第二届比赛开幕。', 'The second contest opened.'],
      ['第二届比赛开幕。', 'The 2nd contest opened.'],
      ['百分之三十五的人满意。', 'Thirty-five percent were satisfied.'],
      ['3—5万元。', 'From 30,000 to 50,000 yuan.'],
      ['15时开会。', 'The meeting began at 3 p.m.'],
      ['三百二十名职工来了。', 'Three hundred and twenty workers came.'],
      ['五十年代建成。', 'It was built in the 1950s.'],
      ['半数人满意，占50%。', 'Half of them were satisfied.'],
      ['会员看电影享受5折优惠。', 'Members pay half price.'],
      ['会员享受8.5折优惠。', 'Members get 15 percent off.'],
      ['开展20余年。', 'It has run for more than two decades.'],
      ['开展20余年。', 'It has run for over 2 decades.'],
      ['送来36箱水。', 'Three dozen cases of water came.'],
      ['整改率达100%。', 'Every one was put right.'],
    ],
  ],
  [
    'date',
    [
      ['11月3日开幕。', 'It opened on October 3.'],
      ['活动5月4日至6月6日举行。', 'It was held from May 4 to July 6.'],
    ],
    [
      ['11月3日开幕。', 'It opened on November 3.'],
      ['11月3日开幕。', 'It may open on 3 Nov.'],
      ['昨日开幕。', 'It opened on May 4.'],
    ],
  ],
  [
    'name',
    [['本报讯（记者顾望舒）工会来了。', 'The union came, Wang Shu reports.']],
    [
      ['本报讯（记者顾望舒）工会来了。', 'The union came, Gu Wangshu reports.'],
      ['本报讯（记者顾望舒）工会来了。', 'The union came, reports Wang-shu Gu.'],
      ['本报讯（记者龘望舒）工会来了。', 'The union came, a reporter says.'],
    ],
  ],
  ['untranslated', [['工会来了。', 'The 工会 came.']], [['工会来了。', 'The union (工会) came.']]],
  [
    'wide-punctuation',
    [
      ['工会来了。', 'The union came。'],
      ['工会，来了。', 'The union，came.'],
    ],
    [['工会来了。', 'The union came.']],
  ],
  [
    'brackets',
    [
      ['工会来了。', 'The union (came.'],
      ['工会来了。', 'The union came).'],
    ],
    [
      ['工会（总会）来了。', 'The union (its head) came.'],
      ['（记者来了。', '(A reporter came.'],
      ['一是快。', 'a) be quick.'],
    ],
  ],
  [
    'quotes',
    [
      ['“我们学了就能用。”', 'We can use what we learn.'],
      ['工会来了。', 'The “union came.'],
      ['工会来了。', 'The "union came.'],
    ],
    [
      ['“我们学了就能用。”', '“We can use what we learn.”'],
      ['“议事桌”来了。', 'The discussion table came.'],
      ['他说：“我们来了。', 'He said, “Here we are.'],
    ],
  ],
  [
    'end-mark',
    [
      ['工会来了。', 'The union came'],
      ['谁来？', 'Who comes.'],
      ['工会来了。', 'Did the union come?'],
    ],
    [
      ['工会来了。', 'The union came.'],
      ['谁来？', 'Who comes?'],
      ['“谁来？”', '“Who comes?”'],
      ['好！', 'Good.'],
      ['工会有三样：', 'The union has three things:'],
    ],
  ],
  [
    'doubled-word',
    [['工会来了。', 'The the union came.']],
    [
      ['他早就知道。', 'He had had his answer.'],
      ['登记。', 'Fill in the check-in in ink.'],
    ],
  ],
  [
    'spaces',
    [
      ['工会来了。', 'The  union came.'],
      ['工会来了。', ' The union came.'],
      ['工会来了。', 'The union came .'],
    ],
    [['工会来了。', 'The union came.']],
  ],
  [
    'length',
    [
      ['工会为全市户外劳动者建了很多站点。', 'Stations.'],
      ['工会为户外劳动者建站。', `The union ${'very '.repeat(40)}came.`],
    ],
    [
      ['工会为全市户外劳动者建了很多站点。', 'The union built many stations for those who work outdoors.'],
      ['好。', 'That is a very good thing indeed, one must say.'],
    ],
  ],
  [
    'term-missing',
    [['职工代表大会通过方案。', 'The gathering adopted the plan.']],
    [
      ['职工代表大会通过方案。', "The workers' congress adopted the plan."],
      ['职工代表大会通过方案。', 'The Workers’ Congresses adopted the plan.'],
      ['职工代表大会通过方案。', 'A congress of workers adopted the plan.'],
      ['双方签订集体合同。', 'Both signed collective contracts.'],
    ],
  ],
  [
    'term-forbidden',
    [['职工代表大会通过方案。', "The labor meeting of the workers' congress adopted it."]],
    [['职工代表大会通过方案。', "The workers' congress adopted it."]],
  ],
];

describe.each(CASES)('%s', (code, wrong, right) => {
  it.each(wrong)('is found: %s → %s', (source, target) => expect(codes(source, target)).toContain(code));
  it.each(right)('is not found: %s → %s', (source, target) =>
    expect(codes(source, target)).not.toContain(code),
  );
});

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
    ['他说：“喝水。”', 'He told them to drink.', 'quotes'],
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

describe('figures in characters', () => {
  it.each([
    ['十', 10],
    ['二十三', 23],
    ['三百二十', 320],
    ['一千零五', 1005],
    ['四亿七千万', 470_000_000],
    ['一百万亿', 1e14],
    ['二〇二五', 2025],
    ['两万', 20_000],
  ])('%s', (text, value) => expect(chineseNumber(text)).toBe(value));
  it('others are none', () =>
    expect([chineseNumber(''), chineseNumber('工会')]).toEqual([Number.NaN, Number.NaN]));
});
