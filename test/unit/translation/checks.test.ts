import { describe, expect, it } from 'vitest';
import type { CheckCode } from '../../../src/core/translation/checks/finding';
import { codes } from '../../support/translation/checkedSegment';

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
      ['一套模具八十万元，约合十一万美元。', 'A mould costs 800,000 yuan, about $110,000.'],
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
      ['产量提高5%，返工率下降3%。', 'Rework fell 3 percent, and output went from 100 to 105.'],
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
      ['进入厂区严禁携带火种。', 'Visitors must leave lighters and matches at the gate.'],
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
