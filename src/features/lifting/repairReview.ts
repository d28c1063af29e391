import * as vscode from 'vscode';
import { cleanPage, joinLines } from '../../core/page/cleanText';
import { repairHunks } from '../../core/page/repairHunks';
import { Refusal } from '../../core/refusal';
import { lineEdits } from '../../core/text/lineDiff';
import { indexLines, lineAt } from '../../core/text/lineIndex';
import { applyStamped } from '../../host/edits';
import { REPAIR_SCHEME } from '../../host/liftedSchemes';
import { resolveTarget } from '../../host/pageTarget';
import type { Services } from '../../host/services';
import type { Proposals } from './proposals';

/** Shows the repaired page beside the page, changes marked; the right side can be edited, single changes taken back. */
export async function reviewRepair(
  { pages, notify }: Services,
  proposals: Proposals,
  argument: unknown,
): Promise<void> {
  const { snapshot } = await resolveTarget(pages, argument);
  const { document, page, text } = snapshot;
  const name = vscode.workspace.asRelativePath(document.uri);
  if (page.articles.length === 0) throw new Refusal('no-page', name);
  const proposed = withBreaks(joinLines(cleanPage(text, page, 'markdown')), document.eol);
  if (proposed === text) return notify.info(vscode.l10n.t('There is nothing to repair on this page.'));
  const uri = proposals.propose(document.uri, text, proposed);
  await vscode.commands.executeCommand('vscode.diff', document.uri, uri, vscode.l10n.t('Repair {0}', name));
}

/** Writes what the right side of the review now says into the page, as one undo step, and closes the review. */
export async function acceptRepair(proposals: Proposals): Promise<void> {
  const { uri, document, proposed } = await reviewed(proposals);
  await applyStamped(document, document.version, lineEdits(document.getText(), proposed));
  await closeReview(proposals, uri);
  await vscode.window.showTextDocument(document);
}

/** Lets the user tick the changes to accept, and writes these as one undo step. `given`: their indexes, unasked. */
export async function chooseRepairs(
  { pages }: Services,
  proposals: Proposals,
  given?: readonly number[],
): Promise<void> {
  const { uri, document, proposed } = await reviewed(proposals);
  const { page, text, version } = pages.get(document);
  const index = indexLines(text);
  const items = repairHunks(text, page, proposed).map(({ edits }) => {
    const words = edits.map(({ newText }) => newText).join(' ');
    const old = edits.map(({ range }) => text.slice(range.start, range.end)).join(' ');
    const lines = edits.map(({ range }) => lineAt(index, range.start)).join(', ');
    return {
      edits,
      label: shorten(words) || vscode.l10n.t('(left out)'),
      description: vscode.l10n.t('line {0}', lines),
      detail: shorten(old),
      picked: true,
    };
  });
  const title = vscode.l10n.t('Changes to Accept');
  const chosen = given
    ? items.filter((_, i) => given.includes(i))
    : await vscode.window.showQuickPick(items, { title, canPickMany: true, matchOnDetail: true });
  if (!chosen) return;
  await applyStamped(
    document,
    version,
    chosen.flatMap(({ edits }) => edits),
  );
  await closeReview(proposals, uri);
  await vscode.window.showTextDocument(document);
}

/** Closes the review and writes nothing. */
export async function discardRepair(proposals: Proposals): Promise<void> {
  const uri = reviewUri();
  if (uri) await closeReview(proposals, uri);
}

interface Reviewed {
  readonly uri: vscode.Uri;
  readonly document: vscode.TextDocument;
  /** What the right side of the review says now. */
  readonly proposed: string;
}

async function reviewed(proposals: Proposals): Promise<Reviewed> {
  const uri = reviewUri();
  const proposal = uri && proposals.find(uri);
  if (!uri || !proposal) throw new Refusal('no-review');
  const document = await vscode.workspace.openTextDocument(proposal.source);
  if (document.getText() !== proposal.original)
    throw new Refusal('stale', vscode.workspace.asRelativePath(document.uri));
  const proposed = (await vscode.workspace.openTextDocument(uri)).getText();
  return { uri, document, proposed };
}

/** The proposal of the active editor, or of the one review that is open. */
function reviewUri(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active?.scheme === REPAIR_SCHEME) return active;
  const open = reviewTabs().map((tab) => (tab.input as vscode.TabInputTextDiff).modified);
  return open.length === 1 ? open[0] : undefined;
}

function reviewTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === REPAIR_SCHEME,
    );
}

async function closeReview(proposals: Proposals, uri: vscode.Uri): Promise<void> {
  // Saved first, so that closing asks nothing.
  await (await vscode.workspace.openTextDocument(uri)).save();
  const tabs = reviewTabs().filter(
    ({ input }) => (input as vscode.TabInputTextDiff).modified.toString() === uri.toString(),
  );
  await vscode.window.tabGroups.close(tabs);
  proposals.forget(uri);
}

function withBreaks(text: string, eol: vscode.EndOfLine): string {
  return eol === vscode.EndOfLine.CRLF ? text.replace(/\n/g, '\r\n') : text;
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
