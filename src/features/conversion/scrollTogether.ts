import * as vscode from 'vscode';

/** How long a scrolling that we caused may take to be reported. */
const ECHO_MS = 300;
/** After this long without a report a scrolling has come to rest. */
const REST_MS = 60;
const MOST_TRIES = 3;
const MOST_LINES_SHORT = 20;

/** An editor that was told which line to show first. */
interface Led {
  readonly wanted: number;
  tries: number;
  until: number;
  timer?: ReturnType<typeof setTimeout>;
}

/** Lets editors whose documents belong together show the same first line, whichever of them is scrolled. */
export class ScrollTogether implements vscode.Disposable {
  readonly #together: (a: vscode.TextDocument, b: vscode.TextDocument) => boolean;
  readonly #subscription: vscode.Disposable;
  readonly #led = new Map<vscode.TextEditor, Led>();
  /** How many lines short of the wanted one an editor stops: it leaves room for sticky headings and scroll-off. */
  readonly #short = new WeakMap<vscode.TextEditor, number>();

  constructor(together: (a: vscode.TextDocument, b: vscode.TextDocument) => boolean) {
    this.#together = together;
    this.#subscription = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) =>
      this.#follow(textEditor, visibleRanges[0]?.start.line),
    );
  }

  #follow(editor: vscode.TextEditor, top: number | undefined): void {
    if (top === undefined) return;
    const led = this.#led.get(editor);
    if (led && Date.now() < led.until) {
      led.until = Date.now() + ECHO_MS;
      clearTimeout(led.timer);
      led.timer = setTimeout(() => this.#settle(editor, led), REST_MS);
      return;
    }
    for (const other of vscode.window.visibleTextEditors) {
      if (other === editor || !this.#together(editor.document, other.document)) continue;
      if (other.visibleRanges[0]?.start.line !== top) this.#lead(other, { wanted: top, tries: 0, until: 0 });
    }
  }

  #lead(editor: vscode.TextEditor, led: Led): void {
    clearTimeout(this.#led.get(editor)?.timer);
    for (const known of this.#led.keys())
      if (!vscode.window.visibleTextEditors.includes(known)) this.#led.delete(known);
    led.until = Date.now() + ECHO_MS;
    this.#led.set(editor, led);
    const line = Math.min(led.wanted + (this.#short.get(editor) ?? 0), editor.document.lineCount - 1);
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  }

  #settle(editor: vscode.TextEditor, led: Led): void {
    const missing = led.wanted - (editor.visibleRanges[0]?.start.line ?? led.wanted);
    if (missing === 0 || led.tries === MOST_TRIES) return;
    const short = (this.#short.get(editor) ?? 0) + missing;
    this.#short.set(editor, Math.max(0, Math.min(MOST_LINES_SHORT, short)));
    led.tries += 1;
    this.#lead(editor, led);
  }

  dispose(): void {
    for (const { timer } of this.#led.values()) clearTimeout(timer);
    this.#led.clear();
    this.#subscription.dispose();
  }
}
