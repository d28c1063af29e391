import { beforeAll, describe, expect, test } from 'vitest';
import { markdownGrammars } from './support/markdownGrammar';
import { textsOf } from './support/ranges';
import { createTokenizer, INJECTIONS, MARKDOWN, type Token, type Tokenizer } from './support/tokenize';

let plain: Tokenizer;
let injected: Tokenizer;
beforeAll(async () => {
  const options = { scope: MARKDOWN, grammars: markdownGrammars() };
  plain = await createTokenizer(options);
  injected = await createTokenizer({ ...options, injections: INJECTIONS });
});

function tokensOf(text: string): readonly Token[] {
  return injected(text).flatMap(({ tokens }) => tokens);
}

describe('a page in Markdown', () => {
  test.each([
    ['本报记者 陈立言 通讯员 何敬业', 'entity.name.type.person', ['陈立言', '何敬业']],
    ['本报讯（记者陈立言）11月12日，', 'constant.numeric.date', ['11月12日']],
    ['（本报海棠11月13日电）', 'entity.name.namespace.place', ['海棠']],
    ['## 海棠市总打造“夜校联盟”——', 'markup.italic.kicker', ['海棠市总打造“夜校联盟”']],
    ['### ——来自环卫工人驿站的报道', 'markup.italic.deck', ['来自环卫工人驿站的报道']],
    ['### 工会一线调研行', 'storage.type.column-label', ['工会一线调研行']],
    ['安平县三年培训家政服务员六千余人——', 'markup.italic.kicker', ['安平县三年培训家政服务员六千余人']],
    ['# 一次"体检"暖人心', 'string.quoted.double.straight', ['"体检"']],
    ['设"焊工""钳工"两个"赛项"', 'string.quoted.double.straight', ['"焊工""钳工"', '"赛项"']],
    ['“师傅常说‘心里有数’。”', 'string.quoted.single', ['‘心里有数’']],
    ['根据《海棠市集体合同条例》', 'entity.name.class.document', ['海棠市集体合同条例']],
    ['> 合唱《咱们工人有力量》', 'string.other.title', ['咱们工人有力量']],
    ['- 1438名职工', 'constant.numeric.figure', ['1438']],
  ] as const)('%s', (text, scope, texts) => {
    expect(textsOf(tokensOf(text), scope)).toEqual(texts);
  });

  test('a heading stays a Markdown heading', () => {
    const [heading] = injected('## 海棠市总打造“夜校联盟”——');
    expect(textsOf(heading?.tokens ?? [], 'heading.2.markdown')).toEqual(['## 海棠市总打造“夜校联盟”——']);
  });

  test('Markdown goes on inside a quotation', () => {
    expect(textsOf(tokensOf('“我们**一定**要干成。”'), 'markup.bold.markdown')).toEqual(['**一定**']);
  });
});

/** What is Markdown's own must come out as without us, scope by scope. */
describe('Markdown is left alone', () => {
  test.each([
    'a `"code" 11月13日` span',
    '```js\nconst a = "11月13日";\n本报记者 陈立言\n```',
    '    本报记者 陈立言',
    '[“链接”](https://example.com/a"b "11月13日")',
    '<a href="x" title="11月13日">link</a>',
    '![图](a.png "标题")',
    '<!-- 本报记者 陈立言 "引号" -->',
    '| a | b |\n|---|---|\n| c | d |',
    '* * *',
    'plain English text, nothing else',
  ])('%s', (text) => {
    expect(foreign(injected(text))).toEqual(foreign(plain(text)));
  });

  function foreign(lines: ReturnType<Tokenizer>) {
    return lines.map(({ tokens }) =>
      tokens.flatMap(({ start, end, scopes }) =>
        Array.from({ length: end - start }, (_, at) => [start + at, ...scopes].join(' ')),
      ),
    );
  }
});

test('a quotation that is not closed does not reach the next paragraph', () => {
  const [, , next] = injected('他说：“明天\n\n后天再来');
  expect(next?.tokens.flatMap(({ scopes }) => scopes)).not.toContain('string.quoted.double.zh-article');
});

/** A line of Chinese without marks is taken before Markdown looks inside it; what it is must not depend on that. */
describe('a paragraph is Markdown’s', () => {
  const scopes = (lines: ReturnType<Tokenizer>, prefix: string) =>
    lines.map(({ tokens }) => textsOf(tokens, prefix).join('|'));

  test.each([
    ['驿站开门\n===', 'markup.heading.setext.1.markdown'],
    ['驿站开门\n---', 'markup.heading.setext.2.markdown'],
    ['驿站开门\n    **灯**亮了', 'markup.bold.markdown'],
    ['驿站开门\n- 热水\n- 药箱', 'markup.list.unnumbered.markdown'],
    ['驿站开门\n1. 热水', 'markup.list.numbered.markdown'],
    ['# 驿站`开门`', 'markup.inline.raw.string.markdown'],
    ['### 驿站开门 ###', 'punctuation.definition.heading.markdown'],
    ['## 驿站开门', 'entity.name.section.markdown'],
    ['驿站开门，灯亮了', 'meta.paragraph.markdown'],
    ['#驿站开门', 'meta.paragraph.markdown'],
  ])('%s: %s', (text, scope) => {
    const expected = scopes(plain(text), scope);
    expect(expected.join('')).not.toBe('');
    expect(scopes(injected(text), scope)).toEqual(expected);
  });
});
