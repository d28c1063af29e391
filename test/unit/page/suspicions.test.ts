import { describe, expect, it } from 'vitest';
import { articleAt } from '../../../src/core/page/articleAt';
import type { Correction } from '../../../src/core/page/corrections';
import { anchorOf, readLineWords } from '../../../src/core/page/correctionsAnchors';
import { parsePage } from '../../../src/core/page/parsePage';
import { findSuspicions, type Suspicion } from '../../../src/core/page/suspicions';
import { countWords, findMisreadings } from '../../../src/core/page/suspicionsLookalike';
import { applyEdits } from '../../../src/core/text/edit';

/** A text with its misreadings put right. */
const read = (text: string, isWord: (word: string) => boolean = () => false) =>
  applyEdits(
    text,
    findMisreadings(text, { isWord, said: countWords([text]) }).map(({ start, end, instead }) => ({
      range: { start, end },
      newText: instead,
    })),
  );

const PAGE = `# 码头上的夜校

本报讯(记者林月白 通讯页何敬业)近日,厂东省汕头市的码头工 人下了班,就到"夜校"上课。

夜校办了两年,一本字帖传了三十双手,这合电视机也是工友们凑钱买的。

QX7LW
`;

const suspicions = (text: string, verdicts: readonly Correction[] = []) =>
  findSuspicions(parsePage(text), text, verdicts);
const codes = (found: readonly Suspicion[]) => found.map(({ code }) => code);

describe('look-alikes', () => {
  it.each([
    ['本报讯(记者林月白 通讯页何敬业)', '本报讯(记者林月白 通讯员何敬业)'],
    ['记者从厂东省汕头市了解到', '记者从广东省汕头市了解到'],
    ['门口设了职工法律咨询合。', '门口设了职工法律咨询台。'],
    ['这合晚会演了三场', '这台晚会演了三场'],
    ['直指生产中的核小窟点', '直指生产中的核心痛点'],
  ])('%s', (printed, right) => expect(read(printed)).toBe(right));

  it('a glossary’s word is evidence', () => {
    expect(read('召开职工代表天会', (word) => word === '职工代表大会')).toBe('召开职工代表大会');
  });

  it('days that are counted are no misread congress', () => {
    const isWord = (word: string) => word === '二十大';
    expect(read('要是返厂，来回二十天，费用六万四。', isWord)).toBe('要是返厂，来回二十天，费用六万四。');
    expect(read('学习二十犬精神', isWord)).not.toContain('二十天');
  });

  it.each([
    '形成工作合力,提升服务水平。',
    '这台晚会由工会主办,合唱队唱了三首歌。',
    '一百二十天的班表,發了三回。',
    '本报南昌5月2日电(记者公冶明)记者2日从有关部门了解到',
    '厂里的广播响了,人们走进车间,入口处排着队。',
    '他住在一间小屋里,问路的人往来不断。',
    '教材拆成一页一页,员工传着看。',
    '己所不欲,勿施于人;已经下班的土木工人站在厂门口。',
  ])('are not seen in sound text: %s', (text) => {
    expect(findMisreadings(text, { isWord: () => false, said: countWords([text]) })).toEqual([]);
  });
});

describe('suspicions', () => {
  it('find what is wrong, each with its fix', () => {
    const found = suspicions(PAGE);
    expect(new Set(codes(found))).toEqual(new Set(['look-alike', 'half-width', 'stray-space', 'garbage']));
    const article = found.filter((one) => one.article !== null);
    expect(
      applyEdits(
        PAGE,
        article.flatMap((one) => one.edits),
      ),
    ).toContain('本报讯（记者林月白 通讯员何敬业）近日，广东省汕头市的码头工人下了班，就到“夜校”上课。');
    const garbage = found.find(({ code }) => code === 'garbage');
    expect(applyEdits(PAGE, garbage?.edits ?? [])).not.toContain('QX7LW');
  });

  it('leave a sound page alone', () => {
    const sound =
      '# 码头上的夜校\n\n本报记者 林月白\n\n码头工人下了班，就到“夜校”上课。\n\n一本字帖传了3,000双手，比分是3:2。\n';
    expect(suspicions(sound)).toEqual([]);
  });

  it('know a kicker’s dash from a word', () => {
    const kicker = (end: string) =>
      suspicions(
        `## 汕头市总以夜校为抓手,推动技能培训工作转型${end}\n\n# 码头上的夜校\n\n本报记者 林月白\n\n码头工人下了班，就到夜校上课。\n`,
      );
    expect(codes(kicker('一'))).toContain('kicker-dash');
    expect(codes(kicker('第一'))).not.toContain('kicker-dash');
  });

  it('find the copy of a beginning', () => {
    const whole =
      '本报讯(记者林月白 通讯员何敬业)近日,汕头市的码头工人下了班,就到夜校上课,老师是退休的装卸工,讲得很慢。';
    const text = `# 码头上的夜校\n\n${whole.slice(0, 36)}\n\n夜校开课\n\n${whole}\n`;
    const [found] = suspicions(text).filter(({ code }) => code === 'doubled');
    expect(found).toMatchObject({ line: 3, evidence: '7' });
    expect(applyEdits(text, found?.edits ?? [])).toBe(`# 码头上的夜校\n\n夜校开课\n\n${whole}\n`);
  });

  it('what the editor calls right is not said again', () => {
    const page = parsePage(PAGE);
    const wrong = suspicions(PAGE).find(({ code }) => code === 'look-alike');
    const line = wrong && anchorOf(readLineWords(page, PAGE), wrong.line);
    if (!wrong || !line) throw new Error('nothing found');
    const verdict: Correction = {
      kind: 'right',
      id: 'v',
      made: '2026',
      line,
      code: wrong.code,
      words: wrong.words,
    };
    const left = suspicions(PAGE, [verdict]);
    expect(left).toHaveLength(suspicions(PAGE).length - 1);
    expect(left.some(({ words }) => words === wrong.words)).toBe(false);
  });

  it('name a headline without a text', () => {
    const text = '# 码头上的夜校\n\n本报记者 林月白\n\n码头工人下了班，就到夜校上课。\n\n# 织布车间的书架\n';
    const [found] = suspicions(text).filter(({ code }) => code === 'no-body');
    expect(found?.edits).toEqual([]);
    expect(found && articleAt(parsePage(text), found.line)?.headline).toBe('织布车间的书架');
  });

  it('hostile text costs little and breaks nothing', () => {
    for (const text of [
      '',
      '\ud800'.repeat(50),
      `${'('.repeat(5000)}工会`,
      '合'.repeat(20_000),
      '"'.repeat(3000),
    ])
      expect(Array.isArray(suspicions(text))).toBe(true);
  });
});
