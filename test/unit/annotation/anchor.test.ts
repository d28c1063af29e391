import { describe, expect, it } from 'vitest';
import { anchorQuote } from '../../../src/core/annotation/anchor';
import { describeAnchor } from '../../../src/core/annotation/describe';
import type { Quote } from '../../../src/core/annotation/note';
import { applyEdits } from '../../../src/core/text/edit';
import { loadCorpus } from '../../support/corpus/load';
import { generatePage } from '../../support/corpus/page';
import { createRandom } from '../../support/corpus/random';
import { history, STEPS } from '../../support/notes/history';
import { anchorTextOf, judge, makeNotes } from '../../support/notes/measure';
import { traced } from '../../support/notes/tracedText';

const PAGE = [
  '## 梧州搬运工有了“议事角”',
  '',
  '本报讯（记者孟小舟）近日，广西梧州市总工会在码头设立“议事角”，搬运工每周在职工',
  '代表的陪同下议一件事。议事角设在三号仓库门口，只有一张桌子、两条长凳。',
  '',
  '据悉，议事角设立一个月来，已收到意见二十余条，办结十五条。搬运工老邓说，以前有话',
  '没处讲，如今桌子就摆在眼前。下一步，市总工会将把议事角推广到全市六个码头。',
  '',
].join('\n');

/** The quote of the words at their nth occurrence; `words` may stand across line breaks. */
function quoteOf(text: string, words: string, nth = 0): Quote {
  let start = -1;
  for (let n = 0; n <= nth; n++) start = text.indexOf(words, start + 1);
  const quote = describeAnchor(anchorTextOf(text), [{ start, end: start + words.length }]);
  if (start < 0 || !quote) throw new Error(`no ${words}`);
  return quote;
}

/** What the quote is attached to, or how many candidates an orphan has. */
function found(text: string, quote: Quote): string | number {
  const anchoring = anchorQuote(anchorTextOf(text), quote);
  if (anchoring.kind === 'orphan') return anchoring.candidates.length;
  return `${anchoring.kind}: ${anchoring.ranges.map(({ start, end }) => text.slice(start, end)).join('|')}`;
}

const edit = (old: string, fresh: string, text = PAGE) => {
  const start = text.indexOf(old);
  return applyEdits(text, [{ range: { start, end: start + old.length }, newText: fresh }]);
};

describe('a quote', () => {
  it('reads through line breaks and remembers context, position, occurrence and article', () => {
    expect(quoteOf(PAGE, '职工\n代表')).toMatchObject({
      // Whether the lines are one paragraph is the parser's to say.
      exact: expect.stringMatching(/^职工\n?代表$/),
      prefix: expect.stringMatching(/搬运工每周在$/),
      suffix: expect.stringMatching(/^的陪同下/),
      occurrence: { index: 0, of: 1 },
      article: '梧州搬运工有了“议事角”',
    });
    const { exact, start, end } = quoteOf(PAGE, '三号仓库');
    expect(anchorTextOf(PAGE).reading.slice(start, end)).toBe(exact);
  });

  it('of nothing but white space is none', () => {
    expect(
      describeAnchor(anchorTextOf(PAGE), [{ start: PAGE.indexOf('\n\n'), end: PAGE.indexOf('\n\n') + 2 }]),
    ).toBeUndefined();
  });

  it('leaves the heading mark out', () => {
    expect(quoteOf(PAGE, '## 梧州搬运工').exact).toBe('梧州搬运工');
  });
});

describe('anchoring', () => {
  it('finds the words on the page as it was', () => {
    expect(found(PAGE, quoteOf(PAGE, '三号仓库'))).toBe('exact: 三号仓库');
  });

  it('finds them in other lines, scripts and widths', () => {
    const other =
      '本報訊（記者孟小舟）近日，廣西梧州市總工會在碼頭設立「議事角」，搬運工每周在職\n工代 表的陪同下議一件事。議事角設在三號\n倉庫門口,只有一張桌子、兩條長凳。';
    const quote = quoteOf(PAGE, '职工\n代表的陪同下');
    expect(found(other, quote)).toMatch(/^(exact|moved): 職\n工代 表的陪同下$/);
    expect(found(other, quoteOf(PAGE, '三号仓库门口，'))).toBe('moved: 三號\n倉庫門口,');
  });

  it('tells occurrences apart by their context', () => {
    for (const nth of [0, 1, 2, 3]) {
      const quote = quoteOf(PAGE, '议事角', nth);
      const text = edit('近日，', '四月初的一个早上，');
      const anchoring = anchorQuote(anchorTextOf(text), quote);
      let start = -1;
      for (let n = 0; n <= nth; n++) start = text.indexOf('议事角', start + 1);
      expect(anchoring.kind === 'orphan' ? undefined : anchoring.ranges[0]?.start).toBe(start);
    }
  });

  it('follows words that were put right or came in another wording', () => {
    expect(found(edit('搬运工老邓说', '搬运工老郑说'), quoteOf(PAGE, '搬运工老邓说'))).toBe(
      'moved: 搬运工老郑说',
    );
    expect(found(edit('码头设立“议', '埠头设立“议'), quoteOf(PAGE, '码头'))).toBe('moved: 埠头');
  });

  it('stays on words beside which something was put in', () => {
    const quote = quoteOf(PAGE, '三号仓库');
    const put = '，就在去年冬天翻修过的食堂隔壁，';
    expect(found(edit('三号仓库', `三号仓库${put}`), quote)).toBe('moved: 三号仓库');
    expect(found(edit('三号仓库', `${put}三号仓库`), quote)).toBe('moved: 三号仓库');
  });

  it('takes no other words for those of which nothing is left', () => {
    expect(found(edit('每周在', '每月在'), quoteOf(PAGE, '周'))).toBeTypeOf('number');
    expect(found(edit('码头设立', '货场设立'), quoteOf(PAGE, '码头'))).toBeTypeOf('number');
  });

  it('takes the other one of two for a missing one only in the whole of its context', () => {
    const block =
      '夜校的教室是从冷库借来的，只收渔工和家属。记者孟小舟上周去听了一课，讲的是怎样看懂工资条。\n';
    const other = block.replace('借来', '租来');
    const quote = quoteOf(`${block}\n${PAGE}\n${other}`, '孟小舟', 2);
    expect(found(`${block}\n${PAGE}`, quote)).toBeTypeOf('number');
    expect(found(`${PAGE}\n${other}`, quote)).toBe('exact: 孟小舟');
  });

  it('takes words that go on for those at the end of the page no more than for others', () => {
    const line = '【本报讯】一个屋苑的三十一名清洁工，因外判商将早、午、夜三更合并为两更、每更延至十';
    const quote = quoteOf(`${line}一小时而不加薪，上周六起罢工。\n\n${line}`, '每更延至', 1);
    expect(found(`${line}一小时而不加薪，上周六起罢工。\n`, quote)).toBeTypeOf('number');
  });

  it('asks of short words that stand several times that the units beside them are the same', () => {
    const first = '问：怎么想到办图书馆？';
    const answer = '答：厂房搬走，留下一间空房，我就跟工会说，不如放书，工友下了班有个去处。';
    const second = '问：有没有人借？';
    const rest = '答：头一个月只有五个人来，如今每天都有，孩子也来，周末还要加两张桌子才够。';
    const quote = quoteOf([first, answer, second, rest].join('\n\n'), '问：', 1);
    const moved = [answer, first, rest, PAGE, second].join('\n\n');
    expect(found(moved, quote)).not.toBe('moved: 问：');
  });

  it('leaves a note whose sentence is gone without a place', () => {
    expect(
      found(edit('议事角设在三号仓库门口，只有一张桌子、两条长凳。', ''), quoteOf(PAGE, '两条长凳')),
    ).toBeTypeOf('number');
    expect(
      found(edit('下一步，市总工会将把议事角推广到全市六个码头。', ''), quoteOf(PAGE, '市总工会', 1)),
    ).toBeTypeOf('number');
  });

  it('finds a whole paragraph among other ones, and not where something took its place', () => {
    const page = PAGE.replace('据悉', '码头在变。\n\n据悉');
    const quote = quoteOf(page, '码头在变。');
    expect(found(`码头在变。\n\n${PAGE}`, quote)).toBe('moved: 码头在变。');
    expect(found(`码头在变。\n\n${page.replace('码头在变。', '码头没变。')}`, quote)).toBeTypeOf('number');
  });

  it('takes a tie for no hit and offers the candidates', () => {
    const quote = quoteOf(PAGE, '议事角设在三号仓库门口');
    const twice = `${PAGE}\n${PAGE}`;
    expect(found(twice, quote)).toBe(2);
  });

  it('of twins that were there from the beginning finds the right one', () => {
    const twins = `${PAGE}\n${PAGE}`;
    const start = twins.lastIndexOf('三号仓库');
    const quote = describeAnchor(anchorTextOf(twins), [{ start, end: start + 4 }]);
    const anchoring = quote && anchorQuote(anchorTextOf(twins), quote);
    expect(anchoring).toMatchObject({ kind: 'exact', ranges: [{ start }] });
  });

  it('is total', () => {
    const empty: Quote = { exact: '', prefix: '', suffix: '' };
    for (const text of ['', '\n', '工', '\ud840', PAGE]) {
      expect(anchorQuote(anchorTextOf(text), empty).kind).toBe('orphan');
      expect(anchorQuote(anchorTextOf(text), { ...empty, exact: '\udc00工会' }).kind).toBe('orphan');
    }
  });
});

describe('histories of edits', () => {
  const articles = loadCorpus('test/fixtures/corpus');
  const foreign = articles.flatMap((article) =>
    article.parts.flatMap((part) => part.text.match(/[^。！？]{6,60}[。！？]/g) ?? []),
  );
  const pages = (['clean', 'typical', 'hard'] as const).flatMap((tier) =>
    [1, 2].map((n) => {
      const { text } = generatePage({ name: 'p', seed: `history ${n}`, tier, articles });
      const random = createRandom(`history ${tier} ${n}`);
      const strange = foreign.filter((sentence) => !text.includes(sentence.slice(0, 8)));
      return { text, random, strange, notes: makeNotes(text, random, 15) };
    }),
  );

  it.each(Object.entries(STEPS))('%s attaches no note to other words', (_name, step) => {
    const verdicts = pages.flatMap(({ text, random, strange, notes }) => {
      const now = step(traced(text), random, strange);
      const anchorText = anchorTextOf(now.text);
      return notes.map((note) => judge(note, now, anchorText).verdict);
    });
    expect(verdicts.filter((verdict) => verdict === 'wrong' || verdict === 'on a copy')).toEqual([]);
    const kept = verdicts.filter((verdict) => verdict === 'exact' || verdict === 'followed').length;
    // How many notes stand in a passage that was pasted again, and so have no answer, is chance.
    const rightly = ['orphaned rightly', 'orphaned among copies'];
    expect(kept / verdicts.filter((verdict) => !rightly.includes(verdict)).length).toBeGreaterThan(0.9);
  });

  it('words that the reading had put together from pieces of the file are found in their pieces', () => {
    const verdicts = [1, 2, 3].flatMap((n) => {
      const { text } = generatePage({ name: 'p', seed: `pieces ${n}`, tier: 'hard', articles });
      const random = createRandom(`pieces ${n}`);
      const now = STEPS['re-wrapping']?.(traced(text), random, foreign) ?? traced(text);
      const anchorText = anchorTextOf(now.text);
      const notes = makeNotes(text, random, 80).filter(({ quote }) => quote.pieces);
      return notes.map((note) => judge(note, now, anchorText).verdict);
    });
    expect(verdicts.length).toBeGreaterThan(3);
    expect(verdicts.filter((verdict) => verdict === 'wrong' || verdict === 'on a copy')).toEqual([]);
    expect(verdicts.filter((verdict) => verdict === 'exact').length / verdicts.length).toBeGreaterThan(0.9);
  });

  it('mixed ones attach no note to other words either', () => {
    for (const { text, random, strange, notes } of pages) {
      const now = history(traced(text), random, strange, 4);
      const anchorText = anchorTextOf(now.text);
      const verdicts = notes.map((note) => judge(note, now, anchorText).verdict);
      expect(verdicts).not.toContain('wrong');
      expect(verdicts).not.toContain('on a copy');
    }
  });
});

describe('on a page as it was', () => {
  it('every note is where it was, on a page that says nearly everything twice too', () => {
    const sentence = '搬运工每周在职工代表的陪同下议一件事，议事角设在三号仓库门口。';
    const doubled = [PAGE, PAGE.replaceAll('搬运工', '搬运土'), sentence, sentence, PAGE].join('\n');
    const anchorText = anchorTextOf(doubled);
    for (const { quote, ranges } of makeNotes(doubled, createRandom('as it was'), 150)) {
      const anchoring = anchorQuote(anchorText, quote);
      expect(anchoring.kind, JSON.stringify(quote)).toBe('exact');
      const start = Math.min(
        ...(anchoring.kind === 'exact' ? anchoring.ranges : []).map((range) => range.start),
      );
      const first = Math.min(...ranges.map((range) => range.start));
      expect(
        doubled.slice(Math.min(start, first), Math.max(start, first)).replace(/[#\s]/g, ''),
        JSON.stringify(quote),
      ).toBe('');
    }
  });

  it('a copy that one order reads in place of the words makes a note an orphan too', () => {
    const page = [
      '## 托管班报名开始',
      '',
      '今年增设机器人、民族舞和自护自救课程，招收职工子女二百余名，双职工家庭优先。',
      '',
      '（季春芽）',
      '',
      '### 每周一评',
      '',
      '## “工间操”不该只响在喇叭里',
      '',
      '谌谷',
      '',
      '上午十点，某机关大院的喇叭准时响起，走廊里却没有一个人出来。问起来，都说忙。',
      '',
    ].join('\n');
    const quote = quoteOf(page, '每周一评');
    expect(found(page, quote)).toBe('exact: 每周一评');
    expect(found(edit('谌谷\n', '### 每周一评\n\n谌谷\n', page), quote)).toBe(2);
  });

  it('a whole copy beside words that were changed makes a note an orphan', () => {
    const quote = quoteOf(PAGE, '据悉，议事角设立一个月来，已收到意见二十余条，办结十五条。');
    const changed = edit('收到意见', '收到职工意见');
    expect(found(changed, quote)).toMatch(/^moved/);
    expect(found(`${changed}\n${PAGE}`, quote)).toBeTypeOf('number');
  });

  it('a copy makes a note an orphan though one unit of the original alone has changed, near the end of a line', () => {
    const lines = '第二期培训班将增设新能源电池装配、工\n业视觉检测等专业，招生名额向中小\n微企业倾斜。\n';
    const rest = '下周起接受报名，名额用完为止，详情见各基层工会的公告栏和橱窗。\n';
    const quote = quoteOf(`${PAGE}\n${lines}\n${rest}`, lines.trim());
    const changed = lines.replace('企业', '企徒');
    expect(found(`${PAGE}\n${changed}\n${rest}`, quote)).toMatch(/^moved/);
    expect(found(`${PAGE}\n${lines}\n${changed}\n${rest}`, quote)).toBeTypeOf('number');
  });

  it('a copy makes a note an orphan where something like its words has come beside the copy', () => {
    const text = '开班那天来了四十七个渔工，第一课讲怎样看懂工资条，凳子不够坐，有人站着听完。\n';
    const block = `渔港办起了夜校\n\n${text}`;
    const quote = quoteOf(`${PAGE}\n${block}`, '办起了夜校');
    const changed = block.replace('夜校', '夜枚');
    expect(found(`${block}\n${PAGE}\n${changed}`, quote)).toBeTypeOf('number');
    expect(found(`${PAGE}\n${block}\n${text}`, quote)).toBe('exact: 办起了夜校');
  });

  it('a copy makes a note an orphan though the line of its words was replaced in the original', () => {
    const [head, line, tail] = [
      '航班多了，人手却只回到八成，行李房里从早忙到晚。',
      '机场地勤工会上月走访了三百多名装卸工，七成的人手腕、肩膀或者腰上有旧伤，平均年龄三十四岁。',
      '想看医生要先请假，请假要扣全勤奖，多数人就一直忍着不说。',
    ];
    const quote = quoteOf([PAGE, head, line, tail].join('\n'), '旧伤');
    const replaced = [head, '男子组冠军是供电公司，亚军是公交集团，季军空缺，明年再赛。', tail];
    const far = `${PAGE}\n年底的评比改在月中，各班组自己报名，名单贴在食堂门口，谁都可以提意见，三天之内答复。`;
    expect(found([...replaced, far, head, line, tail].join('\n'), quote)).toBeTypeOf('number');
  });

  it('a copy is no place for a note on a page that had something like the passage before too', () => {
    const block =
      '夜校的教室是从冷库借来的，只收渔工和家属，每周三晚上七点准时开课。记者凌寒上月去听了一回，讲的是怎样看懂工资条，来了四十七个人，凳子不够坐。\n';
    const like = block.replace('一回', '一次');
    const quote = quoteOf(`${block}\n${PAGE}\n${like}`, '凌寒');
    expect(found(`${block.replace('怎样', '如何')}\n${PAGE}\n${block}`, quote)).not.toBe('exact: 凌寒');
  });

  it('a copy makes a note an orphan though its words stand in the copy alone', () => {
    const quote = quoteOf(PAGE, '二十余条');
    const changed = edit('二十余条', '二十多条');
    expect(found(changed, quote)).toBe('moved: 二十多条');
    expect(found(`${changed}\n${PAGE}`, quote)).toBeTypeOf('number');
    expect(found(`${PAGE}\n${changed}`, quote)).toBeTypeOf('number');
  });

  it('a copy of the paragraph beside it leaves a note where it is', () => {
    const paragraphs = PAGE.split('\n\n');
    const [heading = '', first = '', second = ''] = paragraphs;
    const page = [heading, first, second, first].join('\n\n');
    expect(found(page, quoteOf(PAGE, '据悉，议事角设立'))).toBe('exact: 据悉，议事角设立');
    expect(found([heading, first, second, second].join('\n\n'), quoteOf(PAGE, '两条长凳。'))).toBe(
      'exact: 两条长凳。',
    );
  });

  it('what stood on the page twice from the beginning is no copy', () => {
    const page = `${PAGE}\n搬运工每周在职工代表的陪同下议一件事，邻市也学着做。\n`;
    const quote = quoteOf(page, '陪同下议一件事。');
    expect(quote.repeats).toBeDefined();
    expect(found(page.replace('近日，', '四月初，'), quote)).toBe('moved: 陪同下议一件事。');
  });

  it('a copy on the page makes a note an orphan: nobody can say which is meant', () => {
    const quote = quoteOf(PAGE, '两条长凳');
    expect(found(`${PAGE}\n${PAGE}`, quote)).toBeTypeOf('number');
  });
});
