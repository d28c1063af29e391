import { readFileSync } from 'node:fs';
import { markdownGrammars } from '../grammar/support/markdownGrammar';
import { INITIAL, INJECTIONS, loadGrammar, MARKDOWN } from '../grammar/support/tokenize';
import { loadCorpus } from '../support/corpus/load';
import { generatePage } from '../support/corpus/page';

/**
 * What it costs to tokenise a page, against VS Code's own Markdown grammar on the same text in the same run.
 * `npm run bench -- grammar [FILE]`: a page of your own beside the sample. Fails where a page costs more than twice as
 * much.
 */
const LIMIT = 2;
/** Rounds go on until a text has been tokenised this many times or characters. */
const ROUNDS = { least: 5, characters: 300_000 };

type Grammar = Awaited<ReturnType<typeof loadGrammar>>;

/** Milliseconds for every line once. */
function once(grammar: Grammar, lines: readonly string[]): number {
  const start = performance.now();
  let state = INITIAL;
  for (const line of lines) state = grammar.tokenizeLine2(line, state).ruleStack;
  return performance.now() - start;
}

/** The best of the rounds of each grammar, taken in turn so that a busy moment does not fall on one alone. */
function best(grammars: readonly Grammar[], lines: readonly string[]): readonly number[] {
  const characters = lines.reduce((sum, line) => sum + line.length, 1);
  const length = Math.max(ROUNDS.least, Math.ceil(ROUNDS.characters / characters));
  const rounds = Array.from({ length }, () => grammars.map((grammar) => once(grammar, lines)));
  return grammars.map((_, at) => Math.min(...rounds.map((round) => round[at] ?? Number.NaN)));
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** Pages of several papers, damaged as OCR damages them. */
function generated(): string {
  const articles = loadCorpus('test/fixtures/corpus');
  const regions = ['CN', 'CN', 'TW', 'CN', 'HK', 'CN'] as const;
  const pages = regions.map((region, at) =>
    generatePage({ name: 'bench', seed: `${at}`, tier: 'typical', articles, region }),
  );
  return pages.map(({ text }) => text).join('\n\n');
}

const [file] = process.argv.slice(2);
const sentence = '据悉，海棠市总工会为1438名职工送去“暖心包”，"夜校"也开课了。';

type Text = readonly [name: string, text: string, judged: boolean];

/** UTF-16 code units; a Chinese page of 20 KB in UTF-8 has about 7,000. */
const texts: readonly Text[] = [
  ...ofPage('generated page', generated()),
  ...(file === undefined ? [] : ofPage(file, readFileSync(file, 'utf8'))),
  ['line of 20,000 characters', repeated(sentence, 20_000), false],
  ['line of 20,000 opening quotation marks', '“'.repeat(20_000), false],
  ['line of 20,000 straight quotation marks', '"'.repeat(20_000), false],
  ['line of 20,000 digits', '1'.repeat(20_000), false],
  ['line of 20,000 spaces', ' '.repeat(20_000), false],
  ['line of names without end', repeated('记者陈立言、', 20_000), false],
  ['line of parens without end', repeated('（本报海棠11月13日', 20_000), false],
  ['line of 市 without end', repeated('海棠市', 20_000), false],
];

const markdown = { scope: MARKDOWN, grammars: markdownGrammars() };
const grammars = [
  await loadGrammar(markdown),
  await loadGrammar(),
  await loadGrammar({ ...markdown, injections: INJECTIONS }),
];

let failed = false;
console.log('milliseconds, best round: Markdown | zh-article (ratio) | Markdown with the injection (ratio)');
for (const [name, text, judged] of texts) {
  const [base = Number.NaN, article = Number.NaN, injected = Number.NaN] = best(grammars, text.split('\n'));
  failed ||= judged && !(Math.max(article, injected) / base <= LIMIT);
  const cells = [base.toFixed(1), withRatio(article, base), withRatio(injected, base)];
  console.log(`${name}: ${cells.join(' | ')}`);
}
console.log(
  failed
    ? `A page costs more than ${LIMIT} times Markdown.`
    : `No page costs more than ${LIMIT} times Markdown.`,
);
process.exitCode = failed ? 1 : 0;

function ofPage(name: string, page: string): readonly Text[] {
  return [
    [`${name}, 20 KB`, repeated(page, 7_000), true],
    [`${name}, 1 MB`, repeated(page, 350_000), true],
    [`${name}, 20,000 characters in one line`, repeated(page.replaceAll(/[#\n]/g, ''), 20_000), false],
  ];
}

function withRatio(time: number, base: number): string {
  return `${time.toFixed(1)} (${(time / base).toFixed(2)})`;
}
