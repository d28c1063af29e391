import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { article } from './grammar';
import { markdownInline, markdownParagraph } from './markdown';

/** Writes the grammars as JSON. Run from the root of the checkout: the bundle has no place of its own. */
const files = {
  'zh-article': article,
  'zh-article.markdown': markdownInline,
  'zh-article.markdown-paragraph': markdownParagraph,
};
for (const [name, grammar] of Object.entries(files)) {
  const file = join(process.cwd(), 'syntaxes', `${name}.tmLanguage.json`);
  writeFileSync(file, `${JSON.stringify(grammar, null, 2)}\n`);
}
