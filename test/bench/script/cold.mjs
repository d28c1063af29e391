import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { corpus, packed } from './engine.mjs';
import { REGIONS } from './peers.mjs';

/**
 * Milliseconds of this thread: on Linux those that it ran, so that the machine's other work does not count, and
 * elsewhere those that passed. What the compiler's own threads do beside it is in neither on an idle machine.
 */
function clock() {
  const schedule = '/proc/thread-self/schedstat';
  if (!existsSync(schedule)) return performance.now();
  return Number(readFileSync(schedule, 'utf8').split(' ')[0]) / 1e6;
}

/** One cold start: import, all configurations built, one page of 20 KB twice; time, and memory once collected. */
export async function coldStart(kind, enginePath) {
  const configs = Object.keys(REGIONS);
  const page = corpus('hans').slice(0, 7000);
  global.gc?.();
  const before = process.memoryUsage();
  const start = clock();
  const startWall = performance.now();
  let make;
  if (kind === 'opencc-js') {
    const { Converter } = await import('opencc-js');
    make = (config) => Converter({ from: REGIONS[config][0], to: REGIONS[config][1] });
  } else {
    const ours = await import(pathToFileURL(enginePath).href);
    const data = ours.loadConversionData(packed('s2t.bin'), packed('t2s.bin'));
    make = (config) => {
      const converter = ours.createConverter(config, data, { exact: kind === 'exact' });
      return (text) => converter.convert(text).text;
    };
  }
  const first = make('s2tw');
  first(page);
  const firstPage = clock() - start;
  const firstPageWall = performance.now() - startWall;
  const warm = performance.now();
  first(page);
  const secondPage = performance.now() - warm;
  for (let i = 0; i < 50; i += 1) first(page);
  const hot = performance.now();
  first(page);
  const hotPage = performance.now() - hot;
  const rest = clock();
  const kept = configs.map((config) => make(config));
  const all = clock() - rest;
  global.gc?.();
  const after = process.memoryUsage();
  const mb = (name) => (after[name] - before[name]) / 1e6;
  const memory = { rss: mb('rss'), heap: mb('heapUsed'), buffers: mb('arrayBuffers') };
  console.log(
    JSON.stringify({
      firstPage,
      firstPageWall,
      secondPage,
      hotPage,
      all,
      ...memory,
      converters: kept.length,
    }),
  );
}

export function coldStarts(script, enginePath) {
  console.log('\ncold start in a fresh process, ms and MB (8 configurations; middle of five)');
  for (const kind of ['exact', 'context', 'opencc-js']) {
    const runs = [];
    for (let i = 0; i < 5; i += 1) {
      const output = execFileSync(process.execPath, ['--expose-gc', script, '--cold', kind, enginePath], {
        encoding: 'utf8',
      });
      runs.push(JSON.parse(output.trim().split('\n').at(-1)));
    }
    const middle = (key) =>
      runs
        .map((run) => run[key])
        .sort((a, b) => a - b)[2]
        .toFixed(1);
    console.log(
      `  ${kind.padEnd(10)}from import to the first page ${middle('firstPage')} (by the clock on the wall ${middle('firstPageWall')}) · second ${middle('secondPage')} · after 50 ${middle('hotPage')} · the other configurations ${middle('all')} · RSS ${middle('rss')} · heap ${middle('heap')} · buffers ${middle('buffers')}`,
    );
  }
}
