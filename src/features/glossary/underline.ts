import * as vscode from 'vscode';
import { isEveryday, type TermEntry } from '../../core/glossary/entry';
import type { Glossary } from '../../core/glossary/glossary';
import { partReading } from '../../core/page/partReading';
import { toDocumentRanges } from '../../core/text/readingText';
import { firstLook } from '../../host/firstLook';
import type { PageSnapshot } from '../../host/pageCache';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';
import { fromVscodeRange, toVscodeRange } from '../../host/toVscode';

/** Underlines terms at their first occurrence, in the part of the page that is on screen. */
export class Underlines implements vscode.Disposable {
  readonly #services: Services;
  readonly #line = vscode.window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: 'dotted',
    borderColor: new vscode.ThemeColor('editorCodeLens.foreground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #subscriptions: vscode.Disposable[];

  constructor(services: Services) {
    this.#services = services;
    this.#subscriptions = [
      this.#line,
      services.pages.onDidChange((document) => this.#updateAll(document)),
      services.glossary.onDidChange(() => this.#updateAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#updateAll()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#update(textEditor)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gongbao')) this.#updateAll();
      }),
      firstLook(() => this.#updateAll()),
    ];
  }

  #updateAll(document?: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors)
      if (!document || editor.document === document) this.#update(editor);
  }

  #update(editor: vscode.TextEditor): void {
    this.#mark(editor).catch((error: unknown) => this.#services.log.error('underline', error));
  }

  async #mark(editor: vscode.TextEditor): Promise<void> {
    const { pages, glossary } = this.#services;
    const once = settings.underline();
    if (once === 'off' || !pages.reads(editor.document)) {
      editor.setDecorations(this.#line, []);
      return;
    }
    const terms = await glossary.get();
    const snapshot = pages.get(editor.document);
    editor.setDecorations(
      this.#line,
      firstOccurrences(snapshot, editor.visibleRanges, terms, once, settings.underlineEveryday()),
    );
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** The pieces of the first occurrences in the visible paragraphs; in `article` mode of the whole article before them too. */
function firstOccurrences(
  { page, text, document }: PageSnapshot,
  visible: readonly vscode.Range[],
  glossary: Glossary,
  once: 'paragraph' | 'article',
  everyday: boolean,
): vscode.Range[] {
  const ranges = visible.map((range) => fromVscodeRange(document, range));
  const marked: vscode.Range[] = [];
  for (const article of page.articles) {
    const shown = article.parts.map((part) =>
      part.pieces.some((piece) =>
        ranges.some((range) => piece.start <= range.end && piece.end >= range.start),
      ),
    );
    if (!shown.includes(true)) continue;
    let seen = new Set<TermEntry>();
    article.parts.forEach((part, i) => {
      if (once === 'paragraph' && !shown[i]) return;
      if (once === 'paragraph') seen = new Set();
      const reading = partReading(article, part, text);
      for (const match of glossary.find(reading.text)) {
        if (seen.has(match.entry) || (!everyday && isEveryday(match.entry))) continue;
        seen.add(match.entry);
        if (!shown[i]) continue;
        for (const piece of toDocumentRanges(reading, match)) marked.push(toVscodeRange(document, piece));
      }
    });
  }
  return marked;
}
