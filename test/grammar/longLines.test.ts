import { beforeAll, describe, expect, test } from 'vitest';
import { markdownGrammars } from './support/markdownGrammar';
import { textsOf } from './support/ranges';
import { createTokenizer, INJECTIONS, MARKDOWN, type Tokenizer } from './support/tokenize';

const LENGTH = 20_000;
const fill = (text: string) => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);

const tokenizers: Record<string, Tokenizer> = {};
beforeAll(async () => {
  tokenizers['zh-article'] = await createTokenizer();
  tokenizers.markdown = await createTokenizer({
    scope: MARKDOWN,
    grammars: markdownGrammars(),
    injections: INJECTIONS,
  });
});

describe.each(['zh-article', 'markdown'])('a line of 20,000 characters in %s', (language) => {
  test('is coloured up to its end', () => {
    const line = `${fill('据悉，海棠市的职工夜校又开课了。')}共有1438名职工报名。`;
    const [read] = tokenizers[language]?.(line) ?? [];
    expect(read?.stopped).toBe(false);
    expect(textsOf(read?.tokens ?? [], 'constant.numeric.figure')).toEqual(['1438']);
  });

  // Each is made to start one rule over and over; a rule that ran to the line's end from each place would not end.
  test.each([
    ['opening quotation marks', '“'],
    ['straight quotation marks', '"'],
    ['titles', '《'],
    ['digits', '1'],
    ['spaces', ' '],
    ['numerals', '百'],
    ['credits without end', '（记者陈立言、'],
    ['datelines without end', '（本报海棠11月13日'],
    ['places without end', '海棠市'],
    ['unions', '，海棠市总工会'],
    ['dashes', '—'],
    ['captions', '。陈立言'],
  ])('of %s is read whole', (_, text) => {
    const line = fill(text);
    const [read] = tokenizers[language]?.(`${line}\n灯亮了`) ?? [];
    expect(read?.stopped).toBe(false);
    expect(
      read?.tokens
        .map((token) => token.text)
        .join('')
        .trimEnd(),
    ).toBe(line.trimEnd());
  });
});
