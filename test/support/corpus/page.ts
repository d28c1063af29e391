import { anyKnobs, anyPaper } from './anyPaper';
import { arrange } from './arrange';
import { damageCharacters } from './characters';
import type { Block, Loss } from './draft';
import type { GoldPage } from './gold';
import { KNOBS, type Knobs, ODDITIES, type Tier } from './knobs';
import { markHeadings } from './marks';
import { addDuplicate, addNoise } from './noise';
import { type PaperProfile, PROFILES } from './profiles';
import { createRandom, type Random } from './random';
import { render } from './render';
import { setArticle } from './setting';
import type { Region, SourceArticle } from './source';
import { pastePassage, varyArticle } from './vary';

export interface PageRequest {
  readonly name: string;
  readonly seed: string;
  readonly tier: Tier;
  /** The articles to choose from. */
  readonly articles: readonly SourceArticle[];
  /** Replaces single knobs of the tier. */
  readonly knobs?: Partial<Knobs>;
  /** A paper of any habits rather than one of the profiles, and articles as another paper would have printed them. */
  readonly wide?: boolean;
  /** Wanted edition; drawn when left out. */
  readonly region?: Region;
}

export interface GeneratedPage {
  readonly text: string;
  readonly gold: GoldPage;
}

/** Composes a page of one invented paper from corpus articles and damages it. The same request gives the same page. */
export function generatePage(request: PageRequest): GeneratedPage {
  const random = createRandom(`${request.tier} ${request.seed}`);
  const oddity = request.tier === 'clean' ? random.pick(ODDITIES) : {};
  const usual = pickProfile(request, random);
  const profile = request.wide ? anyPaper(usual.region, random) : usual;
  const any = request.wide ? anyKnobs(request.tier, random) : {};
  const knobs: Knobs = { ...KNOBS[request.tier], ...oddity, ...any, ...request.knobs };
  const weights = request.wide ? WIDE_WEIGHTS : WEIGHTS;
  const composed = compose(request.articles, profile.region, knobs.articles, weights, random);
  const pool = request.articles.filter((article) => article.region === profile.region);
  const pasted = request.wide && composed.length === 1;
  const chosen = !request.wide
    ? composed
    : composed.map((article) =>
        pasted ? pastePassage(article, random) : varyArticle(article, pool, random),
      );
  const blocks: Block[] = [];
  const losses: Loss[] = [];
  chosen.forEach((source, index) => {
    const set = setArticle(source, index, profile, knobs, random);
    blocks.push(set.block);
    losses.push(...set.losses);
  });
  damageCharacters(blocks, profile, knobs, random);
  const flow = arrange(blocks, knobs, random);
  markHeadings(flow, profile, knobs, random);
  if (random.chance(knobs.duplicate)) duplicateOne(flow, blocks, random);
  addNoise(flow, profile, knobs, random);
  const about = { page: request.name, tier: request.tier, profile: profile.id };
  const options = { blanks: random.weighted(knobs.blanks), crlf: random.chance(knobs.crlf) };
  return render(flow, blocks, losses, about, options);
}

function pickProfile({ articles, region }: PageRequest, random: Random): PaperProfile {
  const wanted =
    region ??
    random.weighted<Region>([
      ['CN', 6],
      ['TW', 2],
      ['HK', 2],
    ]);
  const offered = PROFILES.filter((profile) => articles.some((article) => article.region === profile.region));
  const fitting = offered.filter((profile) => profile.region === wanted);
  return random.pick(fitting.length > 0 ? fitting : offered);
}

/** How often a kind is chosen against one that is not named. */
const WEIGHTS: Readonly<Record<string, number>> = { news: 3, feature: 3, brief: 3, photo: 3, caption: 2 };
/** Other papers set more photos between their articles, most of them without a headline. */
const WIDE_WEIGHTS: Readonly<Record<string, number>> = {
  ...WEIGHTS,
  caption: 6,
  correction: 2,
  'editors-note': 2,
};

/** News, features, briefs and photos more often than the rest, nothing twice, no headline twice. */
function compose(
  articles: readonly SourceArticle[],
  region: Region,
  [low, high]: readonly [number, number],
  weights: Readonly<Record<string, number>>,
  random: Random,
): SourceArticle[] {
  const pool = articles.filter((article) => article.region === region);
  const weight = ({ kind }: SourceArticle): number => weights[kind] ?? 1;
  const count = Math.min(random.int(low, high), pool.length);
  const chosen: SourceArticle[] = [];
  for (let tries = 0; chosen.length < count && tries < 200; tries++) {
    const article = random.weighted(pool.map((candidate) => [candidate, weight(candidate)] as const));
    if (!chosen.includes(article) && !chosen.some((other) => sameHeadline(other, article)))
      chosen.push(article);
  }
  return chosen;
}

function sameHeadline(a: SourceArticle, b: SourceArticle): boolean {
  const headline = (article: SourceArticle) => article.parts.find((part) => part.role === 'headline')?.text;
  return headline(a) !== undefined && headline(a) === headline(b);
}

function duplicateOne(flow: ReturnType<typeof arrange>, blocks: readonly Block[], random: Random): void {
  const withLead = blocks.filter((block) =>
    ['headline', 'lead'].every((role) => block.reading.some((d) => d.role === role)),
  );
  if (withLead.length === 0) return;
  const block = random.pick(withLead);
  const chunk = flow.find((lines) =>
    lines.some((draft) => draft.article === block.index && draft.role === 'headline'),
  );
  if (chunk !== undefined) addDuplicate(chunk, block, random);
}
