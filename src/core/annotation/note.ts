import type { RepeatsAround } from './repeats';

/** What a note is for. */
export const NOTE_KINDS = ['comment', 'question', 'translation', 'correction', 'source'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** How much of the page a note is about; an article is quoted by its heading. */
export type NoteScope = 'words' | 'line' | 'article';

/** What a note remembers of its place, so that it can be found again on a page that has changed. */
export interface Quote {
  /** The words as a reader reads them: line breaks and stray spaces folded, script and widths as they stood. */
  readonly exact: string;
  /** The words before and after, in the same form; '' at the ends of the page. */
  readonly prefix: string;
  readonly suffix: string;
  /** What stands before and after in the file, where that is something else. */
  readonly inFile?: { readonly prefix: string; readonly suffix: string };
  /** The pieces in which it stands in the file, quoted each as they stand there; only where it stands in several. */
  readonly pieces?: readonly Quote[];
  /** UTF-16 offsets in the page's reading text; absent where the words follow each other in the file alone. */
  readonly start?: number;
  readonly end?: number;
  /** Which occurrence of the words it was (from 0), and of how many; absent in annotations made elsewhere. */
  readonly occurrence?: { readonly index: number; readonly of: number };
  /**
   * How often pieces of it and its context stood elsewhere on the page; absent in annotations made elsewhere, and in
   * notes made before this was counted.
   */
  readonly repeats?: RepeatsAround;
  /** Something very like it stood elsewhere on the page, so that only the whole evidence will do. */
  readonly alike?: boolean;
  /** The heading of the article. */
  readonly article?: string;
}

export interface Reply {
  readonly id: string;
  readonly text: string;
  readonly author?: string;
  /** ISO 8601. */
  readonly created: string;
  readonly modified: string;
}

export interface Note {
  /** An IRI: `urn:uuid:…` for notes made here. */
  readonly id: string;
  readonly kind: NoteKind;
  readonly scope: NoteScope;
  /** Markdown. */
  readonly text: string;
  /** What a correction puts in place of the quoted words. */
  readonly replacement?: string;
  readonly tags: readonly string[];
  readonly resolved: boolean;
  readonly author?: string;
  /** ISO 8601. */
  readonly created: string;
  readonly modified: string;
  readonly quote: Quote;
  /** Oldest first. */
  readonly replies: readonly Reply[];
}

/** The tags that stand in a note's text as #tag, once each, without the mark. */
export function tagsIn(text: string): string[] {
  return [
    ...new Set([...text.matchAll(/(?<![\p{L}\p{N}_&/])#([\p{L}\p{N}_-]{1,40})/gu)].map((m) => m[1] ?? '')),
  ];
}
