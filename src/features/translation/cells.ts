import * as vscode from 'vscode';
import type { Segment, Translation, Unit } from '../../core/translation/model';

/** The notebook type of the manifest. */
export const NOTEBOOK = 'gongbao-xliff';
export const SOURCE_LANGUAGE = 'zh-article';
export const TARGET_LANGUAGE = 'gongbao-target';

/** What a notebook keeps beside its cells: the file as it was read, so that saving it loses nothing. */
export interface NotebookNotes extends Omit<Translation, 'units'> {
  readonly xliff: string;
}

/** What a cell stands for. The words of the target are the cell's text, those of the source are here. */
export interface CellNotes extends Omit<Segment, 'target'>, Omit<Unit, 'key' | 'segments'> {
  readonly side: 'source' | 'target';
  readonly unit: string;
}

/** A target cell with its segment. */
export interface TargetCell {
  readonly cell: vscode.NotebookCell;
  readonly notes: CellNotes;
  readonly segment: Segment;
}

type WithMetadata = { readonly metadata?: { readonly [key: string]: unknown } };

/** What a cell stands for; undefined for a cell that stands for no segment. */
export function cellNotes(cell: WithMetadata): CellNotes | undefined {
  const notes = cell.metadata?.gongbao as Partial<CellNotes> | undefined;
  return typeof notes?.unit === 'string' && typeof notes.id === 'string' ? (notes as CellNotes) : undefined;
}

/** What a notebook keeps beside its cells; undefined where it is none of ours. */
export function notebookNotes(notebook: WithMetadata): NotebookNotes | undefined {
  const notes = notebook.metadata?.gongbao as Partial<NotebookNotes> | undefined;
  return typeof notes?.xliff === 'string' ? (notes as NotebookNotes) : undefined;
}

/** The two cells of every segment. */
export function cellsOf(units: readonly Unit[]): vscode.NotebookCellData[] {
  return units.flatMap(({ key, segments, ...unit }) =>
    segments.flatMap(({ target, ...segment }) => {
      const notes = { unit: key, ...unit, ...segment };
      return [
        cellData(SOURCE_LANGUAGE, segment.source, { side: 'source', ...notes }),
        cellData(TARGET_LANGUAGE, target, { side: 'target', ...notes }),
      ];
    }),
  );
}

function cellData(language: string, text: string, notes: CellNotes): vscode.NotebookCellData {
  const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, language);
  cell.metadata = { gongbao: notes };
  return cell;
}

/** The units that cells stand for, in the cells' order. Cells that stand for nothing are left out. */
export function unitsOf(
  cells: Iterable<{ readonly notes: CellNotes | undefined; readonly text: string }>,
): Unit[] {
  const units = new Map<string, Unit & { segments: Segment[] }>();
  for (const { notes, text } of cells) {
    if (notes?.side !== 'target') continue;
    const { unit: key, role, lines, canResegment } = notes;
    const unit = units.get(key) ?? { key, role, lines, canResegment, segments: [] };
    units.set(key, unit);
    unit.segments.push(segmentOf(notes, text));
  }
  return [...units.values()];
}

function segmentOf({ id, source, gap, state, previousSource, origin }: CellNotes, target: string): Segment {
  return {
    id,
    source,
    gap,
    target,
    state,
    ...(previousSource === undefined ? {} : { previousSource }),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** The units of an open notebook as its cells have them now. */
export function openUnits(notebook: vscode.NotebookDocument): Unit[] {
  return unitsOf(
    notebook.getCells().map((cell) => ({ notes: cellNotes(cell), text: cell.document.getText() })),
  );
}

/** The target cells of an open notebook, in order. */
export function targetCells(notebook: vscode.NotebookDocument): TargetCell[] {
  return notebook.getCells().flatMap((cell) => {
    const notes = cellNotes(cell);
    return notes?.side === 'target'
      ? [{ cell, notes, segment: segmentOf(notes, cell.document.getText()) }]
      : [];
  });
}

/** The target cell of the segment that a cell belongs to. */
export function targetOf(cell: vscode.NotebookCell): TargetCell | undefined {
  const notes = cellNotes(cell);
  return notes && findTarget(cell.notebook, notes.unit, notes.id);
}

/** The target cell of a segment, named by its unit's key and its own id. */
export function findTarget(
  notebook: vscode.NotebookDocument,
  unit: string,
  id: string,
): TargetCell | undefined {
  return targetCells(notebook).find(({ notes }) => notes.unit === unit && notes.id === id);
}

/** The metadata of a target cell with changes; undefined takes a field off. */
export function withNotes(
  notes: CellNotes,
  changes: { [K in keyof CellNotes]?: CellNotes[K] | undefined },
): {
  [key: string]: unknown;
} {
  const merged = Object.entries({ ...notes, ...changes }).filter(([, value]) => value !== undefined);
  return { gongbao: Object.fromEntries(merged) };
}

/** The cell that holds a document, where it is one of ours. */
export function cellOfDocument(document: vscode.TextDocument): vscode.NotebookCell | undefined {
  const notebook = vscode.workspace.notebookDocuments.find(
    (one) => one.notebookType === NOTEBOOK && one.getCells().some((cell) => cell.document === document),
  );
  return notebook?.getCells().find((cell) => cell.document === document);
}
