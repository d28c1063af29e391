import * as vscode from 'vscode';

/** How long a scrolling that we caused may take to be reported. */
const ECHO_MS = 250;

/** Lets editors whose documents belong together show the same first line, whichever of them is scrolled. */
export class ScrollTogether implements vscode.Disposable {
  readonly #together: (a: vscode.TextDocument, b: vscode.TextDocument) => boolean;
  readonly #subscription: vscode.Disposable;
  readonly #caused = new WeakMap<vscode.TextEditor, number>();

  constructor(together: (a: vscode.TextDocument, b: vscode.TextDocument) => boolean) {
    this.#together = together;
    this.#subscription = vscode.window.onDidChangeTextEditorVisibleRanges((event) =>
      this.#follow(event.textEditor, event.visibleRanges),
    );
  }

  #follow(editor: vscode.TextEditor, ranges: readonly vscode.Range[]): void {
    const top = ranges[0]?.start.line;
    if (top === undefined) return;
    if (Date.now() - (this.#caused.get(editor) ?? 0) < ECHO_MS) return;
    for (const other of vscode.window.visibleTextEditors) {
      if (other === editor || !this.#together(editor.document, other.document)) continue;
      if (other.visibleRanges[0]?.start.line === top) continue;
      this.#caused.set(other, Date.now());
      const line = Math.min(top, other.document.lineCount - 1);
      other.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    }
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
