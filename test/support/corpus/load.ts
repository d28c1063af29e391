import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCorpus, type SourceArticle, type Split } from './source';

/** Reads every article of `directory`, in the order of the file names. */
export function loadCorpus(directory: string): SourceArticle[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => parseCorpus(readFileSync(join(directory, name), 'utf8')));
}

/** The articles of one split; `all` gives every one. */
export function ofSplit(articles: readonly SourceArticle[], split: Split | 'all'): SourceArticle[] {
  return articles.filter((article) => split === 'all' || article.split === split);
}
