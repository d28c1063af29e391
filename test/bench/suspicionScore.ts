import { readFileSync } from 'node:fs';
import { createGlossary } from '../../src/core/glossary/glossary';
import { parseGlossaryTsv } from '../../src/core/glossary/glossaryTsv';
import { parsePage } from '../../src/core/page/parsePage';
import { findSuspicions, SUSPICION_CODES, type Suspicion } from '../../src/core/page/suspicions';
import { applyEdits, type TextEdit } from '../../src/core/text/edit';
import { indexLines, lineAt as lineOf } from '../../src/core/text/lineIndex';

/**
 * Judges the fixes that the suspicions of a page offer by a list of its faults, and says what they miss:
 *
 *     suspicionScore PAGE.md FAULTS.tsv
 *
 * FAULTS.tsv: line, wrong, corrected, kind, confidence, note (tab-separated, a header line). A fix is right if the list
 * has it (for marks and spaces: if every line comes out as the list says); the rest is printed for a person to judge.
 */
interface Fault {
  readonly line: number;
  readonly wrong: string;
  readonly corrected: string;
  readonly kind: string;
}

const [pageFile = '', faultsFile = ''] = process.argv.slice(2);
const text = readFileSync(pageFile, 'utf8');
const faults: Fault[] = readFileSync(faultsFile, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => {
    const [line = '', wrong = '', corrected = '', kind = ''] = row.split('\t');
    return { line: Number(line), wrong, corrected, kind };
  });
const glossary = createGlossary(
  parseGlossaryTsv(readFileSync('media/glossary/union-terms.tsv', 'utf8')).entries,
);
const page = parsePage(text);
const lines = indexLines(text);
const found = findSuspicions(page, text, [], { isWord: (word) => glossary.lookup(word) !== undefined });
const lineAt = (offset: number) => lineOf(lines, offset);
const printed = text.split('\n');

for (const code of SUSPICION_CODES) {
  const ofCode = found.filter((one) => one.code === code);
  const edits = ofCode.reduce((sum, one) => sum + one.edits.length, 0);
  console.log(`\n${code}: ${ofCode.length} entries, ${edits} fixes`);
  const judge = judges()[code];
  if (judge) judge(ofCode);
  else for (const one of ofCode) console.log(`  line ${one.line}: ${printed[one.line - 1]?.slice(0, 40)}`);
}

function judges(): Partial<Record<Suspicion['code'], (found: readonly Suspicion[]) => void>> {
  const wrongCharacters = faults.filter(({ kind }) => kind === 'wrong character');
  return {
    'look-alike': (ofCode) => characters(ofCode, wrongCharacters),
    'kicker-dash': (ofCode) => characters(ofCode, []),
    'stray-space': (ofCode) => spaces(ofCode),
    'half-width': (ofCode) => marks(ofCode),
    doubled: (ofCode) => wholeLines(ofCode, 'duplicated fragment'),
    garbage: (ofCode) => wholeLines(ofCode, 'garbage token'),
  };
}

/** The line as it would read with these edits. */
function fixed(line: number, edits: readonly TextEdit[]): string {
  const here = edits.filter(({ range }) => lineAt(range.start) === line);
  const start = lines.starts[line - 1] ?? 0;
  const own = printed[line - 1] ?? '';
  return applyEdits(
    own,
    here.map(({ range, newText }) => ({
      range: { start: range.start - start, end: range.end - start },
      newText,
    })),
  );
}

function characters(ofCode: readonly Suspicion[], known: readonly Fault[]): void {
  for (const one of ofCode) {
    const after = fixed(one.line, one.edits);
    const right = faults.some(
      ({ line, kind, corrected }) =>
        line === one.line && kind === 'wrong character' && after.includes(corrected),
    );
    const near = text.slice(one.range.start - 4, one.range.end + 4).replaceAll('\n', '⏎');
    console.log(`  ${right ? 'right' : 'NOT IN THE LIST'}: line ${one.line} ${near} → ${one.evidence}`);
  }
  const all = found.filter(({ code }) => code === 'look-alike' || code === 'kicker-dash');
  for (const { line, wrong, corrected } of known) {
    const after = fixed(
      line,
      all.filter((one) => one.line === line).flatMap(({ edits }) => edits),
    );
    if (!after.includes(corrected)) console.log(`  missed: line ${line} ${wrong} → ${corrected}`);
  }
}

function spaces(ofCode: readonly Suspicion[]): void {
  const edits = ofCode.flatMap((one) => one.edits);
  const known = faults.filter(({ kind }) => kind === 'stray space inside a word');
  let right = 0;
  for (const edit of edits) {
    const line = lineAt(edit.range.start);
    const after = fixed(line, [edit]);
    // The list gives some characters around each: one of its places must come out right by this edit alone.
    if (known.some((fault) => fault.line === line && after.includes(fault.corrected))) right++;
    else
      console.log(
        `  NOT IN THE LIST: line ${line} “${text.slice(edit.range.start - 6, edit.range.end + 6).replaceAll('\n', '⏎')}” → “${edit.newText}”`,
      );
  }
  const missed = known.filter(({ line, corrected }) => !fixed(line, edits).includes(corrected));
  console.log(`  ${right} right, ${missed.length} of ${known.length} missed`);
  for (const { line, wrong } of missed) console.log(`  missed: line ${line} ${wrong}`);
}

/** The list counts the marks of a line by what they should be: “×2 ”×2 ，×1. */
function marks(ofCode: readonly Suspicion[]): void {
  const edits = ofCode.flatMap((one) => one.edits);
  const known = new Map<number, Map<string, number>>();
  for (const { line, corrected, kind } of faults) {
    if (!kind.startsWith('half-width')) continue;
    const counts = known.get(line) ?? new Map<string, number>();
    known.set(line, counts);
    for (const [, mark = '', count = '0'] of corrected.matchAll(/(\S)×(\d+)/g))
      counts.set(mark, (counts.get(mark) ?? 0) + Number(count));
  }
  let right = 0;
  let missed = 0;
  const offered = new Map<number, Map<string, number>>();
  for (const { range, newText } of edits) {
    const line = lineAt(range.start);
    const counts = offered.get(line) ?? new Map<string, number>();
    offered.set(line, counts);
    for (const mark of newText) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  for (const line of new Set([...known.keys(), ...offered.keys()])) {
    for (const mark of new Set([...(known.get(line)?.keys() ?? []), ...(offered.get(line)?.keys() ?? [])])) {
      const [should, would] = [known.get(line)?.get(mark) ?? 0, offered.get(line)?.get(mark) ?? 0];
      right += Math.min(should, would);
      missed += Math.max(0, should - would);
      if (would > should)
        console.log(
          `  NOT IN THE LIST: line ${line} ${would - should} × ${mark}: ${printed[line - 1]?.slice(0, 40)}`,
        );
    }
  }
  console.log(`  ${right} marks right, ${missed} missed`);
}

function wholeLines(ofCode: readonly Suspicion[], kind: string): void {
  const known = faults.filter((fault) => fault.kind === kind);
  for (const one of ofCode) {
    const right = known.some(({ line }) => line === one.line);
    console.log(
      `  ${right ? 'right' : 'NOT IN THE LIST'}: line ${one.line} ${printed[one.line - 1]?.slice(0, 40)}`,
    );
  }
  for (const { line } of known)
    if (!ofCode.some((one) => one.line === line)) console.log(`  missed: line ${line}`);
}
