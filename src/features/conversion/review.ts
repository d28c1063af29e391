import * as vscode from 'vscode';
import { parsePage } from '../../core/page/parsePage';
import type { ConversionConfig } from '../../core/script/configs';
import type { OpenChoicePlace } from '../../core/script/convertPage';
import { EVERY_PAGE } from '../../core/script/decisions';
import { glossOf } from '../../core/script/glosses';
import type { Range } from '../../core/text/range';
import { applyStamped } from '../../host/edits';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';
import { toVscodeRange } from '../../host/toVscode';
import { convertSnapshot } from './convertSnapshot';
import type { KeptStep, Originals } from './originals';

/** An open choice where it stands now. */
export interface OpenMark extends Omit<OpenChoicePlace, 'range' | 'after'> {
  readonly range: Range;
}

interface Session {
  readonly config: ConversionConfig;
  readonly original: string;
  marks: readonly OpenMark[];
}

/** For which pages a choice holds from now on. */
export type Remember = 'page' | 'workspace' | 'never';

const CONTEXT = 'gongbao.hasOpenChoices';

/** The open choices of converted documents: marked in the editors, kept in place through edits, chosen and remembered. */
export class Review implements vscode.Disposable {
  readonly #services: Services;
  readonly #originals: Originals;
  readonly #sessions = new Map<vscode.TextDocument, Session>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #decoration = vscode.window.createTextEditorDecorationType({
    border: '0 dotted',
    borderColor: new vscode.ThemeColor('editorWarning.foreground'),
    backgroundColor: new vscode.ThemeColor('editor.wordHighlightBackground'),
    light: { borderWidth: '0 0 2px 0' },
    dark: { borderWidth: '0 0 2px 0' },
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.warningForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

  constructor(services: Services, originals: Originals) {
    this.#services = services;
    this.#originals = originals;
    this.#subscriptions = [
      this.#decoration,
      vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#sessions.delete(document)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#show()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
    ];
  }

  /** Marks what a conversion left open, in place of what was marked before. */
  start(document: vscode.TextDocument, step: KeptStep, open: readonly OpenChoicePlace[]): void {
    const text = document.getText();
    const marks = open
      .map(({ after, ...place }) => ({ ...place, range: after }))
      .filter(({ range, candidates }) => candidates.includes(text.slice(range.start, range.end)));
    this.#sessions.set(document, { config: step.config, original: step.original, marks });
    this.#show();
  }

  end(document: vscode.TextDocument): void {
    this.#sessions.delete(document);
    this.#show();
  }

  /** The open choices of a document in order; found again from what was kept after the window has been reloaded. */
  async marks(document: vscode.TextDocument): Promise<readonly OpenMark[]> {
    if (!this.#sessions.has(document)) {
      const step = await this.#originals.last(document.uri);
      if (step && step.converted === document.getText()) await this.#startAgain(document, step);
    }
    return this.#sessions.get(document)?.marks ?? [];
  }

  /** Takes one of the candidates (the one that stands there: keeps it) and remembers it where that is wanted. */
  async choose(
    document: vscode.TextDocument,
    mark: OpenMark,
    choice: string,
    remember: Remember = settings.rememberChoices(document.uri),
  ): Promise<void> {
    const session = this.#sessions.get(document);
    if (!session) return;
    const files = this.#services.conversionFiles;
    const { range, words } = mark;
    session.marks = session.marks.filter((other) => other !== mark);
    const before = document.getText();
    if (before.slice(range.start, range.end) !== choice) {
      await applyStamped(document, document.version, [{ range, newText: choice }]);
      const step = await this.#originals.last(document.uri);
      if (step?.converted === before) await this.#originals.amend(document.uri, document.getText());
    }
    this.#show();
    if (remember === 'never' || !files.folderOf(document.uri)) return;
    const page = remember === 'workspace' ? EVERY_PAGE : files.pageName(document.uri);
    await files.remember(document.uri, { page, config: session.config, ...words, choice });
  }

  async #startAgain(document: vscode.TextDocument, step: KeptStep): Promise<void> {
    const { original, config, scope } = step;
    const source = { uri: document.uri, page: parsePage(original), text: original };
    const conversion = await convertSnapshot(this.#services, source, config, { scope, open: true });
    if (conversion.text.length === step.converted.length) this.start(document, step, conversion.open);
  }

  #follow({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const session = this.#sessions.get(document);
    if (!session || contentChanges.length === 0) return;
    if (reason === vscode.TextDocumentChangeReason.Undo && document.getText() === session.original) {
      this.end(document);
      return;
    }
    for (const { rangeOffset, rangeLength, text } of contentChanges) {
      const end = rangeOffset + rangeLength;
      const shift = text.length - rangeLength;
      session.marks = session.marks.flatMap((mark) => {
        if (mark.range.end <= rangeOffset) return [mark];
        if (mark.range.start < end) return [];
        return [{ ...mark, range: { start: mark.range.start + shift, end: mark.range.end + shift } }];
      });
    }
    this.#show();
  }

  #show(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const marks = this.#sessions.get(editor.document)?.marks ?? [];
      const options = marks.map((mark) => ({
        range: toVscodeRange(editor.document, mark.range),
        hoverMessage: hoverOf(mark),
      }));
      editor.setDecorations(this.#decoration, options);
    }
    const active = vscode.window.activeTextEditor?.document;
    const any = active !== undefined && (this.#sessions.get(active)?.marks.length ?? 0) > 0;
    void vscode.commands.executeCommand('setContext', CONTEXT, any);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function hoverOf({ words, candidates }: OpenMark): vscode.MarkdownString {
  const card = new vscode.MarkdownString();
  card.appendText(vscode.l10n.t('Open choice: {0}', `${words.before}【${words.word}】${words.after}`));
  for (const candidate of candidates) {
    const gloss = glossOf(candidate);
    card.appendMarkdown('\n\n').appendText(gloss === '' ? candidate : `${candidate}  ${gloss}`);
  }
  return card;
}
