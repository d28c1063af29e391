import * as vscode from 'vscode';

/** The article that is being looked at: its lines are lit up in the editors that show its page. */
export interface SpotlightTarget {
  readonly document: vscode.TextDocument;
  readonly articleId: string;
  /** `chosen`: the user asked for it; `cursor`: the cursor is in it; `hover`: for a moment. */
  readonly by: 'chosen' | 'cursor' | 'hover';
}

const HOVER_MS = 4000;

/** Says which article is being looked at. The Articles view sets it, the editor shows it. */
export class Spotlight implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<SpotlightTarget | undefined>();
  #steady: SpotlightTarget | undefined;
  #hover: SpotlightTarget | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.#changed.event;

  get target(): SpotlightTarget | undefined {
    return this.#hover ?? this.#steady;
  }

  set(target: SpotlightTarget | undefined): void {
    clearTimeout(this.#timer);
    if (target?.by === 'hover') {
      this.#hover = target;
      this.#timer = setTimeout(() => this.#endHover(), HOVER_MS);
    } else {
      this.#hover = undefined;
      this.#steady = target;
    }
    this.#changed.fire(this.target);
  }

  #endHover(): void {
    this.#hover = undefined;
    this.#changed.fire(this.target);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
  }
}
