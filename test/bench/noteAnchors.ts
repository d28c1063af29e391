import { parseArgs } from 'node:util';
import { keyOf } from '../../src/core/annotation/anchorText';
import { TIERS } from '../support/corpus/knobs';
import { loadCorpus } from '../support/corpus/load';
import { generatePage } from '../support/corpus/page';
import { createRandom } from '../support/corpus/random';
import { history, STEPS } from '../support/notes/history';
import {
  anchorTextOf,
  type Fate,
  type Judgement,
  judge,
  makeNotes,
  type Verdict,
} from '../support/notes/measure';
import { type TracedText, traced } from '../support/notes/tracedText';
import { UNSEEN_STEPS } from '../support/notes/unseenSteps';

/**
 * Measures how notes keep their place: notes on generated pages, every page through every kind of step alone and
 * through mixed histories, judged by the origin of every unit.
 *
 *     noteAnchors [--pages 6] [--notes 30] [--seed 1] [--seeds 1] [--unseen] [--show wrong] [--of once]
 *
 * --seeds: so many seeds from the first on, a line each. --unseen: the kinds of edits that no threshold was fitted on,
 * alone and mixed with the others. --show: the notes with this verdict, --of: those whose words have this fate.
 */
const COLUMNS: readonly Verdict[] = [
  'exact',
  'followed',
  'orphaned rightly',
  'orphaned among copies',
  'orphaned though unchanged',
  'orphaned though recognisable',
  'off at its ends',
  'gone with a copy',
  'on a copy',
  'wrong',
];
const FATES: readonly Fate[] = ['once', 'as often', 'more often', 'beside a copy', 'torn', 'changed'];

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '6' },
    notes: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    unseen: { type: 'boolean', default: false },
    show: { type: 'string' },
    of: { type: 'string' },
  },
});

/** How many judgements had a fate and a verdict. */
type Tally = Map<`${Fate}, ${Verdict}`, number>;

const articles = loadCorpus('test/fixtures/corpus');
const sentences = articles.flatMap((article) =>
  article.parts
    .filter((part) => part.role === 'body')
    .flatMap((part) => part.text.match(/[^。！？]{6,60}[。！？]/g) ?? []),
);
const steps = values.unseen ? UNSEEN_STEPS : STEPS;
const mixed = values.unseen ? { ...STEPS, ...UNSEEN_STEPS } : STEPS;
const tallies = new Map<string, Tally>();
const bySeed = new Map<string, Tally>();
let made = 0;

for (let n = 0; n < Number(values.seeds); n++) measureSeed(Number(values.seed) + n);

console.log(`${made} notes`);
if (bySeed.size > 1) printVerdicts(bySeed);
printVerdicts(tallies);
printFates(tallies);

function measureSeed(seed: number): void {
  for (const tier of TIERS) {
    for (let n = 1; n <= Number(values.pages); n++) {
      const random = createRandom(`notes ${seed} ${tier} ${n}`);
      const { text } = generatePage({ name: 'p', seed: `${seed} ${n}`, tier, articles });
      const notes = makeNotes(text, random, Number(values.notes));
      made += notes.length;
      const key = keyOf(text);
      const foreign = sentences.filter((sentence) => !key.includes(keyOf(sentence).slice(-8)));
      const outcomes: [string, TracedText][] = Object.entries(steps).map(([name, step]) => [
        name,
        step(traced(text), random, foreign),
      ]);
      for (const count of [2, 4, 8])
        outcomes.push([`history of ${count}`, history(traced(text), random, foreign, count, mixed)]);
      for (const [name, now] of outcomes) {
        const anchorText = anchorTextOf(now.text);
        for (const note of notes) {
          const judgement = judge(note, now, anchorText);
          count(tallies, name, judgement);
          count(bySeed, `seed ${seed}`, judgement);
          if (values.show !== judgement.verdict || (values.of && values.of !== judgement.fate)) continue;
          console.log(`seed ${seed} ${tier}-${n} ${name}: ${JSON.stringify(note.quote)}`);
          console.log(`   -> ${placeOf(judgement, now)}`);
        }
      }
    }
  }
}

function placeOf({ anchoring }: Judgement, now: TracedText): string {
  const places = anchoring.kind === 'orphan' ? anchoring.candidates : [anchoring];
  return places
    .map(({ score, ranges }) => {
      const words = ranges.map(({ start, end }) => now.text.slice(start, end)).join('|');
      return `${score.toFixed(2)} ${JSON.stringify(words)}`;
    })
    .join('\n      ');
}

function count(into: Map<string, Tally>, name: string, { fate, verdict }: Judgement): void {
  const tally: Tally = into.get(name) ?? new Map();
  into.set(name, tally);
  tally.set(`${fate}, ${verdict}`, (tally.get(`${fate}, ${verdict}`) ?? 0) + 1);
}

function sum(tally: Tally, fates: readonly Fate[], verdicts: readonly Verdict[]): number {
  return fates
    .flatMap((fate) => verdicts.map((verdict) => tally.get(`${fate}, ${verdict}`) ?? 0))
    .reduce((all, some) => all + some, 0);
}

function withAll(from: ReadonlyMap<string, Tally>): [string, Tally][] {
  const all: Tally = new Map();
  for (const tally of from.values())
    for (const [key, some] of tally) all.set(key, (all.get(key) ?? 0) + some);
  return [...from, ['all', all]];
}

function printVerdicts(from: ReadonlyMap<string, Tally>): void {
  const heads = COLUMNS.map((column) => column.replace('orphaned', 'o.').slice(0, 17).padStart(18));
  console.log(`\n${''.padEnd(20)}${heads.join('')}`);
  for (const [name, tally] of withAll(from)) {
    const total = sum(tally, FATES, COLUMNS);
    const cells = COLUMNS.map((column) => share(sum(tally, FATES, [column]), total).padStart(18));
    console.log(name.padEnd(20) + cells.join(''));
  }
}

/** For each fate of the words, how many notes had it and how many of these are exactly on them. */
function printFates(from: ReadonlyMap<string, Tally>): void {
  console.log(`\n${'exact of those…'.padEnd(20)}${FATES.map((fate) => fate.padStart(26)).join('')}`);
  for (const [name, tally] of withAll(from)) {
    const cells = FATES.map((fate) => {
      const total = sum(tally, [fate], COLUMNS);
      const exact = sum(tally, [fate], ['exact']);
      return (total === 0 ? '' : `${exact} of ${total} (${((100 * exact) / total).toFixed(2)}%)`).padStart(
        26,
      );
    });
    console.log(name.padEnd(20) + cells.join(''));
  }
}

function share(some: number, total: number): string {
  return `${some} (${((100 * some) / total).toFixed(1)}%)`;
}
