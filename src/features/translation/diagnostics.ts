import * as vscode from 'vscode';
import type { Finding, Fix } from '../../core/translation/checks/finding';
import { runChecks } from '../../core/translation/checks/runChecks';
import { firstLook } from '../../host/firstLook';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';
import { toVscodeRange } from '../../host/toVscode';
import { wholeOf } from './cellEdits';
import { cellOfDocument, NOTEBOOK, notebookNotes, openUnits, TARGET_LANGUAGE, targetCells } from './cells';
import { findingText } from './findingText';

const QUIET_MS = 250;
const SOURCE = 'Gongbao';

/** The checks of all open translations as entries of the Problems view, with quick fixes. */
export class TranslationChecks implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #services: Services;
  readonly #collection = vscode.languages.createDiagnosticCollection('gongbao-translation');
  readonly #findings = new Map<string, readonly (readonly [vscode.Diagnostic, Finding])[]>();
  /** The documents of a notebook's cells that have been told of. */
  readonly #told = new Map<vscode.NotebookDocument, readonly vscode.Uri[]>();
  readonly #timers = new Map<vscode.NotebookDocument, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];

  /** Fires when findings have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    this.#subscriptions = [
      this.#collection,
      this.#changed,
      vscode.workspace.onDidOpenNotebookDocument((notebook) => this.#schedule(notebook)),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook }) => this.#schedule(notebook)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const cell = document.uri.scheme === 'vscode-notebook-cell' ? cellOfDocument(document) : undefined;
        if (cell) this.#schedule(cell.notebook);
      }),
      vscode.workspace.onDidCloseNotebookDocument((notebook) => this.#forget(notebook)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gongbao.translation')) this.#all();
      }),
      vscode.languages.registerCodeActionsProvider(
        { language: TARGET_LANGUAGE, notebookType: NOTEBOOK },
        this,
        {
          providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
        },
      ),
      firstLook(() => this.#all()),
    ];
  }

  /** How many findings a cell's document has. */
  count(uri: vscode.Uri): number {
    return this.#findings.get(uri.toString())?.length ?? 0;
  }

  #all(): void {
    for (const notebook of vscode.workspace.notebookDocuments) this.#schedule(notebook);
  }

  #schedule(notebook: vscode.NotebookDocument): void {
    if (notebook.notebookType !== NOTEBOOK) return;
    clearTimeout(this.#timers.get(notebook));
    const timer = setTimeout(() => {
      this.#timers.delete(notebook);
      this.#check(notebook).catch((error: unknown) => this.#services.log.error('translation checks', error));
    }, QUIET_MS);
    this.#timers.set(notebook, timer);
  }

  async #check(notebook: vscode.NotebookDocument): Promise<void> {
    const about = notebookNotes(notebook);
    const glossary = await this.#services.glossary.get();
    if (!about || notebook.isClosed) return;
    const { targetLanguage } = about;
    const off = new Set(settings.uncheckedFor());
    const options = { targetLanguage, glossary, headlineStyle: settings.headlineStyle() };
    const documents = new Map(
      targetCells(notebook).map(({ cell, notes }) => [nameOf(notes.unit, notes.id), cell.document]),
    );
    // Cells that were joined, split or replaced are gone, and with them what was wrong in them.
    this.#untell(notebook);
    this.#told.set(
      notebook,
      [...documents.values()].map(({ uri }) => uri),
    );
    for (const { unit, segment, findings } of runChecks(openUnits(notebook), options)) {
      const document = documents.get(nameOf(unit.key, segment.id));
      if (!document) continue;
      const wanted = findings.filter(({ code }) => !off.has(code));
      const entries = wanted.map((one) => [diagnosticOf(document, one), one] as const);
      this.#findings.set(document.uri.toString(), entries);
      this.#collection.set(
        document.uri,
        entries.map(([diagnostic]) => diagnostic),
      );
    }
    this.#changed.fire();
  }

  #untell(notebook: vscode.NotebookDocument): void {
    for (const uri of this.#told.get(notebook) ?? []) {
      this.#findings.delete(uri.toString());
      this.#collection.delete(uri);
    }
    this.#told.delete(notebook);
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const known = this.#findings.get(document.uri.toString()) ?? [];
    return context.diagnostics.flatMap((shown) => {
      const entry = known.find(
        ([one]) => one.code === shown.code && one.range.isEqual(shown.range) && one.message === shown.message,
      );
      if (!entry) return [];
      const [diagnostic, found] = entry;
      const actions = found.fixes.map((fix, i) => fixAction(document, diagnostic, fix, i === 0));
      if (found.code === 'source-changed') actions.push(keepAction(document, diagnostic));
      return actions;
    });
  }

  #forget(notebook: vscode.NotebookDocument): void {
    clearTimeout(this.#timers.get(notebook));
    this.#timers.delete(notebook);
    this.#untell(notebook);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function nameOf(unit: string, segment: string): string {
  return JSON.stringify([unit, segment]);
}

const SEVERITY = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  note: vscode.DiagnosticSeverity.Information,
};

function diagnosticOf(document: vscode.TextDocument, found: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeOf(document, found.range),
    findingText(found),
    SEVERITY[found.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = found.code;
  return diagnostic;
}

function rangeOf(document: vscode.TextDocument, range: Fix['range'] | undefined): vscode.Range {
  return range ? toVscodeRange(document, range) : wholeOf(document);
}

function fixAction(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  { range, newText }: Fix,
  preferred: boolean,
): vscode.CodeAction {
  const title =
    newText.trim() === ''
      ? vscode.l10n.t('Remove')
      : vscode.l10n.t('Change to “{0}”', newText.trim().slice(0, 80));
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, rangeOf(document, range), newText);
  action.diagnostics = [diagnostic];
  action.isPreferred = preferred;
  return action;
}

function keepAction(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const title = vscode.l10n.t('The translation still holds');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'gongbao.translation.keep', title, arguments: [document.uri] };
  action.diagnostics = [diagnostic];
  return action;
}
