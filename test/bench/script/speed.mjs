import { corpus, packed } from './engine.mjs';

/**
 * The middle of five runs, in milliseconds of processor time of this process, after three to warm up: compiling is
 * done by other threads of the process, which the time counts too.
 */
function cost(run) {
  for (let i = 0; i < 3; i += 1) run();
  const times = [];
  for (let i = 0; i < 5; i += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[2];
}

/** Takes every span in hand. */
function readAll(spans) {
  let sum = 0;
  for (const span of spans) sum += span.in[0] + span.out[1];
  return sum;
}

/** Megabytes of UTF-8 a second of processor time, by configuration. */
export function speed(ours, others) {
  const data = ours.loadConversionData(packed('s2t.bin'), packed('t2s.bin'));
  const texts = { hans: corpus('hans'), hant: corpus('hant') };
  console.log('\nspeed, MB of UTF-8 a second of processor time');
  for (const config of ['s2t', 's2tw', 's2twp', 't2s', 'tw2s']) {
    const text = config.startsWith('s2') ? texts.hans : texts.hant;
    const mb = Buffer.byteLength(text) / 1e6;
    const exact = ours.createConverter(config, data, { exact: true });
    if (exact.convert(text).text !== others['opencc-js'](config)(text)) {
      throw new Error(`${config} differs from opencc-js`);
    }
    const row = {};
    const context = ours.createConverter(config, data);
    row['exact, text and map'] = cost(() => exact.convert(text));
    row['exact, and its spans'] = cost(() => exact.convert(text).spans.length);
    row['exact, and every span an object'] = cost(() => readAll(exact.convert(text).spans));
    row['context, text and map'] = cost(() => context.convert(text));
    row['context, and every span an object'] = cost(() => readAll(context.convert(text).spans));
    for (const [name, make] of Object.entries(others)) {
      const convert = make(config);
      if (convert) row[name] = cost(() => convert(text));
    }
    const figures = Object.entries(row).map(([name, ms]) => `${name} ${((mb / ms) * 1000).toFixed(1)}`);
    console.log(`  ${config.padEnd(6)}${figures.join(' · ')}`);
  }
}
