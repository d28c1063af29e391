import type * as vscode from 'vscode';
import type { TargetCell } from '../cells';
import type { SegmentSuggestions, Suggestion } from '../suggestions';

/** Asks a machine for a draft, where the user has set one up. */
export interface Drafter {
  /** Undefined where none is set up, or not for this: the memory has the sentence, or the run is a bulk run without leave. */
  draft(
    target: TargetCell,
    known: SegmentSuggestions,
    how: { readonly bulk: boolean; readonly token: vscode.CancellationToken },
  ): Promise<Suggestion | undefined>;
}
