/** How far a segment is, in XLIFF 2's words. */
export const SEGMENT_STATES = ['initial', 'translated', 'reviewed', 'final'] as const;
export type SegmentState = (typeof SEGMENT_STATES)[number];

/** Where the present target came from. */
export interface Origin {
  readonly kind: 'memory' | 'machine' | 'source';
  /** Per cent for a memory match, the model's name for a draft. */
  readonly detail: string;
}

/** A sentence and its translation. */
export interface Segment {
  /** Unique in its unit. */
  readonly id: string;
  /** Inline codes stand as ⟨1⟩ … ⟨/1⟩ in source and target. */
  readonly source: string;
  readonly target: string;
  readonly state: SegmentState;
  /** White space between this segment and the next one. */
  readonly gap: string;
  /** The source as it was when the target was written, where the page has changed since. */
  readonly previousSource?: string;
  readonly origin?: Origin;
}

/** A heading, paragraph or caption of an article. */
export interface Unit {
  /** Unique in the document: the file's and the unit's id. */
  readonly key: string;
  /** The line role, or '' in a file that other tools made. */
  readonly role: string;
  /** 1-based lines of the page, in reading order; empty where they are not known. */
  readonly lines: readonly number[];
  /** False where the file forbids to join and split. */
  readonly canResegment: boolean;
  readonly segments: readonly Segment[];
}

/** An article and its translation, as an XLIFF file holds it. */
export interface Translation {
  /** BCP 47: zh-Hans, zh-Hant. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** Name of the page's file and the id of the article on it; '' where the file does not say. */
  readonly original: string;
  readonly article: string;
  readonly units: readonly Unit[];
}

/** Whether a segment is translated, and its source is still the one that was. */
export function isDone(segment: Segment): boolean {
  return segment.state !== 'initial' && segment.previousSource === undefined && segment.target.trim() !== '';
}

/** Segments that are translated and up to date, and how many there are. */
export function progressOf(units: readonly Unit[]): { done: number; total: number } {
  const segments = units.flatMap((unit) => unit.segments);
  return { done: segments.filter(isDone).length, total: segments.length };
}

/** The whole source of a unit, with the gaps. */
export function unitSource(unit: Pick<Unit, 'segments'>): string {
  return unit.segments.map((segment) => segment.source + segment.gap).join('');
}
