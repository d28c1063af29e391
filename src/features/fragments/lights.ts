import * as vscode from 'vscode';
import type { Article } from '../../core/page/model';
import type { PageSnapshot } from '../../host/pageCache';

const background = new vscode.ThemeColor('gongbao.litLineBackground');
const ruler = new vscode.ThemeColor('editorOverviewRuler.rangeHighlightForeground');
const number = new vscode.ThemeColor('editorLineNumber.activeForeground');

/**
 * Lights up the lines of one article in an editor, each with its place in the reading order behind it: before it, the
 * number would push the end of a wrapped line out of sight.
 */
export class Lights implements vscode.Disposable {
  readonly #type = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: background,
    overviewRulerColor: ruler,
    overviewRulerLane: vscode.OverviewRulerLane.Full,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

  /** Undefined puts the lights out. */
  show(editor: vscode.TextEditor, snapshot: PageSnapshot | undefined, article: Article | undefined): void {
    editor.setDecorations(this.#type, snapshot && article ? numbered(snapshot, article) : []);
  }

  dispose(): void {
    this.#type.dispose();
  }
}

function numbered({ document }: PageSnapshot, article: Article): vscode.DecorationOptions[] {
  return article.lines.map((line, i) => ({
    range: document.lineAt(Math.min(line, document.lineCount) - 1).range,
    renderOptions: {
      after: {
        contentText: String(i + 1),
        color: number,
        margin: '0 0 0 0.8em',
        fontWeight: 'normal',
        fontStyle: 'normal',
      },
    },
  }));
}
