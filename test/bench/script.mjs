// Conversion against its peers: speed on 5 MB, cold start and memory, wrong characters on the trap sentences.
//   node test/bench/script.mjs            the tables
//   node test/bench/script.mjs --only X   one of them: errors, headwords, marks, cold or speed (marks list: each one)
//   node test/bench/script.mjs --cold X   one cold start in this process, as JSON (the first form starts these)
//   node test/bench/script.mjs --contend … one contender for speed in this process (the first form starts these, too)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { coldStart, coldStarts } from './script/cold.mjs';
import { engine, packed } from './script/engine.mjs';
import { errors } from './script/errors.mjs';
import { headwords } from './script/headwords.mjs';
import { marks } from './script/marks.mjs';
import { peers } from './script/peers.mjs';
import { contend, speed } from './script/speed.mjs';

const script = fileURLToPath(import.meta.url);
if (process.argv[2] === '--cold') await coldStart(process.argv[3], process.argv[4]);
else if (process.argv[2] === '--contend') await contend(...process.argv.slice(3));
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
    if (!only || only === 'marks') marks(ours, others, process.argv[4] === 'list');
    if (!only || only === 'cold') coldStarts(script, enginePath);
    if (!only || only === 'speed') await speed(script, enginePath, others);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
