import * as vscode from 'vscode';
import { diffTexts } from '../../core/translation/diff';
import type { Origin, SegmentState } from '../../core/translation/model';
import { roleName } from '../../host/wording';
import { type CellNotes, cellNotes, NOTEBOOK, targetCells } from './cells';
import type { TranslationChecks } from './diagnostics';
import { shownSuggestions } from './suggestions';

/** Below each cell: what the source is, and of the target its state, warnings, where it came from, what can be used. */
export class SegmentStatus implements vscode.NotebookCellStatusBarItemProvider, vscode.Disposable {
  readonly #checks: TranslationChecks;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCellStatusBarItems = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];

  constructor(checks: TranslationChecks) {
    this.#checks = checks;
    this.#subscriptions = [
      this.#changed,
      checks.onDidChange(() => this.#changed.fire()),
      vscode.notebooks.registerNotebookCellStatusBarItemProvider(NOTEBOOK, this),
    ];
  }

  provideCellStatusBarItems(cell: vscode.NotebookCell): vscode.NotebookCellStatusBarItem[] {
    const notes = cellNotes(cell);
    if (!notes) return [];
    return notes.side === 'source' ? [sourceItem(cell, notes)] : this.#targetItems(cell, notes);
  }

  #targetItems(cell: vscode.NotebookCell, notes: CellNotes): vscode.NotebookCellStatusBarItem[] {
    const items = [stateItem(notes, cell.document.getText())];
    if (notes.previousSource !== undefined) {
      const change = item(`$(git-compare) ${vscode.l10n.t('source changed')}`);
      change.tooltip = difference(notes.previousSource, notes.source);
      items.push(change);
    }
    const warnings = this.#checks.count(cell.document.uri);
    if (warnings > 0) {
      const warning = item(`$(warning) ${warnings}`);
      warning.tooltip = vscode.l10n.t('Go to the next problem of this segment');
      warning.command = { command: 'editor.action.marker.next', title: warning.tooltip };
      items.push(warning);
    }
    if (notes.origin) items.push(item(originText(notes.origin)));
    for (const [i, match] of (shownSuggestions(cell)?.matches ?? []).slice(0, 3).entries()) {
      const use = item(
        `$(arrow-small-up) ${i + 1}: ${match.percent > 0 ? `${match.percent}%` : match.origin.detail}`,
      );
      use.tooltip = vscode.l10n.t('Use: {0}', match.text);
      use.command = { command: 'gongbao.translation.use', title: use.tooltip, arguments: [i + 1, cell] };
      items.push(use);
    }
    return items;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function sourceItem(cell: vscode.NotebookCell, notes: CellNotes): vscode.NotebookCellStatusBarItem {
  const cells = targetCells(cell.notebook);
  const at = cells.findIndex((one) => one.notes.unit === notes.unit && one.notes.id === notes.id) + 1;
  const role = ROLES.has(notes.role) ? roleName(notes.role as Parameters<typeof roleName>[0]) : notes.role;
  const source = item(`${at}/${cells.length}${role === '' ? '' : ` · ${role}`}`);
  if (notes.lines.length > 0) {
    source.tooltip = vscode.l10n.t('Show line {0} of the page', String(notes.lines[0]));
    source.command = {
      command: 'gongbao.translation.revealSource',
      title: source.tooltip,
      arguments: [cell],
    };
  }
  return source;
}

const ROLES = new Set(
  'column-label kicker headline deck subhead byline lead body caption credit dateline'.split(' '),
);

function stateItem({ state }: CellNotes, text: string): vscode.NotebookCellStatusBarItem {
  const shown = item(stateText(state, text.trim() !== ''));
  shown.tooltip = vscode.l10n.t('State of this segment');
  shown.command = { command: 'gongbao.translation.setState', title: shown.tooltip };
  return shown;
}

function stateText(state: SegmentState, written: boolean): string {
  switch (state) {
    case 'initial':
      return written
        ? `$(edit) ${vscode.l10n.t('draft')}`
        : `$(circle-outline) ${vscode.l10n.t('untranslated')}`;
    case 'translated':
      return `$(check) ${vscode.l10n.t('translated')}`;
    case 'reviewed':
      return `$(pass) ${vscode.l10n.t('reviewed')}`;
    case 'final':
      return `$(verified-filled) ${vscode.l10n.t('final')}`;
  }
}

function originText({ kind, detail }: Origin): string {
  switch (kind) {
    case 'memory':
      return `$(database) ${detail}%`;
    case 'machine':
      return `$(sparkle) ${vscode.l10n.t('draft of {0}', detail)}`;
    case 'source':
      return `$(copy) ${vscode.l10n.t('copied from the source')}`;
  }
}

/** −taken out− +put in+, for a tool tip. */
function difference(before: string, after: string): string {
  return diffTexts(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[−${text}]` : `[+${text}]`))
    .join('');
}

function item(text: string): vscode.NotebookCellStatusBarItem {
  return new vscode.NotebookCellStatusBarItem(text, vscode.NotebookCellStatusBarAlignment.Left);
}
