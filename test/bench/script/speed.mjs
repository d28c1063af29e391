import { corpora, packed } from './engine.mjs';

/** Every contender runs so often before it is timed, and then so often. */
const WARM_UP = 3;
const ROUNDS = 7;

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

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/**
 * The costs of contenders by round. In a round each runs once, every second round in the opposite order, so that what
 * else the machine does, and the garbage that one leaves to the next, falls on all alike.
 */
function rounds(contenders) {
  const costs = new Map([...contenders.keys()].map((name) => [name, []]));
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? [...contenders] : [...contenders].reverse();
    for (const [name, run] of order) {
      const ms = cost(run);
      if (round >= 0) costs.get(name).push(ms);
    }
  }
  return costs;
}

/** The contenders for a configuration: what ours is asked for, and the peers. */
function contendersFor(ours, others, data, config, text) {
  const exact = ours.createConverter(config, data, { exact: true });
  const context = ours.createConverter(config, data);
  const contenders = new Map([
    ['exact, text and map', () => exact.convert(text)],
    ['exact, and every span an object', () => readAll(exact.convert(text).spans)],
    ['context, text and map', () => context.convert(text)],
    ['context, and every span an object', () => readAll(context.convert(text).spans)],
  ]);
  for (const [name, make] of Object.entries(others)) {
    const convert = make(config);
    if (convert) contenders.set(name, () => convert(text));
  }
  if (exact.convert(text).text !== others['opencc-js'](config)(text)) {
    throw new Error(`${config} differs from opencc-js`);
  }
  return contenders;
}

/**
 * Megabytes of UTF-8 a second of processor time, the middle of the rounds, and in brackets how many times as fast as
 * opencc-js, the middle of the rounds' ratios; between the scripts on every text, else on the trap sentences.
 */
export function speed(ours, others) {
  const data = ours.loadConversionData(packed('s2t.bin'), packed('t2s.bin'));
  console.log('\nspeed, MB of UTF-8 a second of processor time (times opencc-js)');
  for (const config of ['s2t', 't2s', 's2tw', 's2twp', 'tw2s']) {
    const texts = Object.entries(corpora(config.startsWith('s2') ? 'hans' : 'hant'));
    for (const [title, text] of /^(?:s2t|t2s)$/.test(config) ? texts : texts.slice(0, 1)) {
      const mb = Buffer.byteLength(text) / 1e6;
      const costs = rounds(contendersFor(ours, others, data, config, text));
      const yardstick = costs.get('opencc-js');
      const figures = [...costs].map(([name, ms]) => {
        const times = middle(ms.map((own, round) => yardstick[round] / own));
        return `${name} ${((mb / middle(ms)) * 1000).toFixed(1)} (${times.toFixed(2)})`;
      });
      console.log(`  ${config}, ${title}: ${figures.join(' · ')}`);
    }
  }
}
