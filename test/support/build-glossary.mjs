/**
 * Assembles the committed termbase `media/glossary/union-terms.tsv` from the authored files
 * `media/glossary/source/*.tsv`: merges them, derives the Traditional forms, the pinyin and the back links
 * from full forms to abbreviations, and sorts by category and headword.
 *
 *     node test/support/build-glossary.mjs            write the termbase
 *     node test/support/build-glossary.mjs --check    exit 1 if the committed file is out of date
 *
 * An authored cell `traditional_tw`, `traditional_hk` or `pinyin` overrides what would be derived.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Converter } from 'opencc-js';
import { customPinyin, pinyin } from 'pinyin-pro';

const glossaryFolder = join(dirname(fileURLToPath(import.meta.url)), '../../media/glossary');

/** Columns of an authored file, in order. */
export const sourceColumns = [
  'simplified',
  'english',
  'english_status',
  'english_source',
  'definition_en',
  'definition_zh',
  'category',
  'pos',
  'priority',
  'full_form',
  'related',
  'tw_equivalent',
  'hk_equivalent',
  'usage_note',
  'example',
  'example_en',
  'traditional_tw',
  'traditional_hk',
  'pinyin',
];

/** Columns of the assembled termbase, in order. */
export const termbaseColumns = [
  'simplified',
  'traditional_tw',
  'traditional_hk',
  'pinyin',
  'pos',
  'english',
  'english_status',
  'english_source',
  'definition_en',
  'definition_zh',
  'category',
  'priority',
  'full_form',
  'abbreviations',
  'related',
  'tw_equivalent',
  'hk_equivalent',
  'usage_note',
  'example',
  'example_en',
  'not_in',
];

/**
 * Readings that pinyin-pro misses or could miss, by word. A syllable that dictionaries give with a tone, though speech may
 * weaken it (合同, 休息, 任务), keeps the tone.
 */
const readings = {
  会计: 'kuài jì',
  财会: 'cái kuài',
  裁判长: 'cái pàn zhǎng',
  工段长: 'gōng duàn zhǎng',
  分子: 'fèn zǐ',
  要约: 'yāo yuē',
  提供: 'tí gōng',
  供给: 'gōng jǐ',
  供图: 'gōng tú',
  供养: 'gōng yǎng',
  保供: 'bǎo gōng',
  调解: 'tiáo jiě',
  调处: 'tiáo chǔ',
  调查: 'diào chá',
  调研: 'diào yán',
  调岗: 'diào gǎng',
  参与: 'cān yù',
  处分: 'chǔ fèn',
  审裁处: 'shěn cái chù',
  仲裁处: 'zhòng cái chù',
  差旅: 'chāi lǚ',
  出差: 'chū chāi',
  差额: 'chā é',
  差距: 'chā jù',
  重组: 'chóng zǔ',
  行业: 'háng yè',
  银行: 'yín háng',
  暂行: 'zàn xíng',
  行为: 'xíng wéi',
  行动: 'xíng dòng',
  率先: 'shuài xiān',
  给付: 'jǐ fù',
  给予: 'jǐ yǔ',
  散工: 'sǎn gōng',
  相处: 'xiāng chǔ',
  上解: 'shàng jiè',
  应发: 'yīng fā',
  空间: 'kōng jiān',
  夜间: 'yè jiān',
  内卷: 'nèi juǎn',
  矿难: 'kuàng nàn',
  不当: 'bù dàng',
  图为: 'tú wéi',
  为中心: 'wéi zhōng xīn',
  为功: 'wéi gōng',
  为期: 'wéi qī',
  丧假: 'sāng jià',
  婚假: 'hūn jià',
  产检假: 'chǎn jiǎn jià',
  护理假: 'hù lǐ jià',
  育儿假: 'yù ér jià',
  探亲假: 'tàn qīn jià',
  无薪假: 'wú xīn jià',
  会务假: 'huì wù jià',
  假日: 'jià rì',
  休假: 'xiū jià',
  年假: 'nián jià',
  生育假: 'shēng yù jià',
  生理假: 'shēng lǐ jià',
  照顾假: 'zhào gù jià',
  打风假: 'dǎ fēng jià',
  合同: 'hé tóng',
  休息: 'xiū xī',
  队伍: 'duì wǔ',
  任务: 'rèn wù',
  知识: 'zhī shí',
  创造: 'chuàng zào',
};
customPinyin(readings);

const toTaiwan = Converter({ from: 'cn', to: 'tw' });
const toHongKong = Converter({ from: 'cn', to: 'hk' });

/** Tone-marked pinyin of a headword, a syllable a character, separated by a space; punctuation is dropped. */
export function derivePinyin(simplified) {
  return pinyin(simplified, { toneSandhi: false, nonZh: 'consecutive' })
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The Traditional forms that the converter gives, `{ tw, hk }`. */
export function deriveTraditional(simplified) {
  return { tw: toTaiwan(simplified), hk: toHongKong(simplified) };
}

/**
 * Rows of a TSV text whose first line must name exactly `columns`; throws an error naming `name` and the line otherwise.
 */
export function parseRows(text, columns, name) {
  const [header = '', ...lines] = text.replace(/\n$/, '').split('\n');
  if (header !== columns.join('\t')) throw new Error(`${name}:1: the header must be: ${columns.join(' ')}`);
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      throw new Error(`${name}:${index + 2}: ${cells.length} cells, wanted ${columns.length}`);
    }
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
  });
}

/** All authored rows, each with the `file` it stands in. */
export function readSources(folder = join(glossaryFolder, 'source')) {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort();
  return files.flatMap((file) =>
    parseRows(readFileSync(join(folder, file), 'utf8'), sourceColumns, file).map((row) => ({ ...row, file })),
  );
}

/**
 * The parallel lists of an entry's renderings, as the termbase has them: a status and a source a rendering. An authored
 * single status holds for all; a single source for those that are official or attested.
 */
export function alignRenderings({ english, english_status, english_source }) {
  const renderings = english.split('; ');
  const given = english_status.split('; ');
  const keys = english_source.split(';').map((key) => key.trim());
  const statuses = renderings.map((_, at) => (given.length === 1 ? given[0] : given[at]) ?? '');
  const sources = statuses.map((status, at) => {
    if (keys.length > 1) return keys[at] ?? '';
    return status === 'official' || status === 'attested' ? keys[0] : '';
  });
  return {
    english_status: statuses.join('; '),
    english_source: sources.some(Boolean) ? sources.join('; ').trim() : '',
  };
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The ordinary words into which a headword's characters fall by chance, by headword, as `chance-words.tsv` lists them.
 */
export function readChanceWords(folder = glossaryFolder) {
  const name = 'chance-words.tsv';
  const rows = parseRows(readFileSync(join(folder, name), 'utf8'), ['headword', 'not_in'], name);
  return new Map(rows.map((row) => [row.headword, row.not_in]));
}

/** The termbase as TSV text, from authored rows; throws on a headword that stands twice. */
export function assemble(rows, chanceWords = new Map()) {
  const byHeadword = new Map();
  for (const row of rows) {
    const earlier = byHeadword.get(row.simplified);
    if (earlier) throw new Error(`${row.simplified} stands in ${earlier.file} and again in ${row.file}`);
    byHeadword.set(row.simplified, row);
  }
  const shortForms = new Map();
  for (const row of rows)
    shortForms.set(row.full_form, [...(shortForms.get(row.full_form) ?? []), row.simplified]);
  const entries = rows.map((row) => {
    const { tw, hk } = deriveTraditional(row.simplified);
    return {
      ...row,
      ...alignRenderings(row),
      traditional_tw: row.traditional_tw || tw,
      traditional_hk: row.traditional_hk || hk,
      pinyin: row.pinyin || derivePinyin(row.simplified),
      not_in: chanceWords.get(row.simplified) ?? '',
      abbreviations: (shortForms.get(row.simplified) ?? []).sort().join('; '),
    };
  });
  entries.sort((a, b) => compare(a.category, b.category) || compare(a.simplified, b.simplified));
  const lines = entries.map((entry) => termbaseColumns.map((column) => entry[column]).join('\t'));
  return `${[termbaseColumns.join('\t'), ...lines].join('\n')}\n`;
}

function main() {
  const target = join(glossaryFolder, 'union-terms.tsv');
  const text = assemble(readSources(), readChanceWords());
  if (!argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${target}: out of date; run node test/support/build-glossary.mjs`);
    process.exitCode = 1;
  }
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) main();
