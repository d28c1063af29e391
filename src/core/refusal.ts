/** Why something that was asked for can't be done. The host puts the code into the user's words. */
export type RefusalCode =
  | 'no-editor'
  | 'no-page'
  | 'no-article'
  | 'no-term'
  | 'no-workspace'
  | 'no-entries'
  | 'no-rendering'
  | 'unknown-format'
  | 'article-ends'
  | 'no-review'
  | 'sidecar-newer'
  | 'no-line'
  | 'other-page'
  | 'nothing-to-undo'
  | 'stale'
  | 'read-only'
  | 'not-unicode'
  | 'asset-missing'
  | 'unknown-config'
  | 'xml-malformed'
  | 'xml-definitions'
  | 'xml-too-large'
  | 'not-xliff'
  | 'xliff-version'
  | 'not-chinese-source'
  | 'not-tmx'
  | 'memory-damaged'
  | 'no-translation'
  | 'unsaved'
  | 'draft-failed'
  | 'note-on-nothing'
  | 'note-on-untitled'
  | 'note-newer'
  | 'note-busy'
  | 'note-not-read'
  | 'note-not-saved'
  | 'note-read-only'
  | 'note-unreadable'
  | 'nothing-kept'
  | 'no-open-choice'
  | 'cannot-restore';

/** An expected refusal: not a fault of the programme, so it is told in one sentence and not logged as an error. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** The file, word or name that it is about. */
  readonly detail: string;

  constructor(code: RefusalCode, detail = '') {
    super(`${code}: ${detail}`);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}
