import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, injection } from './grammar';

/** Writes both grammars as JSON. Run from the root of the checkout: the bundle has no place of its own. */
const folder = join(process.cwd(), 'syntaxes');
writeFileSync(join(folder, 'zh-article.tmLanguage.json'), `${JSON.stringify(article, null, 2)}\n`);
writeFileSync(join(folder, 'zh-article.markdown.tmLanguage.json'), `${JSON.stringify(injection, null, 2)}\n`);
