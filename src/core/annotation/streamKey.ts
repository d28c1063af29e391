import { once } from '../once';
import { isLineBreak, isSpace } from '../text/characters';
import { foldTable } from '../text/foldKey';
import { createGramIndex } from './gramIndex';
import { countRepeats, PIECE, type Repeats, repeatedUnits, repeatsOf } from './repeats';
import type { Run, Stream } from './stream';

/** Folds stretches of a document into a stream's key. */
export class KeyBuilder {
  readonly #text: string;
  readonly #table = foldTable();
  readonly #runs: Run[] = [];
  readonly #pieces: string[] = [];
  #length = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get length(): number {
    return this.#length;
  }

  add(start: number, length: number, reading: number): void {
    const units = new Uint16Array(length);
    for (let i = 0; i < length; i++) {
      const unit = this.#text.charCodeAt(start + i);
      units[i] = this.#table[unit] ?? unit;
    }
    for (let i = 0; i < length; i += 4096)
      this.#pieces.push(String.fromCharCode(...units.subarray(i, i + 4096)));
    this.#runs.push({ key: this.#length, document: start, reading, length });
    this.#length += length;
  }

  finish(order: Stream['order'], repeats: () => Repeats): Stream {
    const key = this.#pieces.join('');
    const byDocument = [...this.#runs].sort((a, b) => a.document - b.document);
    return {
      text: this.#text,
      order,
      key,
      runs: this.#runs,
      byDocument,
      index: once(() => createGramIndex(key)),
      repeats: once(repeats),
    };
  }
}

/** Every unit that is neither white space nor a heading mark at the beginning of a line. */
export function fileOrder(text: string): Stream {
  const key = new KeyBuilder(text);
  let atLineStart = true;
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x0a;
    const skipped = isSpace(unit) || (atLineStart && unit === 0x23);
    if (isLineBreak(unit)) atLineStart = true;
    else if (!skipped) atLineStart = false;
    if (!skipped && from < 0) from = i;
    if (skipped && from >= 0) {
      key.add(from, i - from, from);
      from = -1;
    }
  }
  const stream: Stream = key.finish('file', () => repeatsIn(stream.key));
  return stream;
}

function repeatsIn(key: string): Repeats {
  const counts = countRepeats(key);
  return repeatsOf(counts, repeatedUnits(counts));
}

/** What stands elsewhere in the file of what follows each other in both orders; nothing of what the reading tears apart. */
export function repeatsInReading(reading: Stream, file: Stream): Repeats {
  const inFile = file.repeats();
  const counts = new Uint32Array(reading.key.length);
  const places = placesInFile(reading, file);
  let torn = 0;
  for (let i = 0; i < places.length; i++) {
    if (places[i] !== (places[i - 1] ?? 0) + 1) torn = i;
    const start = i - PIECE + 1;
    if (start >= torn) counts[start] = inFile.at(places[start] ?? 0);
  }
  const units = Uint8Array.from(places, (place) => (inFile.holds(place) ? 1 : 0));
  return repeatsOf(counts, units);
}

/** Where each unit of the key stands in the file's. */
function placesInFile(reading: Stream, file: Stream): Int32Array {
  const places = new Int32Array(reading.key.length);
  let i = 0;
  for (const run of reading.byDocument) {
    for (let n = 0; n < run.length; n++) {
      while ((file.runs[i + 1]?.document ?? Number.POSITIVE_INFINITY) <= run.document + n) i++;
      const own = file.runs[i];
      places[run.key + n] = own ? own.key + run.document + n - own.document : 0;
    }
  }
  return places;
}
