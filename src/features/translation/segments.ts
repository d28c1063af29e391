import * as vscode from 'vscode';
import { isDone } from '../../core/translation/model';
import { sourceHash } from '../../core/translation/segments/sourceHash';
import type { Services } from '../../host/services';
import { applyToTargets, replaceSegments } from './cellEdits';
import { notebookNotes, type TargetCell, targetCells } from './cells';
import { activeNotebook, currentSegment, goTo, segmentOfArgument } from './currentSegment';

/** Moves to the next (1) or the previous (-1) segment that still wants work, round the end; says so where none does. */
export async function goToUntranslated(services: Services, step: 1 | -1): Promise<void> {
  const editor = activeNotebook();
  const found = nextUntranslated(editor.notebook, editor.selection.start, step);
  if (found) await goTo(editor, found.cell);
  else services.notify.info(vscode.l10n.t('All segments are translated.'));
}

function nextUntranslated(
  notebook: vscode.NotebookDocument,
  index: number,
  step: 1 | -1,
): TargetCell | undefined {
  const cells = targetCells(notebook);
  if (step < 0) cells.reverse();
  const ahead = ({ cell }: TargetCell) => (step > 0 ? cell.index > index + 1 : cell.index < index);
  const open = cells.filter(({ segment }) => !isDone(segment));
  return open.find(ahead) ?? open.find(({ cell }) => cell.index !== index && cell.index !== index + 1);
}

/** Takes the segment as translated, remembers it, and goes on to the next one that wants work. */
export async function confirmAndGoOn(services: Services, argument: unknown): Promise<void> {
  const editor = activeNotebook();
  const target = segmentOfArgument(argument);
  await confirm(services, target);
  const next = nextUntranslated(editor.notebook, target.cell.index, 1);
  if (next) await goTo(editor, next.cell);
}

/** Sets the state to translated, or keeps a later one, and adds the pair to the memory. An empty target stays open. */
async function confirm(services: Services, target: TargetCell): Promise<void> {
  const { segment, notes, cell } = target;
  if (segment.target.trim() === '') return;
  const state =
    segment.state === 'initial' || segment.previousSource !== undefined ? 'translated' : segment.state;
  if (state !== segment.state || segment.previousSource !== undefined)
    await applyToTargets([{ target, state, previousSource: undefined }]);
  const about = notebookNotes(cell.notebook);
  if (!about) return;
  await services.memory.add({
    source: notes.source,
    target: segment.target.trim(),
    sourceLanguage: about.sourceLanguage,
    targetLanguage: about.targetLanguage,
    ...neighbours(target),
  });
}

/** Hashes of the sources before and after a segment; '' at the ends. */
export function neighbours({ cell, notes }: TargetCell): { before: string; after: string } {
  const cells = targetCells(cell.notebook);
  const at = cells.findIndex((one) => one.notes.unit === notes.unit && one.notes.id === notes.id);
  const hash = (one: TargetCell | undefined) => (one ? sourceHash(one.notes.source) : '');
  return { before: hash(cells[at - 1]), after: hash(cells[at + 1]) };
}

/** Asks for the state of a segment and sets it. A changed source counts as looked at then. */
export async function setState(argument: unknown): Promise<void> {
  const target = segmentOfArgument(argument);
  const labels = {
    initial: vscode.l10n.t('untranslated'),
    translated: vscode.l10n.t('translated'),
    reviewed: vscode.l10n.t('reviewed'),
    final: vscode.l10n.t('final'),
  };
  const items = (['initial', 'translated', 'reviewed', 'final'] as const).map((state) => ({
    label: labels[state],
    description: state === target.segment.state ? '✓' : '',
    state,
  }));
  const choice = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('State of this segment') });
  if (choice) await applyToTargets([{ target, state: choice.state, previousSource: undefined }]);
}

/** Puts the source into the target, for text that stays as it is. */
export async function copySource(argument: unknown): Promise<void> {
  const target = segmentOfArgument(argument);
  await applyToTargets([{ target, text: target.notes.source, origin: { kind: 'source', detail: '' } }]);
}

/** Joins the segment with the next one of its paragraph. */
export async function joinWithNext(services: Services): Promise<void> {
  const first = currentSegment();
  const cells = targetCells(first.cell.notebook);
  const second = cells[cells.findIndex(({ cell }) => cell === first.cell) + 1];
  if (!second || second.notes.unit !== first.notes.unit || !first.notes.canResegment) {
    services.notify.info(vscode.l10n.t('Only segments of one paragraph can be joined.'));
    return;
  }
  const { origin: _origin, previousSource: _previous, ...kept } = first.notes;
  const notes = {
    ...kept,
    source: first.notes.source + first.notes.gap + second.notes.source,
    gap: second.notes.gap,
    state: 'initial' as const,
  };
  const text = [first.segment.target, second.segment.target].filter((one) => one.trim() !== '').join(' ');
  await replaceSegments(first, second, [{ notes, text }]);
  await focusAgain(first);
}

/** Splits the segment at the cursor in its source, or at a chosen mark; the target stays with the first half. */
export async function splitAtCursor(services: Services): Promise<void> {
  const target = currentSegment();
  const { notes, cell } = target;
  const source = cell.notebook.cellAt(cell.index - 1);
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document === source.document);
  const at = editor ? editor.document.offsetAt(editor.selection.active) : 0;
  const place = at > 0 && at < notes.source.length ? at : await choosePlace(notes.source);
  if (place === undefined || !notes.canResegment) {
    if (!notes.canResegment)
      services.notify.info(vscode.l10n.t('This file does not allow its segments to be cut anew.'));
    return;
  }
  const { origin: _origin, previousSource: _previous, ...kept } = notes;
  const left = notes.source.slice(0, place).trimEnd();
  const right = notes.source.slice(place);
  const ids = new Set(
    targetCells(cell.notebook)
      .filter((one) => one.notes.unit === notes.unit)
      .map((one) => one.notes.id),
  );
  let n = ids.size + 1;
  while (ids.has(`s${n}`)) n++;
  const state = 'initial' as const;
  await replaceSegments(target, target, [
    {
      notes: { ...kept, source: left, gap: notes.source.slice(left.length, place), state },
      text: target.segment.target,
    },
    { notes: { ...kept, id: `s${n}`, source: right, state }, text: '' },
  ]);
  await focusAgain(target);
}

/** Where the cursor tells nothing: a choice of the places behind marks. */
async function choosePlace(source: string): Promise<number | undefined> {
  const items = [...source.matchAll(/[，；、：。！？,;:!?…”」]/g)]
    .map(({ index }) => index + 1)
    .filter((at) => at < source.length)
    .map((at) => ({ label: `${source.slice(Math.max(0, at - 16), at)} ⏐ ${source.slice(at, at + 16)}`, at }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Split where?') }))?.at;
}

async function focusAgain({ cell, notes }: TargetCell): Promise<void> {
  const editor = activeNotebook();
  const found = targetCells(editor.notebook).find(
    (one) => one.notes.unit === notes.unit && one.notes.id === notes.id,
  );
  await goTo(editor, found?.cell ?? cell);
}
