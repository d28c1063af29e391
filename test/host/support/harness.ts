// describe/test/beforeEach as in the unit tests, small enough for every kind of extension host: Mocha and Vitest
// want Node or a page of their own.
import { ask, report, Skipped } from './bridge';

type Body = () => void | Promise<void>;

interface Group {
  readonly name: string;
  readonly parent: Group | undefined;
  readonly before: Body[];
  readonly after: Body[];
  readonly beforeEach: Body[];
  readonly afterEach: Body[];
  readonly children: (Group | Test)[];
}

interface Test {
  readonly name: string;
  readonly body: Body;
  readonly limit: number;
}

/** A suite's file as the bundle lists it. */
export interface SuiteFile {
  readonly file: string;
  readonly load: () => Promise<unknown>;
}

const testLimit = 90_000; // milliseconds; a cold extension host is slow, a hanging one is slower

let current = newGroup('', undefined);

/** Groups tests; groups may stand in groups. */
export function describe(name: string, body: () => void): void {
  const group = newGroup(name, current);
  current.children.push(group);
  current = group;
  try {
    body();
  } finally {
    current = group.parent ?? current;
  }
}

/** Declares a test. `limit`: milliseconds after which it counts as failed. */
export function test(name: string, body: Body, limit = testLimit): void {
  current.children.push({ name, body, limit });
}

/** Runs before the group's first test. */
export function beforeAll(body: Body): void {
  current.before.push(body);
}

/** Runs after the group's last test. */
export function afterAll(body: Body): void {
  current.after.push(body);
}

/** Runs before each test of the group and of the groups in it. */
export function beforeEach(body: Body): void {
  current.beforeEach.push(body);
}

/** Runs after each test of the group and of the groups in it, whether it passed or not. */
export function afterEach(body: Body): void {
  current.afterEach.push(body);
}

/** Ends the running test as skipped. */
export function skip(reason: string): never {
  throw new Skipped(reason);
}

/** Prints a line below the running test, for a figure that a reader wants. */
export async function note(text: string): Promise<void> {
  await report({ kind: 'note', text });
}

/**
 * Loads and runs suites, reporting every test as it ends, and then that all have ended.
 * @param grep run the tests whose full name (groups and test, joined by blanks) contains it
 * @throws when a test failed or none ran, which sets the host's exit code
 */
export async function runSuites(files: readonly SuiteFile[], grep: string): Promise<void> {
  const state = { failed: 0, run: 0 };
  for (const { file, load } of files) {
    current = newGroup('', undefined);
    const top = current;
    const loading = await outcome(load, testLimit);
    if (loading.kind === 'passed') await runGroup(top, file, grep, state);
    else await end(state, file, '(loading the file)', loading);
  }
  await report({ kind: 'end' });
  if (state.run === 0) throw new Error('No test ran.');
  if (state.failed > 0) throw new Error(`${state.failed} failed.`);
}

interface State {
  failed: number;
  run: number;
}

/** `outer`: how the preparation of the groups around this one went; its tests end so too, unless that passed. */
async function runGroup(
  group: Group,
  file: string,
  grep: string,
  state: State,
  outer: Outcome = { kind: 'passed' },
): Promise<void> {
  if (!hasMatch(group, grep)) return;
  const prepared = outer.kind === 'passed' ? await all(group.before) : outer;
  for (const child of group.children) {
    if ('children' in child) {
      await runGroup(child, file, grep, state, prepared);
      continue;
    }
    const name = `${fullName(group)} ${child.name}`.trim();
    if (!name.includes(grep)) continue;
    await report({ kind: 'start', file, name, limit: child.limit });
    const started = Date.now();
    const result = prepared.kind === 'passed' ? await runTest(group, child) : prepared;
    await end(state, file, name, result, Date.now() - started);
  }
  const cleaned = await all(group.after);
  if (cleaned.kind === 'failed') await end(state, file, `${fullName(group)} (afterAll)`.trim(), cleaned);
}

/**
 * Runs a test with what its groups ask for around it. A workbench drops a click or a key now and then, so that a test
 * that failed is tried a second time; the first failure is reported as a note.
 */
async function runTest(group: Group, test: Test): Promise<Outcome> {
  const first = await tryTest(group, test);
  if (first.kind !== 'failed') return first;
  await note(`second try after: ${first.error.split('\n')[0]}`);
  return tryTest(group, test);
}

async function tryTest(group: Group, test: Test): Promise<Outcome> {
  const chain: Group[] = [];
  for (let at: Group | undefined = group; at; at = at.parent) chain.unshift(at);
  let result = await all(chain.flatMap((at) => at.beforeEach));
  if (result.kind === 'passed') result = await outcome(test.body, test.limit);
  if (result.kind === 'failed') await outcome(() => pictureOf(`${fullName(group)} ${test.name}`), testLimit);
  const cleaned = await all([...chain].reverse().flatMap((at) => at.afterEach));
  return result.kind === 'passed' ? cleaned : result;
}

/** Shows what stood on the screen when a test failed; a host without a page has nothing to show. */
async function pictureOf(name: string): Promise<void> {
  await ask('screenshot', { name: `failed/${name.trim().replace(/[^\p{L}\p{N}]+/gu, '-')}` });
}

type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'failed'; readonly error: string };

async function end(state: State, file: string, name: string, result: Outcome, ms = 0): Promise<void> {
  state.run++;
  if (result.kind === 'failed') state.failed++;
  await report({ file, name, ms, ...result });
}

async function all(bodies: readonly Body[]): Promise<Outcome> {
  for (const body of bodies) {
    const result = await outcome(body, testLimit);
    if (result.kind !== 'passed') return result;
  }
  return { kind: 'passed' };
}

async function outcome(body: () => unknown, limit: number): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${limit} ms`)), limit);
  });
  try {
    await Promise.race([Promise.resolve().then(body), late]);
    return { kind: 'passed' };
  } catch (error) {
    if (error instanceof Skipped) return { kind: 'skipped', reason: error.message };
    return { kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

function newGroup(name: string, parent: Group | undefined): Group {
  return { name, parent, before: [], after: [], beforeEach: [], afterEach: [], children: [] };
}

function fullName(group: Group): string {
  return `${group.parent ? fullName(group.parent) : ''} ${group.name}`.trim();
}

function hasMatch(group: Group, grep: string): boolean {
  return group.children.some((child) =>
    'children' in child ? hasMatch(child, grep) : `${fullName(group)} ${child.name}`.trim().includes(grep),
  );
}
