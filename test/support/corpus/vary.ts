import type { Random } from './random';
import { findName, type Region, type SourceArticle, type SourcePart } from './source';

/** Kinds whose parts only make sense together. */
const WHOLE: ReadonlySet<string> = new Set(['contents', 'briefs', 'verse', 'editors-note', 'photo-group']);
const OPTIONAL: Readonly<Partial<Record<SourcePart['role'], number>>> = {
  kicker: 0.3,
  deck: 0.3,
  'column-label': 0.3,
};
const NEW_LABEL = 0.15;
const NO_SUBHEADS = 0.25;
const SHORTENED = 0.3;
const UNTITLED = 0.05;
const UNTITLED_PHOTO = 0.4;
/** Paragraphs that a page goes on with from another one. */
const CARRIED = 4;

/**
 * The same article as another paper would have printed it: without its kicker, deck, label or subheads, with another
 * column's label, cut after some paragraphs, or without any heading. Credited people stay printed.
 */
export function varyArticle(
  article: SourceArticle,
  pool: readonly SourceArticle[],
  random: Random,
): SourceArticle {
  if (WHOLE.has(article.kind)) return article;
  if (random.chance(article.kind === 'photo' ? UNTITLED_PHOTO : UNTITLED)) return untitle(article, random);
  const plain = random.chance(NO_SUBHEADS);
  let parts = article.parts.filter(
    (part) => !(part.role === 'subhead' && plain) && !random.chance(OPTIONAL[part.role] ?? 0),
  );
  if (random.chance(SHORTENED)) parts = shorten(parts, random);
  const headline = parts.findIndex((part) => part.role === 'headline');
  const label = labelOf(random.pick(pool));
  if (
    label &&
    headline >= 0 &&
    !parts.some((part) => part.role === 'column-label') &&
    random.chance(NEW_LABEL)
  ) {
    const at = random.chance(0.7) ? 0 : headline + 1;
    parts = [...parts.slice(0, at), label, ...parts.slice(at)];
  }
  return withParts(article, parts);
}

/**
 * What of an article stands on a page without a headline: a photo's caption with its credit, news in a column of
 * briefs, or what a feature goes on with from another page. The article as it is where it is none of these.
 */
function untitle(article: SourceArticle, random: Random): SourceArticle {
  const { kind, parts, region } = article;
  if (kind === 'photo')
    return withParts(
      article,
      parts.filter((part) => part.role === 'caption' || part.role === 'credit'),
    );
  const lead = parts.find((part) => part.role === 'lead');
  if (lead && random.chance(0.5)) return withParts(article, [lead]);
  const bodies = parts.flatMap((part, i) => (part.role === 'body' ? [i] : []));
  if ((kind !== 'feature' && kind !== 'news') || bodies.length < 3) return article;
  const from = bodies[random.int(1, bodies.length - 1)] ?? 0;
  const [first, ...rest] = parts.slice(from, from + CARRIED);
  if (!first) return article;
  return withParts(article, [{ ...first, text: jump(region, random) + first.text }, ...rest]);
}

function jump(region: Region, random: Random): string {
  const page = random.pick(['第1版', '第一版', '一版', '1版', 'A1版']);
  const from = region === 'TW' ? random.pick(['文接', '上接']) : random.pick(['上接', '上接', '紧接']);
  return `（${region === 'HK' ? '上接' : from}${page}）`;
}

/**
 * What somebody pastes who wants one passage: paragraphs behind each other, with or without the headline above them.
 * The text as it is where there are no paragraphs.
 */
export function pastePassage(article: SourceArticle, random: Random): SourceArticle {
  const paragraphs = article.parts.filter((part) => part.role === 'body' || part.role === 'lead');
  if (paragraphs.length === 0) return article;
  const headline = random.chance(0.6) ? article.parts.filter((part) => part.role === 'headline') : [];
  const from = random.int(0, paragraphs.length - 1);
  return withParts(article, [...headline, ...paragraphs.slice(from, from + random.int(1, 5))]);
}

/** The article with other parts; of its people those who are still printed. */
function withParts(article: SourceArticle, parts: readonly SourcePart[]): SourceArticle {
  const printed = parts.map((part) => part.text).join('\n');
  return {
    ...article,
    parts,
    bylines: article.bylines.filter(({ name }) => findName(printed, name) !== null),
  };
}

/** Leaves out paragraphs before the last lines that sign or date the article; one stays. */
function shorten(parts: readonly SourcePart[], random: Random): SourcePart[] {
  const bodies = parts.flatMap((part, i) => (part.role === 'body' ? [i] : []));
  const first = bodies[0];
  if (first === undefined || bodies.length < 2) return [...parts];
  const keep = random.int(1, bodies.length - 1);
  const dropped = new Set(bodies.slice(keep));
  const cut = Math.min(...dropped);
  return parts.filter((part, i) => !dropped.has(i) && !(part.role === 'subhead' && i > cut - 2));
}

function labelOf(article: SourceArticle): SourcePart | undefined {
  return article.parts.find((part) => part.role === 'column-label' && part.altRoles.length === 0);
}
