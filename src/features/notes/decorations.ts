import * as vscode from 'vscode';
import { NOTE_KINDS, type NoteKind } from '../../core/annotation/note';
import type { Services } from '../../host/services';
import { toVscodeRange } from '../../host/toVscode';
import { KIND_COLOR, KIND_MARK } from './words';

/** How the notes of a kind are drawn: a line under the words, and one mark before them. */
interface KindStyle {
  readonly words: vscode.TextEditorDecorationType;
  readonly mark: vscode.TextEditorDecorationType;
}

/**
 * Underlines the noted words in the colour of the kind, with its mark before them, and shows them in the overview ruler
 * and the minimap.
 */
export class Decorations implements vscode.Disposable {
  readonly #services: Services;
  readonly #styles = new Map<NoteKind, KindStyle>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(services: Services) {
    this.#services = services;
    for (const kind of NOTE_KINDS) this.#styles.set(kind, styleOf(kind));
    this.#subscriptions = [
      ...[...this.#styles.values()].flatMap(({ words, mark }) => [words, mark]),
      services.notes.onDidChange((document) => this.#draw(document)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) this.#draw(document);
      }),
    ];
  }

  #draw(document: vscode.TextDocument): void {
    const notes = this.#services.notes.known(document)?.notes ?? [];
    const drawn = new Map<NoteKind, { words: vscode.Range[]; marks: vscode.Range[] }>();
    for (const { note, anchoring } of notes) {
      if (note.resolved || anchoring.kind === 'orphan') continue;
      const list = drawn.get(note.kind) ?? { words: [], marks: [] };
      drawn.set(note.kind, list);
      const ranges = anchoring.ranges.map((range) => toVscodeRange(document, range));
      list.words.push(...ranges);
      const [first] = ranges;
      if (first) list.marks.push(new vscode.Range(first.start, first.start));
    }
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document) continue;
      for (const [kind, { words, mark }] of this.#styles) {
        editor.setDecorations(words, drawn.get(kind)?.words ?? []);
        editor.setDecorations(mark, drawn.get(kind)?.marks ?? []);
      }
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/**
 * Kinds stand apart in the overview ruler by their place too, not by colour alone; what asks for a change is widest. Of
 * five kinds two share a lane: blue and the foreground are the colours that no theme brings close to each other.
 */
const LANES: Readonly<Record<NoteKind, vscode.OverviewRulerLane>> = {
  comment: vscode.OverviewRulerLane.Right,
  question: vscode.OverviewRulerLane.Center,
  translation: vscode.OverviewRulerLane.Left,
  correction: vscode.OverviewRulerLane.Full,
  source: vscode.OverviewRulerLane.Right,
};

function styleOf(kind: NoteKind): KindStyle {
  const color = new vscode.ThemeColor(KIND_COLOR[kind]);
  return {
    words: vscode.window.createTextEditorDecorationType({
      borderStyle: 'none none solid none',
      borderWidth: '0 0 2px 0',
      borderColor: color,
      overviewRulerColor: color,
      overviewRulerLane: LANES[kind],
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
    mark: vscode.window.createTextEditorDecorationType({
      before: { contentText: KIND_MARK[kind], color, margin: '0 0.15em 0 0', fontWeight: 'bold' },
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  };
}
