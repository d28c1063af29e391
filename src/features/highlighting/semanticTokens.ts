import * as vscode from 'vscode';
import { type RoleToken, roleTokens, TOKEN_KINDS } from '../../core/page/roleTokens';
import { commonEnds } from '../../core/text/commonEnds';
import type { Range } from '../../core/text/range';
import type { PageSnapshot } from '../../host/pageCache';

export const LEGEND = new vscode.SemanticTokensLegend([...TOKEN_KINDS]);

/** The tokens of a page in VS Code's form: five numbers a token, each place relative to the one before. */
export function encodeTokens(snapshot: PageSnapshot, within?: Range): Uint32Array {
  const builder = new vscode.SemanticTokensBuilder(LEGEND);
  for (const token of roleTokens(snapshot.page, within)) push(builder, snapshot.document, token);
  return builder.build().data;
}

function push(
  builder: vscode.SemanticTokensBuilder,
  document: vscode.TextDocument,
  { range, kind }: RoleToken,
) {
  const start = document.positionAt(range.start);
  builder.push(start.line, start.character, range.end - range.start, TOKEN_KINDS.indexOf(kind));
}

/** The one edit that turns the old numbers into the new: what both begin and end with stays. */
export function tokenEdit(old: Uint32Array, fresh: Uint32Array): vscode.SemanticTokensEdit | undefined {
  const { head, tail } = commonEnds(old, fresh);
  if (head === old.length && head === fresh.length) return undefined;
  return new vscode.SemanticTokensEdit(
    head,
    old.length - head - tail,
    fresh.subarray(head, fresh.length - tail),
  );
}
