import * as vscode from 'vscode';
import { NOTE_KINDS, type NoteKind } from '../../core/annotation/note';
import type { Services } from '../../host/services';
import { toVscodeRange } from '../../host/toVscode';
import { KIND_COLOR } from './words';

/** Underlines the noted words in the colour of the kind, and marks them in the overview ruler and the minimap. */
export class Decorations implements vscode.Disposable {
  readonly #services: Services;
  readonly #types = new Map<NoteKind, vscode.TextEditorDecorationType>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(services: Services) {
    this.#services = services;
    for (const kind of NOTE_KINDS) this.#types.set(kind, decorationType(kind));
    this.#subscriptions = [
      ...this.#types.values(),
      services.notes.onDidChange((document) => this.#draw(document)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) this.#draw(document);
      }),
    ];
  }

  #draw(document: vscode.TextDocument): void {
    const notes = this.#services.notes.known(document)?.notes ?? [];
    const ranges = new Map<NoteKind, vscode.Range[]>();
    for (const { note, anchoring } of notes) {
      if (note.resolved || anchoring.kind === 'orphan') continue;
      const list = ranges.get(note.kind) ?? [];
      ranges.set(note.kind, list);
      for (const range of anchoring.ranges) list.push(toVscodeRange(document, range));
    }
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document) continue;
      for (const [kind, type] of this.#types) editor.setDecorations(type, ranges.get(kind) ?? []);
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function decorationType(kind: NoteKind): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor(KIND_COLOR[kind]);
  return vscode.window.createTextEditorDecorationType({
    borderStyle: 'none none solid none',
    borderWidth: '0 0 2px 0',
    borderColor: color,
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
