import { cpus, loadavg } from 'node:os';
import { parsePage } from '../../src/core/page/parsePage';
import { updatePage } from '../../src/core/page/updatePage';
import { KNOBS, type Tier } from '../support/corpus/knobs';
import { loadCorpus } from '../support/corpus/load';
import { generatePage } from '../support/corpus/page';

/**
 * Times the page engine: a 20 KB page, 1 MB and 10 MB of pages, an edit in the middle of each, and texts that are hard
 * on parsers. Prints the least of some runs in milliseconds: of wall clock, and of processor time, which a busy machine
 * disturbs less.
 *
 *     page.bench [clean|typical|hard]
 */
const articles = loadCorpus('test/fixtures/corpus');
const tier = (process.argv[2] ?? 'typical') as Tier;

/** Pages of the corpus, each another one, up to `bytes` of UTF-8. */
function pages(bytes: number): string {
  const texts: string[] = [];
  for (let size = 0, n = 0; size < bytes; n++) {
    const { text } = generatePage({
      name: 'bench',
      seed: `bench ${n % 400}`,
      tier,
      articles,
      knobs: KNOBS[tier],
    });
    texts.push(text);
    size += Buffer.byteLength(text);
  }
  return texts.join('\n');
}

/** Runs it some times and prints the least wall clock and the least processor time; gives the latter. */
function time(name: string, runs: number, run: (k: number) => void): number {
  let wall = Infinity;
  let processor = Infinity;
  for (let k = 0; k < runs; k++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    run(k);
    const { user, system } = process.cpuUsage(used);
    wall = Math.min(wall, performance.now() - start);
    processor = Math.min(processor, (user + system) / 1000);
  }
  const [a, b] = [wall.toFixed(1).padStart(9), processor.toFixed(1).padStart(9)];
  process.stdout.write(`${name.padEnd(36)} ${a} ms ${b} ms of a processor\n`);
  return processor;
}

process.stdout.write(
  `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, ${tier} pages\n`,
);
for (const [name, bytes, runs] of [
  ['20 KB', 20_000, 100],
  ['1 MB', 1_000_000, 4],
  ['10 MB', 10_000_000, 1],
] as const) {
  const text = pages(bytes);
  time(`${name} from scratch`, runs, () => void parsePage(text));
  const page = parsePage(text);
  const middle = text.length >> 1;
  time(`${name}, an edit in the middle`, 20, (k) => {
    const edited = `${text.slice(0, middle + k)}工${text.slice(middle + k)}`;
    updatePage(page, edited, { start: middle + k, end: middle + k, newLength: 1 });
  });
}
/** Texts that are hard on parsers, each of a size and of twice that size: the time should double. */
for (const [name, size, make] of [
  ['headline-like lines', 10_000, (n: number) => '工会开展职工技能大赛活动\n'.repeat(n)],
  ['clauses in one line', 13_000, (n: number) => '工会开展职工技能大赛活动，'.repeat(n)],
  ['open quotes in one line', 50_000, (n: number) => '“'.repeat(n)],
  ['lines of one open quote', 10_000, (n: number) => '“\n'.repeat(n)],
] as const) {
  const [once, twice] = [make(size), make(2 * size)];
  const first = time(`${size} ${name}`, 3, () => void parsePage(once));
  const second = time(`${2 * size} ${name}`, 3, () => void parsePage(twice));
  process.stdout.write(`${''.padEnd(36)} ${(second / first).toFixed(2).padStart(9)} times\n`);
}
