import { anchorQuote } from '../../src/core/annotation/anchor';
import { createAnchorText } from '../../src/core/annotation/anchorText';
import { withLikeness } from '../../src/core/annotation/likeness';
import { moveRange } from '../../src/core/annotation/moveRanges';
import type { Note } from '../../src/core/annotation/note';
import { renewedQuote } from '../../src/core/annotation/renewedQuote';
import {
  EMPTY_SIDECAR,
  notesIn,
  parseSidecar,
  type Sidecar,
  serializeSidecar,
  withNote,
  withNotes,
} from '../../src/core/annotation/sidecar';
import { parsePage } from '../../src/core/page/parsePage';
import { loadCorpus } from '../support/corpus/load';
import { generatePage } from '../support/corpus/page';
import { createRandom } from '../support/corpus/random';
import { history } from '../support/notes/history';
import { makeNotes } from '../support/notes/measure';
import { makeNote } from '../support/notes/note';
import { traced } from '../support/notes/tracedText';

/** What 5,000 notes on one page cost: opening it, every key typed, saving it. Milliseconds of CPU. */
const COUNT = 5000;
const articles = loadCorpus('test/fixtures/corpus');
const text = Array.from(
  { length: 8 },
  (_, n) => generatePage({ name: 'p', seed: `bench ${n}`, tier: 'typical', articles }).text,
).join('\n\n');
const made = makeNotes(text, createRandom('bench'), COUNT);
const strange = articles.flatMap((article) =>
  article.parts.flatMap((part) => part.text.match(/[^。！？]{6,60}[。！？]/g) ?? []),
);
let sidecar: Sidecar = EMPTY_SIDECAR;
const items = new Map(sidecar.items);
made.forEach(({ quote }, i) => {
  const note: Note = makeNote(String(i), { quote });
  for (const [key, item] of withNote(EMPTY_SIDECAR, note, 'page.md').items) items.set(key, item);
});
sidecar = { ...sidecar, items };

console.log(`${COUNT} notes on a page of ${text.length} characters`);
const file = time('write the sidecar', () => serializeSidecar(sidecar));
const notes = time('read the sidecar', () => notesIn(parseSidecar(file).sidecar));
const page = time('parse the page', () => parsePage(text));
const anchorText = time('prepare the page', () => createAnchorText(page, text));
time('anchor all notes, page unchanged', () => notes.map((note) => anchorQuote(anchorText, note.quote)));
const changed = text.replaceAll('的', '之');
const changedText = createAnchorText(parsePage(changed), changed);
time('anchor all notes, every 的 changed', () => notes.map((note) => anchorQuote(changedText, note.quote)));
const rewritten = rewrite(text, 0.1);
const rewrittenText = createAnchorText(parsePage(rewritten), rewritten);
time('anchor all notes, a tenth of the characters others', () =>
  notes.map((note) => anchorQuote(rewrittenText, note.quote)),
);
const elsewhere = history(traced(text), createRandom('elsewhere'), strange, 4).text;
const elsewhereText = createAnchorText(parsePage(elsewhere), elsewhere);
time('anchor all notes, four edits by another programme', () =>
  notes.map((note) => anchorQuote(elsewhereText, note.quote)),
);
time('put all notes in again, as a save does whose page changed', () => withNotes(sidecar, notes, 'page.md'));
time('move all notes with one key', () =>
  made.map(({ ranges }) => ranges.map((range) => moveRange(range, [{ start: 9, end: 9, newLength: 1 }]))),
);
time('see which quotes a save must renew', () =>
  made.filter(({ ranges, quote }) => renewedQuote(anchorText, ranges, quote)),
);
const first = made[0];
if (first) time('describe one new note', () => withLikeness(anchorText, first.quote));

/** The text with a share of its Han characters replaced, as by another reading of the scan. */
function rewrite(text: string, share: number): string {
  const random = createRandom('rewritten');
  const others = '旧日年月工作人民大会车间师傅图书新闻';
  return text.replace(/\p{Script=Han}/gu, (unit) =>
    random.next() < share ? (others[random.int(0, others.length - 1)] ?? unit) : unit,
  );
}

function time<T>(name: string, work: () => T): T {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  console.log(`${name.padEnd(62)}${((user + system) / 1000).toFixed(1).padStart(10)}`);
  return result;
}
