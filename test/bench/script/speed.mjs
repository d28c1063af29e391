import { fork } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { corpora, packed } from './engine.mjs';
import { peers } from './peers.mjs';

/** Every contender runs so often before it is timed, and then so often. */
const WARM_UP = 4;
const ROUNDS = 9;

const YARDSTICK = 'opencc-js';

/** What ours is asked for: the mode, and whether every span is taken in hand or only the text and the map. */
const OURS = {
  'exact, text and map': { exact: true, spans: false },
  'exact, and every span an object': { exact: true, spans: true },
  'context, text and map': { exact: false, spans: false },
  'context, and every span an object': { exact: false, spans: true },
};

/** Takes every span in hand. */
function readAll(spans) {
  let sum = 0;
  for (const span of spans) sum += span.in[0] + span.out[1];
  return sum;
}

/**
 * The milliseconds of processor time of this process that a run takes: compiling and collecting garbage are done by
 * other threads of the process, which the time counts too.
 */
function cost(run) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function runOf(name, config, text, enginePath) {
  if (!(name in OURS)) {
    const convert = (await peers())[name]?.(config);
    return convert ? () => convert(text) : null;
  }
  const { exact, spans } = OURS[name];
  const ours = await import(pathToFileURL(enginePath).href);
  const data = ours.loadConversionData(packed('s2t.bin'), packed('t2s.bin'));
  const converter = ours.createConverter(config, data, { exact });
  return spans ? () => readAll(converter.convert(text).spans) : () => converter.convert(text);
}

/** One contender in this process: says whether it can run, then runs and says what it cost whenever it is told to. */
export async function contend(name, config, title, enginePath) {
  const text = corpora(config.startsWith('s2') ? 'hans' : 'hant')[title];
  const run = await runOf(name, config, text, enginePath);
  process.on('message', () => process.send(cost(run)));
  process.send(run !== null);
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/**
 * The costs of contenders by round. Each has a process of its own, so that none pays for another's memory; in a round
 * each runs once, every second round in the opposite order, so that what else the machine does falls on all alike.
 */
async function rounds(script, names, config, title, enginePath) {
  const costs = new Map();
  const running = new Map();
  for (const name of names) {
    const child = fork(script, ['--contend', name, config, title, enginePath]);
    const [canRun] = await once(child, 'message');
    if (canRun) {
      running.set(name, child);
      costs.set(name, []);
    } else child.kill();
  }
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? [...running] : [...running].reverse();
    for (const [name, child] of order) {
      child.send('run');
      const [ms] = await once(child, 'message');
      if (round >= 0) costs.get(name).push(ms);
    }
  }
  for (const child of running.values()) child.kill();
  return costs;
}

/**
 * Megabytes of UTF-8 a second of processor time, the middle of the rounds, and in brackets how many times as fast as
 * opencc-js, the middle of the rounds' ratios; between the scripts on every text, else on the trap sentences.
 */
export async function speed(script, enginePath, others) {
  console.log('\nspeed, MB of UTF-8 a second of processor time (times opencc-js)');
  const names = [...Object.keys(OURS), ...Object.keys(others)];
  for (const config of ['s2t', 't2s', 's2tw', 's2twp', 'tw2s']) {
    const texts = Object.entries(corpora(config.startsWith('s2') ? 'hans' : 'hant'));
    for (const [title, text] of /^(?:s2t|t2s)$/.test(config) ? texts : texts.slice(0, 1)) {
      const mb = Buffer.byteLength(text) / 1e6;
      const costs = await rounds(script, names, config, title, enginePath);
      const yardstick = costs.get(YARDSTICK);
      const figures = [...costs].map(([name, ms]) => {
        const times = middle(ms.map((own, round) => yardstick[round] / own));
        return `${name} ${((mb / middle(ms)) * 1000).toFixed(1)} (${times.toFixed(2)})`;
      });
      console.log(`  ${config}, ${title}: ${figures.join(' · ')}`);
    }
  }
}
