import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { article, type Grammar } from '../../syntaxes/source/grammar';
import { markdownInline, markdownParagraph } from '../../syntaxes/source/markdown';

const FOLDER = fileURLToPath(new URL('../../syntaxes/', import.meta.url));

/** What VS Code reads is the JSON; what people edit is its source. */
test.each([
  ['zh-article.tmLanguage.json', article],
  ['zh-article.markdown.tmLanguage.json', markdownInline],
  ['zh-article.markdown-paragraph.tmLanguage.json', markdownParagraph],
] as const)('%s is built from its source', (name, grammar) => {
  expect(JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(grammar)));
});

/** Every `#name` that a grammar includes. */
function included(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'include' && typeof value === 'string' ? [value] : included(value),
  );
}

test.each([article, markdownInline, markdownParagraph])(
  '$scopeName includes only what it has, and has only what it includes',
  (grammar: Grammar) => {
    const own = included(grammar).filter((name) => name.startsWith('#'));
    expect([...new Set(own.map((name) => name.slice(1)))].sort()).toEqual(
      Object.keys(grammar.repository).sort(),
    );
  },
);
