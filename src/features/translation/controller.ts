import * as vscode from 'vscode';
import { createGlossary } from '../../core/glossary/glossary';
import { Refusal } from '../../core/refusal';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';
import { applyToTargets } from './cellEdits';
import {
  findTarget,
  NOTEBOOK,
  notebookNotes,
  TARGET_LANGUAGE,
  type TargetCell,
  targetCells,
  targetOf,
} from './cells';
import { activeNotebook, currentSegment, segmentOfArgument } from './currentSegment';
import type { Drafter } from './drafts/drafter';
import { type Suggestion, shownSuggestions, suggestionsFor, suggestionsOutput } from './suggestions';

const CONTROLLER = 'gongbao.suggestions';
const EXTENSION = 'gongbao.gongbao';

/**
 * Runs cells: one cell shows its suggestions in its output, several are pre-translated, which fills empty targets with
 * sure matches. Nothing that a person wrote is overwritten.
 */
export class SuggestionController implements vscode.Disposable {
  readonly #services: Services;
  readonly #drafter: Drafter;
  readonly #controller: vscode.NotebookController;
  readonly #subscriptions: vscode.Disposable[];

  constructor(services: Services, drafter: Drafter) {
    this.#services = services;
    this.#drafter = drafter;
    this.#controller = vscode.notebooks.createNotebookController(
      CONTROLLER,
      NOTEBOOK,
      vscode.l10n.t('Memory and Glossary'),
    );
    this.#controller.supportedLanguages = [TARGET_LANGUAGE];
    this.#controller.executeHandler = (cells) => this.#run(cells);
    const messaging = vscode.notebooks.createRendererMessaging('gongbao.suggestions');
    this.#subscriptions = [
      this.#controller,
      messaging.onDidReceiveMessage(({ editor, message }) => this.#onMessage(editor.notebook, message)),
      vscode.workspace.onDidOpenNotebookDocument((notebook) => this.#prefer(notebook)),
    ];
    for (const notebook of vscode.workspace.notebookDocuments) this.#prefer(notebook);
  }

  #prefer(notebook: vscode.NotebookDocument): void {
    if (notebook.notebookType === NOTEBOOK)
      this.#controller.updateNotebookAffinity(notebook, vscode.NotebookControllerAffinity.Preferred);
  }

  /** Runs the selected cell, or all of them. VS Code runs no cell in Restricted Mode; ours run nothing of the file's. */
  async run(which: 'cell' | 'all'): Promise<void> {
    if (vscode.workspace.isTrusted) {
      await vscode.commands.executeCommand(which === 'cell' ? 'notebook.cell.execute' : 'notebook.execute');
      return;
    }
    const { notebook } = activeNotebook();
    await vscode.commands.executeCommand('notebook.selectKernel', { id: CONTROLLER, extension: EXTENSION });
    await this.#run(
      which === 'cell' ? [currentSegment().cell] : targetCells(notebook).map(({ cell }) => cell),
    );
  }

  async #run(cells: readonly vscode.NotebookCell[]): Promise<void> {
    for (const cell of cells) {
      if (!(await this.#runOne(cell, cells.length > 1))) return;
    }
  }

  /** False where the user stopped it. */
  async #runOne(cell: vscode.NotebookCell, fill: boolean): Promise<boolean> {
    const execution = this.#controller.createNotebookCellExecution(cell);
    execution.start();
    try {
      const target = targetOf(cell);
      const about = notebookNotes(cell.notebook);
      if (target && about) {
        const memory = await this.#services.memory.get(about.targetLanguage);
        const glossary = about.targetLanguage.startsWith('en')
          ? await this.#services.glossary.get()
          : undefined;
        let suggestions = suggestionsFor(target, memory, glossary ?? createGlossary([]));
        await execution.replaceOutput(suggestionsOutput(target, suggestions));
        const draft = await this.#drafter.draft(target, suggestions, { bulk: fill, token: execution.token });
        if (draft) {
          suggestions = { ...suggestions, matches: [...suggestions.matches, draft] };
          await execution.replaceOutput(suggestionsOutput(target, suggestions));
        }
        if (fill) await fillEmpty(target, suggestions.matches);
      }
      execution.end(true);
    } catch (error) {
      execution.end(false);
      this.#services.notify.problem('gongbao.translation.suggest', error);
      if (fill) return false;
    }
    return !execution.token.isCancellationRequested;
  }

  /** Puts the nth suggestion of the current cell's output into its target. */
  async use(n: number, argument?: unknown): Promise<void> {
    const target = segmentOfArgument(argument);
    const match = shownSuggestions(target.cell)?.matches[n - 1];
    if (match) await use(target, match);
  }

  async #onMessage(notebook: vscode.NotebookDocument, message: unknown): Promise<void> {
    const {
      unit,
      id,
      use: n,
      insert,
    } = (message ?? {}) as { unit?: string; id?: string; use?: number; insert?: string };
    const target = findTarget(notebook, unit ?? '', id ?? '');
    if (!target) return;
    try {
      const match = typeof n === 'number' ? shownSuggestions(target.cell)?.matches[n] : undefined;
      if (match) await use(target, match);
      else if (typeof insert === 'string') await insertAtCursor(target, insert);
    } catch (error) {
      this.#services.notify.problem('gongbao.translation.use', error);
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

async function use(target: TargetCell, { text, origin }: Suggestion): Promise<void> {
  await applyToTargets([{ target, text, origin }]);
}

async function fillEmpty(target: TargetCell, matches: readonly Suggestion[]): Promise<void> {
  const best = matches[0];
  if (!best || target.cell.document.getText().trim() !== '') return;
  const sure = best.percent >= settings.pretranslateFrom() || best.origin.kind === 'machine';
  if (sure) await applyToTargets([{ target, text: best.text, origin: best.origin }]);
}

/** Puts words where the cursor is in the target, with the spaces they need; at its end where there is no cursor. */
export async function insertAtCursor({ cell }: TargetCell, words: string): Promise<void> {
  const { document } = cell;
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  const text = document.getText();
  const selection = editor?.selection;
  const range =
    selection ?? new vscode.Range(document.positionAt(text.length), document.positionAt(text.length));
  const before = text.slice(0, document.offsetAt(range.start));
  const after = text.slice(document.offsetAt(range.end));
  const lead = before === '' || /[\s("“‘—-]$/.test(before) ? '' : ' ';
  const trail = after === '' || /^[\s).,;:!?”’—-]/.test(after) ? '' : ' ';
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, `${lead}${words}${trail}`);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Refusal('read-only', vscode.workspace.asRelativePath(cell.notebook.uri));
}
