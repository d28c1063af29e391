// The words and word frequencies of the lattice: those of jieba's dictionary (MIT), which was counted on newspaper text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A word below this count in 60 million is no evidence. */
const RARE = 20;
/** Words of three and more characters are rarely needed and cost space: only the frequent ones. */
const RARE_LONG = 200;
/** A step of cost is a quarter of a nat; code 1 is cost 0. */
const STEPS_PER_NAT = 4;

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('@node-rs/jieba/package.json'));
const counts = new Map();
/** Words that jieba tags as names of persons or places. */
const names = new Set();
let total = 0;
for (const line of readFileSync(join(folder, 'dict.txt'), 'utf8').split('\n')) {
  const [word, count, tag] = line.split(' ');
  if (!word || !/^\p{Script=Han}+$/u.test(word)) continue;
  counts.set(word, Number(count));
  total += Number(count);
  if (/^n[rs]/.test(tag ?? '')) names.add(word);
}

/** What a character costs that was never counted. */
const UNKNOWN = 72;
/** How many steps cheaper OpenCC's entry is than its parts: enough to prefer it, not enough to cut a neighbour short. */
const PHRASE_BONUS = 8;

/** The cost of a word in steps: its negative log probability; undefined where the word was never counted. */
function countedCost(word) {
  const count = counts.get(word);
  return count && Math.round(Math.log(total / count) * STEPS_PER_NAT);
}

/** The cost of the likeliest division of a word into counted parts, itself excepted. */
function partsCost(word) {
  const cost = [0];
  for (let end = 1; end <= word.length; end += 1) {
    cost[end] = cost[end - 1] + (countedCost(word[end - 1]) ?? UNKNOWN);
    for (let start = Math.max(0, end - 6); start < end - 1; start += 1) {
      if (start === 0 && end === word.length) continue;
      const own = countedCost(word.slice(start, end));
      if (own !== undefined) cost[end] = Math.min(cost[end], cost[start] + own);
    }
  }
  return cost[word.length];
}

/**
 * Entries of OpenCC that are a verb and a particle and may be another verb (幹了, 乾了), or words that meet by chance
 * (的鐘, 是隻): the lattice reads their parts by what stands around them.
 */
const NO_WORDS =
  /^(?:[干斗刮冲划卷困扎折松准征][了的得着过在是]|[冲划卷](?:[到向出进开去回上下入走倒破断散掉]|[上下进出过回起][来去])|出戏|[是有就把]只|的[钟历当杯核泛]|干[一不起上]|[又很不没未]干|快干了|[一被要]冲|系上|水一冲|一卷|海里|不准|老钟|烫发了|条干|[余于范岳]家|之征|小于|河干|折成|一出|一干|干成|干不了|斗上|[上下]签|[一两三五六七八九十几]周|游[过到向]|并为)$/;

/** The cost code of an entry: its cost in steps plus 1, at most 255; 0 for what the lattice does not take as a word. */
export function costCode(word) {
  if (NO_WORDS.test(word)) return 0;
  const own = countedCost(word) ?? Number.POSITIVE_INFINITY;
  if (word.length === 1) return 1 + Math.min(own, UNKNOWN);
  return 1 + Math.max(0, Math.min(own, partsCost(word) - PHRASE_BONUS, 254));
}

/** What is put together freely and no evidence for a word: a place and 里, a number and a measure, a surname and 家. */
const PRODUCTIVE =
  /^(?!.*(?:[公英海华邻万故乡百]里|故里)$).+里$|^[一二两三四五六七八九十百千万亿几数多余]+[只出面冲系卷]$/;

/**
 * The words worth having beside OpenCC's entries, with their conversion: those that may compete with an entry which
 * changes more than its characters would, or that hold a character with several outputs.
 */
export function wordList(entries) {
  const byCharacter = (text) => [...text].map((char) => entries.get(char) ?? char).join('');
  const active = [...entries].filter(([key, value]) => key.length > 1 && byCharacter(key) !== value);
  const first = new Set(active.map(([key]) => key[0]));
  const last = new Set(active.map(([key]) => key.at(-1)));
  const varying = new Set();
  for (const [key, value] of active) {
    const plain = byCharacter(key);
    if (plain.length === value.length && key.length === value.length) {
      for (let i = 0; i < key.length; i += 1) if (plain[i] !== value[i]) varying.add(key[i]);
    }
  }
  const words = new Map();
  for (const [word, count] of counts) {
    if (entries.has(word) || word.length > 4 || PRODUCTIVE.test(word)) continue;
    if (count < (word.length > 2 ? RARE_LONG : RARE)) continue;
    const single = word.length === 1;
    if (!single && !first.has(word.at(-1)) && !last.has(word[0]) && ![...word].some((c) => varying.has(c)))
      continue;
    words.set(word, names.has(word) && !single ? asName(word, entries) : byParts(word, entries));
  }
  return words;
}

/** The conversion of a word that OpenCC does not list: by the likeliest division into parts it lists or that are words. */
function byParts(word, entries) {
  const cost = [0];
  const text = [''];
  for (let end = 1; end <= word.length; end += 1) {
    cost[end] = Number.POSITIVE_INFINITY;
    for (let start = 0; start < end; start += 1) {
      if (start === 0 && end === word.length && word.length > 1) continue;
      const part = word.slice(start, end);
      const own = part.length === 1 ? (countedCost(part) ?? UNKNOWN) : countedCost(part);
      if (own === undefined || cost[start] + own >= cost[end]) continue;
      cost[end] = cost[start] + own;
      text[end] =
        text[start] + (entries.get(part) ?? [...part].map((char) => entries.get(char) ?? char).join(''));
    }
  }
  return text[word.length];
}

/** Surnames that as words have another Traditional form. */
const SURNAMES = new Map(
  Object.entries({ 于: '于', 余: '余', 范: '范', 岳: '岳', 钟: '鍾', 涂: '涂', 郁: '郁', 朴: '朴' }),
);

/** The conversion of a name: its surname's own form, and no 裏 in a transliteration (马里, 里德). */
function asName(word, entries) {
  const text = byParts(word, entries).replaceAll('裏', '里');
  const surname = SURNAMES.get(word[0]);
  return surname && text.length === word.length ? surname + text.slice(1) : text;
}
