import { isHan } from '../../../src/core/text/characters';
import type { TextEdit } from '../../../src/core/text/edit';
import { blocksOf, linesOf, type Step } from './history';
import { edited, type Piece, reassemble } from './tracedText';

/** Replaces one word by another wherever it stands, as "replace all" does. */
const replacingAll: Step = (from, random, foreign) => {
  const at = random.int(0, Math.max(0, from.text.length - 3));
  const word = from.text.slice(at, at + random.int(1, 3));
  if (word.trim() === '' || /\s/.test(word)) return from;
  const donor = random.pick(foreign);
  const edits: TextEdit[] = [];
  for (let i = from.text.indexOf(word); i >= 0; i = from.text.indexOf(word, i + word.length))
    edits.push({ range: { start: i, end: i + word.length }, newText: donor.slice(0, random.int(1, 3)) });
  return edited(from, edits, false);
};

/** Reads the page as another OCR programme might: one character in forty is another, some are lost, some are doubled. */
const readingAnew: Step = (from, random, foreign) => {
  const edits: TextEdit[] = [];
  for (let i = 0; i < from.text.length; i++) {
    if (!isHan(from.text.charCodeAt(i)) || !random.chance(0.025)) continue;
    const donor = random.pick(foreign);
    const other = donor[random.int(0, donor.length - 1)] ?? '的';
    // The last stands beside what was read, which is still there.
    const [start, newText] = random.pick([
      [i, other],
      [i, other],
      [i, ''],
      [i + 1, other],
    ] as const);
    edits.push({ range: { start, end: i + 1 }, newText });
  }
  return edited(from, edits, false);
};

/** Cuts a sentence out of its paragraph and puts it at the head of another one. */
const movingSentence: Step = (from, random) => {
  const sentences = [...from.text.matchAll(/[^。！？\n]{6,200}[。！？]/g)];
  const blocks = blocksOf(from.text);
  if (sentences.length === 0 || blocks.length === 0) return from;
  const { index, 0: words } = random.pick(sentences);
  const [to] = random.pick(blocks);
  const sentence: Piece = [index, index + words.length];
  return to <= index
    ? reassemble(from, [[0, to], sentence, [to, index], [index + words.length, from.text.length]])
    : reassemble(from, [
        [0, index],
        [index + words.length, Math.max(to, index + words.length)],
        sentence,
        [Math.max(to, index + words.length), from.text.length],
      ]);
};

/** Moves a paragraph by copying it elsewhere first and deleting the original afterwards. */
const copyingThenDeleting: Step = (from, random) => {
  const blocks = blocksOf(from.text);
  if (blocks.length < 2) return from;
  const which = random.int(0, blocks.length - 1);
  const copy = blocks[which];
  const pieces: Piece[] = blocks.flatMap((block, i): Piece[] => (i === which ? [] : [block, '\n\n']));
  if (copy) pieces.splice(2 * random.int(0, blocks.length - 1), 0, [copy[0], copy[1], 'copy'], '\n\n');
  return reassemble(from, pieces);
};

/** Deletes whole paragraphs. */
const deletingParagraphs: Step = (from, random) => {
  const blocks = blocksOf(from.text);
  return reassemble(
    from,
    blocks.filter(() => !random.chance(0.15)).flatMap((block): Piece[] => [block, '\n\n']),
  );
};

/** Puts a list's numbers, a reference mark or a translator's brackets into the text. */
const addingMarks: Step = (from, random) => {
  const edits = new Map<number, string>();
  for (let n = random.int(10, 40); n > 0; n--)
    edits.set(random.int(0, from.text.length), random.pick(['[1]', '（注）', '①', '〔sic〕', '*']));
  return edited(
    from,
    [...edits].map(([at, newText]) => ({ range: { start: at, end: at }, newText })),
    false,
  );
};

/** Two neighbouring columns read across, line by line. */
const crossingColumns: Step = (from, random) => {
  const lines = linesOf(from.text);
  if (lines.length < 8) return from;
  const start = random.int(0, lines.length - 8);
  const height = random.int(3, Math.min(12, Math.floor((lines.length - start) / 2)));
  const crossed = Array.from({ length: height }, (_, i) => [lines[start + i], lines[start + height + i]])
    .flat()
    .filter((line) => line !== undefined);
  lines.splice(start, 2 * height, ...crossed);
  return reassemble(
    from,
    lines.flatMap((line): Piece[] => [line, '\n']),
  );
};

/** Takes every blank line out, or every line break within blocks. */
const joining: Step = (from, random) =>
  random.chance(0.5)
    ? reassemble(
        from,
        blocksOf(from.text).flatMap((block): Piece[] => [block, '\n']),
      )
    : edited(
        from,
        [...from.text.matchAll(/(?<=[^\n])\n(?=[^\n#])/g)].map(({ index }) => ({
          range: { start: index, end: index + 1 },
          newText: '',
        })),
        false,
      );

/** Writes a paragraph anew that shares its beginning and its end with the old one. */
const rewriting: Step = (from, random, foreign) => {
  const blocks = blocksOf(from.text).filter(([start, end]) => end - start > 60);
  if (blocks.length === 0) return from;
  const [start, end] = random.pick(blocks);
  const third = Math.floor((end - start) / 3);
  return edited(
    from,
    [
      {
        range: { start: start + third, end: end - third },
        newText: random.pick(foreign) + random.pick(foreign),
      },
    ],
    false,
  );
};

/** Kinds of edits that no threshold of the anchoring was fitted on: for measuring. */
export const UNSEEN_STEPS: Readonly<Record<string, Step>> = {
  'replace all': replacingAll,
  'read anew': readingAnew,
  'moved sentence': movingSentence,
  'copied, deleted': copyingThenDeleting,
  'deleted paragraphs': deletingParagraphs,
  'marks put in': addingMarks,
  'crossed columns': crossingColumns,
  joined: joining,
  rewritten: rewriting,
};
