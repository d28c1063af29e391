import type { AssignInput } from './askArticle';
import type { OpenArticle } from './openArticle';
import { createScorer, type Scorer } from './stepModel';
import { unitsOf } from './unitSet';
import type { Path } from './unitSteps';
import {
  articleFeatures,
  behindFeatures,
  pathFeatures,
  readWholePage,
  type WholePage,
} from './wholeFeatures';

/** An article as it is at the page's end. */
export interface ReadArticle {
  readonly article: OpenArticle;
  /** The article that holds the unit before its first; undefined on top of the page. */
  readonly before: OpenArticle | undefined;
}

/** The articles of a path. */
export function articlesOf(path: Path): ReadArticle[] {
  const finals = new Map<number, OpenArticle>();
  const owners: number[] = [];
  for (let at: Path | null = path; at; at = at.parent) {
    const { first } = at.article;
    if (!finals.has(first)) finals.set(first, at.article);
    owners[at.unit] = first;
  }
  return [...finals.values()].map((article) => ({
    article,
    before: finals.get(owners[article.first - 1] ?? -1),
  }));
}

/** Of some readings of a page, given by their paths, the one whose articles are the best as wholes. */
export function pickReading(
  input: AssignInput,
  paths: readonly Path[],
  weights: Float64Array,
): Path | undefined {
  const [first] = paths;
  if (paths.length < 2) return first;
  const page = readWholePage(input);
  const scorer = createScorer(weights);
  const judge = articleJudge(page, scorer);
  let best = first;
  let most = -Infinity;
  for (const path of paths) {
    pathFeatures(scorer, page, path, first);
    let sum = scorer.take();
    for (const one of articlesOf(path)) sum += judge(one);
    if (sum <= most) continue;
    most = sum;
    best = path;
  }
  return best;
}

/** Readings share most of their articles: each is judged once. */
function articleJudge(page: WholePage, scorer: Scorer): (one: ReadArticle) => number {
  const unitsIn = remember((article: OpenArticle) => unitsOf(article.members));
  const alone = remember((article: OpenArticle) => {
    articleFeatures(scorer, page, unitsIn(article));
    return scorer.take();
  });
  const behind = remember((before: OpenArticle) =>
    remember((article: OpenArticle) => {
      behindFeatures(scorer, page, unitsIn(before), unitsIn(article));
      return scorer.take();
    }),
  );
  return ({ article, before }) => alone(article) + (before ? behind(before)(article) : 0);
}

/** A function that is asked only once about the same thing. */
export function remember<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}
