import * as vscode from 'vscode';
import type { Correction } from '../core/page/corrections';
import { correctPage } from '../core/page/correctPage';
import { holdsPage } from '../core/page/holdsPage';
import type { Page } from '../core/page/model';
import { parsePage } from '../core/page/parsePage';
import { updatePage } from '../core/page/updatePage';
import { mergeChanges, type TextChange } from '../core/text/change';
import { openDocumentAt } from './openDocuments';
import { settings } from './settings';

/** One version of a document and what the engine made of it; offsets refer to `text`. */
export interface PageSnapshot {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly text: string;
  /** With the editor's corrections laid over it. */
  readonly page: Page;
  readonly corrections: readonly Correction[];
  /** Corrections that no longer apply. */
  readonly orphans: readonly Correction[];
}

/** Where the corrections of a page come from: the same list until they change. */
export interface CorrectionSource {
  of(document: vscode.TextDocument): readonly Correction[];
  /** Fires with the address of the page. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

/** What the engine alone made of a version. */
interface Parsed {
  readonly version: number;
  readonly text: string;
  readonly page: Page;
}

/** Scheme of the fields that comments are typed into. Typing into one goes on with the page that it stands on. */
export const COMMENT_SCHEME = 'comment';
/** Schemes of what has words, but is no page: a notebook's cells and those fields. */
const FIELDS: ReadonlySet<string> = new Set(['vscode-notebook-cell', COMMENT_SCHEME]);
const QUIET_MS = 120;

/** Parses each document version once, when somebody asks for it, and only what an edit can have changed. */
export class PageCache implements vscode.Disposable {
  readonly #corrections: CorrectionSource;
  readonly #parsed = new WeakMap<vscode.TextDocument, Parsed>();
  readonly #snapshots = new WeakMap<vscode.TextDocument, PageSnapshot>();
  readonly #changes = new WeakMap<vscode.TextDocument, TextChange>();
  readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];

  /** Fires a moment after the last edit of a served document, and when one is closed or changes its language. */
  readonly onDidChange = this.#changed.event;

  constructor(corrections: CorrectionSource) {
    this.#corrections = corrections;
    this.#subscriptions = [
      corrections.onDidChange((uri) => {
        const document = openDocumentAt(uri);
        if (document) this.#changed.fire(document);
      }),
      vscode.workspace.onDidChangeTextDocument((event) => this.#remember(event)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#changed.fire(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    ];
  }

  /** The page as of the document's present version and corrections. */
  get(document: vscode.TextDocument): PageSnapshot {
    const corrections = this.#corrections.of(document);
    const known = this.#snapshots.get(document);
    if (known?.version === document.version && known.corrections === corrections) return known;
    const { version, text, page: parsed } = this.#parse(document);
    const { page, orphans } = correctPage(parsed, text, corrections);
    const snapshot = { document, version, text, page, corrections, orphans };
    this.#snapshots.set(document, snapshot);
    return snapshot;
  }

  #parse(document: vscode.TextDocument): Parsed {
    const known = this.#parsed.get(document);
    if (known?.version === document.version) return known;
    const text = document.getText();
    const change = this.#changes.get(document);
    const page = known && change ? updatePage(known.page, text, change) : parsePage(text);
    const parsed = { version: document.version, text, page };
    this.#parsed.set(document, parsed);
    this.#changes.delete(document);
    return parsed;
  }

  /** Whether the features serve this document: its language is among the chosen ones and it holds Chinese text. */
  serves(document: vscode.TextDocument): boolean {
    return !FIELDS.has(document.uri.scheme) && this.reads(document);
  }

  /** As `serves`, or a sentence of a page in a notebook's cell, which has words but no articles. */
  reads(document: vscode.TextDocument): boolean {
    if (!settings.languages().includes(document.languageId)) return false;
    return document.languageId === 'zh-article' || holdsPage(document.getText());
  }

  #remember(event: vscode.TextDocumentChangeEvent): void {
    const { document } = event;
    if (event.contentChanges.length === 0) return;
    if (this.#parsed.has(document)) {
      for (const { rangeOffset, rangeLength, text } of event.contentChanges) {
        const change = { start: rangeOffset, end: rangeOffset + rangeLength, newLength: text.length };
        const earlier = this.#changes.get(document);
        this.#changes.set(document, earlier ? mergeChanges(earlier, change) : change);
      }
    }
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => {
        this.#timers.delete(document);
        this.#changed.fire(document);
      }, QUIET_MS),
    );
  }

  #forget(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    this.#snapshots.delete(document);
    this.#parsed.delete(document);
    this.#changes.delete(document);
    this.#changed.fire(document);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.#changed, ...this.#subscriptions).dispose();
  }
}
