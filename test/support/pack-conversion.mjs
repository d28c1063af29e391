// Packs the conversion dictionaries into media/conversion/*.bin (format: src/core/script/packed.ts).
//   node test/support/pack-conversion.mjs [folder]
// s2t.bin serves the configurations that read Simplified text, t2s.bin all others. Same input, same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { packDictionary, packFile } from './pack-format.mjs';
import { costCode, wordList } from './pack-words.mjs';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = process.argv[2] ?? join(project, 'media', 'conversion');

/** Groups of OpenCC dictionaries, the first one wins; the names are those of src/core/script/configs.ts. */
const GROUPS = {
  compatibility: ['CJK_Compatibility_Ideographs'],
  st: ['STPhrases', 'STPhrases_GeneratedFromRegionalPhrases', 'STCharacters'],
  ts: ['TSPhrases', 'TSCharacters'],
  tw: ['TWVariantsPhrases', 'TWVariants'],
  twp: ['TWPhrases', 'TWVariantsPhrases', 'TWVariants'],
  hk: ['HKVariantsPhrases', 'HKVariants'],
  hkp: ['HKPhrases', 'HKVariantsPhrases', 'HKVariants'],
  twRev: ['TWVariantsRevPhrases', 'TWVariantsRev'],
  twpRev: ['TWPhrasesRev', 'TWVariantsRevPhrases', 'TWVariantsRev'],
  hkRev: ['HKVariantsRevPhrases', 'HKVariantsRev'],
  hkpRev: ['HKPhrasesRev', 'HKVariantsRevPhrases', 'HKVariantsRev'],
  jpRev: ['JPShinjitaiPhrases', 'JPShinjitaiCharacters'],
  jp: ['JPShinjitaiCharactersRev'],
};

const FILES = {
  's2t.bin': ['compatibility', 'st', 'words:st', 'tw', 'twp', 'hk', 'hkp'],
  't2s.bin': [
    ...['compatibility', 'ts', 'words:ts', 'tw', 'hk', 'twRev', 'twpRev', 'hkRev', 'hkpRev', 'jp', 'jpRev'],
  ],
};

/** The entries of a dictionary of opencc-js, which ships them as `key value|key value|…`. */
async function openccDictionary(name) {
  const { default: text } = await import(`opencc-js/dict/${name}`);
  return text.split('|').map((line) => line.split(' '));
}

async function group(names) {
  const merged = new Map();
  for (const name of [...names].reverse()) {
    for (const [key, value] of await openccDictionary(name)) merged.set(key, value);
  }
  return merged;
}

/** The Simplified dictionary together with the words and costs by which the lattice tells one reading from another. */
function packLexicon(entries) {
  return packDictionary(entries, wordList(entries), costCode);
}

/** A reviewed word list as a dictionary, its words costed over the lexicon of the packed dictionary. */
async function packVocabulary(dictionary, lexicon) {
  const file = dictionary === 'st' ? 's2t.tsv' : 't2s.tsv';
  const text = readFileSync(join(project, 'src', 'core', 'script', 'vocabulary', file), 'utf8');
  const rows = text.split('\n').filter((row) => row && !row.startsWith('#'));
  for (const row of rows)
    if (!/^[^\t]+\t[^\t]+$/.test(row)) throw new Error(`${file}: "${row}" is not a pair`);
  const { overlayCode, readDictionary } = await engine();
  const costed = readDictionary(lexicon, true);
  return packDictionary(new Map(rows.map((row) => row.split('\t'))), new Map(), (word) =>
    overlayCode(word, costed),
  );
}

let engineModule;

/** The engine's own reader and costs, so that both sides agree. */
async function engine() {
  engineModule ??= (async () => {
    const contents = `
      export { readDictionary } from './src/core/script/packed';
      export { overlayCode } from './src/core/script/lexicon';`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: project },
      bundle: true,
      format: 'esm',
      write: false,
    });
    return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  })();
  return engineModule;
}

mkdirSync(folder, { recursive: true });
for (const [file, sections] of Object.entries(FILES)) {
  const packed = [];
  for (const name of sections) {
    if (name.startsWith('words:')) {
      const dictionary = name.slice('words:'.length);
      const [, lexicon] = packed.find(([other]) => other === dictionary);
      packed.push([name, await packVocabulary(dictionary, lexicon)]);
      continue;
    }
    const entries = await group(GROUPS[name]);
    packed.push([name, name === 'st' ? packLexicon(entries) : packDictionary(entries)]);
  }
  const bytes = packFile(packed);
  writeFileSync(join(folder, file), bytes);
  const sizes = packed.map(([name, section]) => `${name} ${gzipSync(section, { level: 9 }).length}`);
  console.log(
    `${file} ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed (${sizes.join(', ')})`,
  );
}
