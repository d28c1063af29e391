import { parseArgs } from 'node:util';
import { TIERS } from '../support/corpus/knobs';
import { loadCorpus } from '../support/corpus/load';
import { generatePage } from '../support/corpus/page';
import { createRandom } from '../support/corpus/random';
import { history, STEPS } from '../support/notes/history';
import { anchorTextOf, judge, makeNotes, type Verdict } from '../support/notes/measure';
import { type TracedText, traced } from '../support/notes/tracedText';
import { UNSEEN_STEPS } from '../support/notes/unseenSteps';

/**
 * Measures how notes keep their place: notes on generated pages, every page through every kind of step alone and
 * through mixed histories, judged by the origin of every unit.
 *
 *     noteAnchors [--pages 6] [--notes 30] [--seed 1] [--unseen] [--show wrong]
 *
 * --unseen: the kinds of edits that no threshold was fitted on, alone and mixed with the others.
 */
const COLUMNS: readonly Verdict[] = [
  'exact',
  'followed',
  'orphaned rightly',
  'orphaned among copies',
  'orphaned though unchanged',
  'orphaned though recognisable',
  'off at its ends',
  'on a copy',
  'wrong',
];

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '6' },
    notes: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    unseen: { type: 'boolean', default: false },
    show: { type: 'string' },
  },
});

const articles = loadCorpus('test/fixtures/corpus');
const sentences = articles.flatMap((article) =>
  article.parts
    .filter((part) => part.role === 'body')
    .flatMap((part) => part.text.match(/[^。！？]{6,60}[。！？]/g) ?? []),
);
const steps = values.unseen ? UNSEEN_STEPS : STEPS;
const mixed = values.unseen ? { ...STEPS, ...UNSEEN_STEPS } : STEPS;
const tallies = new Map<string, Map<Verdict, number>>();
let made = 0;

for (const tier of TIERS) {
  for (let n = 1; n <= Number(values.pages); n++) {
    const random = createRandom(`notes ${values.seed} ${tier} ${n}`);
    const { text } = generatePage({ name: 'p', seed: `${values.seed} ${n}`, tier, articles });
    const notes = makeNotes(text, random, Number(values.notes));
    made += notes.length;
    const foreign = sentences.filter((sentence) => !text.includes(sentence.slice(0, 8)));
    const outcomes: [string, TracedText][] = Object.entries(steps).map(([name, step]) => [
      name,
      step(traced(text), random, foreign),
    ]);
    for (const count of [2, 4, 8])
      outcomes.push([`history of ${count}`, history(traced(text), random, foreign, count, mixed)]);
    for (const [name, now] of outcomes) {
      const anchorText = anchorTextOf(now.text);
      const tally = tallies.get(name) ?? new Map<Verdict, number>();
      tallies.set(name, tally);
      for (const note of notes) {
        const { verdict, anchoring } = judge(note, now, anchorText);
        tally.set(verdict, (tally.get(verdict) ?? 0) + 1);
        if (verdict !== values.show) continue;
        const now0 = anchoring.kind === 'orphan' ? anchoring.candidates[0] : anchoring;
        const there = now0?.ranges.map(({ start, end }) => now.text.slice(start, end)).join('|');
        console.log(
          `${tier}-${n} ${name}: ${JSON.stringify(note.quote)}\n   -> ${now0?.score.toFixed(2)} ${JSON.stringify(there)}`,
        );
      }
    }
  }
}

console.log(`${made} notes`);
console.log(
  `${''.padEnd(20)}${COLUMNS.map((column) => column.replace('orphaned', 'o.').slice(0, 17).padStart(18)).join('')}`,
);
const sum = new Map<Verdict, number>();
for (const [name, tally] of tallies) {
  print(name, tally);
  for (const [verdict, count] of tally) sum.set(verdict, (sum.get(verdict) ?? 0) + count);
}
print('all', sum);

function print(name: string, tally: ReadonlyMap<Verdict, number>): void {
  const total = [...tally.values()].reduce((all, count) => all + count, 0);
  const cells = COLUMNS.map((column) => {
    const count = tally.get(column) ?? 0;
    return `${count} (${((100 * count) / total).toFixed(1)}%)`.padStart(18);
  });
  console.log(name.padEnd(20) + cells.join(''));
}
