import { packed } from './engine.mjs';

/** Wrong characters per 10,000 on the trap sentences, of ours and of every peer. */
export function errors(ours, others) {
  const data = ours.loadConversionData(packed('s2t.bin'), packed('t2s.bin'));
  const exact = (config) => {
    const converter = ours.createConverter(config, data, { exact: true });
    return (text) => converter.convert(text).text;
  };
  // The strict comparison wants Taiwan's spelling, whatever the region.
  const spelled = ours.inTaiwan(data);
  const judged = (config, text, expected, direction) =>
    ours.misread(spelled(config, text), expected, direction);
  const tables = {
    'on the first trap sentences': [
      ours.traps,
      (_, text, expected, direction) => ours.wrongCharacters(text, expected, direction),
    ],
    'on the fresh sentences, compared strictly': [ours.freshTraps, judged],
  };
  const candidates = {
    'ours, context': (config) => {
      const converter = ours.createConverter(config, data);
      return (text) => converter.convert(text).text;
    },
    'ours, exact': exact,
    ...others,
  };
  for (const [title, [sentences, judge]] of Object.entries(tables)) {
    console.log(`\nwrong characters per 10,000 ${title} (development half / held-out half)`);
    for (const [name, make] of Object.entries(candidates)) {
      const cells = [];
      for (const config of ['s2t', 's2tw', 's2hk', 't2s', 'tw2s', 'hk2s']) {
        const convert = make(config);
        if (!convert) continue;
        const direction = config.startsWith('s2') ? 's2t' : 't2s';
        const rates = ['dev', 'held-out'].map((set) => {
          let wrong = 0;
          let all = 0;
          for (const trap of sentences(direction)) {
            if (trap.set !== set) continue;
            wrong += judge(config, convert(trap.source), trap.expected, direction).length;
            all += [...trap.source].length;
          }
          return ((wrong / all) * 10_000).toFixed(1);
        });
        cells.push(`${config} ${rates.join(' / ')}`);
      }
      console.log(`  ${name.padEnd(16)}${cells.join(' · ')}`);
    }
  }
}
