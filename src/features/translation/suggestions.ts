import * as vscode from 'vscode';
import type { Glossary } from '../../core/glossary/glossary';
import { foldKey } from '../../core/text/foldKey';
import { type DiffPart, diffTexts } from '../../core/translation/diff';
import type { Memory } from '../../core/translation/memory/memory';
import type { Origin } from '../../core/translation/model';
import { segmentTerms } from '../../core/translation/terms/termUse';
import type { TargetCell } from './cells';
import { neighbours } from './segments';

const SUGGESTIONS_MIME = 'application/vnd.gongbao.suggestions+json';

/** A ready translation of a segment. */
export interface Suggestion {
  readonly text: string;
  readonly origin: Origin;
  /** 101 in the same context, 100 for the same source; 0 for a draft. */
  readonly percent: number;
  /** From the memory's source to this one. */
  readonly difference: readonly DiffPart[];
}

interface TermSuggestion {
  readonly term: string;
  readonly renderings: readonly string[];
}

/** What the output of a cell shows. */
export interface SegmentSuggestions {
  readonly matches: readonly Suggestion[];
  readonly terms: readonly TermSuggestion[];
  /** What the page says now against what it said when the target was written. */
  readonly sourceChange: readonly DiffPart[];
}

const LEAST_PERCENT = 60;

/** What memory and glossary have for a segment, and how its source has changed. */
export function suggestionsFor(target: TargetCell, memory: Memory, glossary: Glossary): SegmentSuggestions {
  const { source, previousSource } = target.notes;
  const matches = memory
    .find(source, { ...neighbours(target), least: LEAST_PERCENT })
    .map(({ unit, percent }) => ({
      text: unit.target,
      origin: { kind: 'memory' as const, detail: String(percent) },
      percent,
      difference:
        percent >= 100 && foldKey(unit.source) === foldKey(source) ? [] : diffTexts(unit.source, source),
    }));
  const terms = segmentTerms(source, glossary).map(({ match, renderings }) => ({
    term: source.slice(match.start, match.end),
    renderings,
  }));
  return {
    matches,
    terms,
    sourceChange: previousSource === undefined ? [] : diffTexts(previousSource, source),
  };
}

/** The output of a cell: for our renderer, and as plain text for any other. */
export function suggestionsOutput(
  target: TargetCell,
  suggestions: SegmentSuggestions,
): vscode.NotebookCellOutput[] {
  const { matches, terms, sourceChange } = suggestions;
  if (matches.length + terms.length + sourceChange.length === 0)
    return [plainOutput(vscode.l10n.t('Nothing in the memory or the glossary for this segment.'))];
  const { unit, id } = target.notes;
  const labels = {
    use: vscode.l10n.t('Use'),
    terms: vscode.l10n.t('Glossary'),
    insert: vscode.l10n.t('Insert'),
    changed: vscode.l10n.t('The page has changed'),
    draft: vscode.l10n.t('Draft'),
    context: vscode.l10n.t('same context'),
  };
  const value = { unit, id, ...suggestions, labels };
  return [
    new vscode.NotebookCellOutput([
      vscode.NotebookCellOutputItem.json(value, SUGGESTIONS_MIME),
      vscode.NotebookCellOutputItem.text(plainText(suggestions)),
    ]),
  ];
}

function plainOutput(text: string): vscode.NotebookCellOutput {
  return new vscode.NotebookCellOutput([vscode.NotebookCellOutputItem.text(text)]);
}

function plainText({ matches, terms }: SegmentSuggestions): string {
  return [
    ...matches.map(({ text, percent }) => `${percent > 0 ? `${percent}%` : '·'}  ${text}`),
    ...terms.map(({ term, renderings }) => `${term}  ${renderings.join(', ')}`),
  ].join('\n');
}

/** The suggestions that a cell's output holds. */
export function shownSuggestions(cell: vscode.NotebookCell): SegmentSuggestions | undefined {
  for (const output of cell.outputs) {
    const item = output.items.find(({ mime }) => mime === SUGGESTIONS_MIME);
    if (item) return JSON.parse(new TextDecoder().decode(item.data)) as SegmentSuggestions;
  }
  return undefined;
}
