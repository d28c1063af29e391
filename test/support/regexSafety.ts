import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { shapeOf } from './regexShape';

const FILE = fileURLToPath(new URL('./regexVerdicts.json', import.meta.url));

/** `safe`, or in words why not. */
type Verdict = string;

/**
 * Verdicts of earlier runs, by `/pattern/flags`: `recheck` takes a second or more for each pattern, and its answer
 * depends on nothing but the pattern. Only what is safe is filed: with `RECHECK=new` the answers about patterns that are
 * not in the file yet, with `RECHECK=all` those about all, asked again.
 */
const mode = process.env.RECHECK;
const known = new Map<string, Verdict>(mode === 'all' ? [] : Object.entries(filed()));

function filed(): Readonly<Record<string, Verdict>> {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

/**
 * Whether matching is linear in the length of the text: `safe`, or what `recheck` found. A pattern in which nothing is
 * unbounded and no group loops is linear by its shape and is not attacked.
 */
export async function verdictOf(source: string, flags: string): Promise<Verdict> {
  const shape = shapeOf(source);
  if (!shape.unbounded && !shape.loops) return 'safe';
  const key = `/${source}/${flags}`;
  const verdict = known.get(key) ?? (await attack(source, flags, shape.unbounded));
  known.set(key, verdict);
  if (mode !== undefined) save();
  return verdict;
}

async function attack(source: string, flags: string, unbounded: boolean): Promise<Verdict> {
  const result = await check(source, flags.replaceAll(/[gyd]/g, ''), { timeout: 120_000, randomSeed: 1 });
  if (result.status === 'unknown') return `unknown: ${result.error.kind}`;
  if (result.status === 'safe') return 'safe';
  // Where nothing is unbounded, what the attack measures as a polynomial is the constant of a long loop.
  if (!unbounded && result.complexity.type === 'polynomial') return 'safe';
  return `${result.complexity.summary}, e.g. ${JSON.stringify(result.attack.pattern)}`;
}

/** Files what is safe, and keeps what other test files have filed: each runs in a process of its own. */
function save(): void {
  const all = Object.entries({ ...filed(), ...Object.fromEntries(known) });
  const safe = all.filter(([, verdict]) => verdict === 'safe').sort(([a], [b]) => (a < b ? -1 : 1));
  const sorted = Object.fromEntries(safe);
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}
