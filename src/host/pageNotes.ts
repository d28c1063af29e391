import type * as vscode from 'vscode';
import { type Anchoring, anchorQuote } from '../core/annotation/anchor';
import { type AnchorText, createAnchorText } from '../core/annotation/anchorText';
import { describeAnchor, sameQuote } from '../core/annotation/describe';
import { type Moved, moveRange, orderedChanges } from '../core/annotation/moveRanges';
import type { Note, Quote } from '../core/annotation/note';
import { renewedQuote } from '../core/annotation/renewedQuote';
import { notesIn, type Sidecar } from '../core/annotation/sidecar';
import type { TextChange } from '../core/text/change';
import type { Range } from '../core/text/range';
import type { PageSnapshot } from './pageCache';
import { pauses } from './pauses';

/** A note and where it stands now. */
export interface AnchoredNote {
  readonly note: Note;
  readonly anchoring: Anchoring;
}

interface Place {
  anchoring: Anchoring;
  /**
   * The ranges at the settled version, to quote the words from before an edit that swallowed them; empty where the
   * note has come since: then its own quote serves.
   */
  settled: readonly Range[];
  doubtful: boolean;
  /** The quote that was made of its place, so that it is not sought by that. */
  by?: Quote;
}

/** The notes of one open document: what the sidecar says, and where each note has gone with the edits since. */
export class PageNotes {
  readonly document: vscode.TextDocument;
  sidecar: Sidecar;
  #notes: Note[] = [];
  #byId = new Map<string, Note>();
  #places = new Map<string, Place>();
  #settled: AnchorText;

  constructor(snapshot: PageSnapshot, sidecar: Sidecar) {
    this.document = snapshot.document;
    this.sidecar = sidecar;
    this.#settled = createAnchorText(snapshot.page, snapshot.text);
  }

  get notes(): AnchoredNote[] {
    return this.#notes.flatMap((note) => {
      const place = this.#places.get(note.id);
      return place ? [{ note, anchoring: place.anchoring }] : [];
    });
  }

  get(id: string): AnchoredNote | undefined {
    const note = this.#byId.get(id);
    const place = this.#places.get(id);
    return note && place ? { note, anchoring: place.anchoring } : undefined;
  }

  /** Takes what a sidecar holds. Notes that were there with the same quote stay where they are; the others are sought. */
  async take(sidecar: Sidecar, snapshot: PageSnapshot): Promise<void> {
    this.sidecar = sidecar;
    const earlier = this.#byId;
    // What is as it was stays the same object, so that nothing that shows it is made anew.
    const notes = notesIn(sidecar).map((note) => {
      const known = earlier.get(note.id);
      return known && JSON.stringify(known) === JSON.stringify(note) ? known : note;
    });
    const ids = new Set(notes.map((note) => note.id));
    for (const id of this.#places.keys()) if (!ids.has(id)) this.#places.delete(id);
    const sought = notes.filter((note) => {
      const known = earlier.get(note.id);
      const place = this.#places.get(note.id);
      if (!place) return true;
      if (place.by && sameQuote(place.by, note.quote)) return false;
      return known && known.quote !== note.quote && !sameQuote(known.quote, note.quote);
    });
    const anchorText = sought.length > 0 ? createAnchorText(snapshot.page, snapshot.text) : undefined;
    const pause = pauses();
    for (const note of sought) {
      if (anchorText && this.document.version === snapshot.version)
        this.#places.set(note.id, placed(anchorQuote(anchorText, note.quote)));
      else
        this.#places.set(note.id, {
          anchoring: { kind: 'orphan', candidates: [] },
          settled: [],
          doubtful: true,
        });
      await pause();
    }
    this.#notes = notes;
    this.#byId = new Map(notes.map((note) => [note.id, note]));
    if (anchorText && this.document.version === snapshot.version) this.#settle(anchorText);
  }

  /**
   * Puts a note that is about to be saved on ranges of the document as it is now: from here on it moves with every
   * edit, those during the save too. Gives what takes this back, for a save that fails.
   */
  place(id: string, ranges: readonly Range[], by: Quote): () => void {
    const before = this.#places.get(id);
    this.#places.set(id, { ...placed({ kind: 'exact', ranges, score: 1 }), by });
    return () => {
      if (before) this.#places.set(id, before);
      else this.#places.delete(id);
    };
  }

  /** Moves the notes along with an edit. Cheap: it is called with every key. */
  follow(changes: readonly TextChange[]): void {
    const ordered = orderedChanges(changes);
    for (const place of this.#places.values()) {
      if (place.anchoring.kind === 'orphan') {
        const candidates = place.anchoring.candidates.map((candidate) => ({
          ...candidate,
          ranges: candidate.ranges.map((range) => moveRange(range, ordered).range),
        }));
        place.anchoring = { kind: 'orphan', candidates };
        continue;
      }
      const moved: Moved[] = place.anchoring.ranges.map((range) => moveRange(range, ordered));
      place.anchoring = { ...place.anchoring, ranges: moved.map(({ range }) => range) };
      if (moved.some(({ fate }) => fate !== 'whole')) place.doubtful = true;
    }
  }

  /**
   * Seeks anew what an edit has torn or swallowed, by the words as they stood before it, and orphans by their own.
   * Stops where the text is edited meanwhile: what is left stays in doubt until it is called with the new one.
   */
  async reconsider(snapshot: PageSnapshot): Promise<void> {
    const doubtful = [...this.#places].filter(([, place]) => place.doubtful);
    if (doubtful.length === 0) return;
    const anchorText = createAnchorText(snapshot.page, snapshot.text);
    const pause = pauses();
    for (const [id, place] of doubtful) {
      if (this.document.version !== snapshot.version) return;
      if (this.#places.get(id) === place) this.#seekAnew(id, place, anchorText);
      await pause();
    }
  }

  #seekAnew(id: string, place: Place, anchorText: AnchorText): void {
    const left =
      place.anchoring.kind === 'orphan' ? [] : place.anchoring.ranges.filter((r) => r.end > r.start);
    const quote = describeAnchor(this.#settled, place.settled) ?? this.#quoteOf(id);
    const found: Anchoring = quote ? anchorQuote(anchorText, quote) : { kind: 'orphan', candidates: [] };
    if (found.kind === 'exact' || left.length === 0) place.anchoring = found;
    else place.anchoring = { kind: 'moved', ranges: left, score: 1 };
    // An orphan stays in doubt: undo may bring its words back.
    place.doubtful = place.anchoring.kind === 'orphan';
  }

  /**
   * Fresh quotes, by note, for those that might not be found by the one they have. For the saved page, whose text
   * `snapshot` must be: what is typed meanwhile does not count.
   */
  async outdated(snapshot: PageSnapshot): Promise<Map<string, Quote>> {
    const anchorText = createAnchorText(snapshot.page, snapshot.text);
    const standing = this.#notes.flatMap((note) => {
      const place = this.#places.get(note.id);
      return place && place.anchoring.kind !== 'orphan'
        ? [{ note, place, ranges: place.anchoring.ranges }]
        : [];
    });
    this.#settle(anchorText);
    const outdated = new Map<string, Quote>();
    const pause = pauses();
    for (const { note, place, ranges } of standing) {
      await pause();
      if (this.#byId.get(note.id) !== note) continue;
      const quote = renewedQuote(anchorText, ranges, note.quote);
      if (!quote) continue;
      place.by = quote;
      outdated.set(note.id, quote);
    }
    return outdated;
  }

  #settle(anchorText: AnchorText): void {
    this.#settled = anchorText;
    for (const place of this.#places.values()) {
      if (place.anchoring.kind !== 'orphan') place.settled = place.anchoring.ranges;
    }
  }

  #quoteOf(id: string): Quote | undefined {
    return this.#byId.get(id)?.quote;
  }
}

function placed(anchoring: Anchoring): Place {
  return { anchoring, settled: [], doubtful: false };
}
