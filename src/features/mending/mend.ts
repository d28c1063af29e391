import * as vscode from 'vscode';
import type { CorrectionDraft } from '../../core/page/corrections';
import { type Placement, placeOneStep } from '../../core/page/correctionsPlace';
import type { LineRole } from '../../core/page/model';
import { Refusal } from '../../core/refusal';
import type { Services } from '../../host/services';
import { anchorsFor, type MendTarget } from './selection';

/** Records corrections as one step and says so. */
async function record(
  { corrections, notify }: Services,
  { snapshot }: MendTarget,
  drafts: readonly CorrectionDraft[],
  said: string,
): Promise<void> {
  await corrections.add(snapshot.document.uri, drafts);
  notify.hint(said);
}

/** Gives the lines a role. */
export async function setRole(services: Services, target: MendTarget, role: LineRole): Promise<void> {
  const said = vscode.l10n.t('Lines corrected: {0}', target.lines.length);
  await record(services, target, [{ kind: 'role', lines: target.anchors, role }], said);
}

/** Moves the lines to their new place in the reading order. */
export async function place(
  services: Services,
  target: MendTarget,
  { to, side, join }: Placement,
): Promise<void> {
  const [anchor] = anchorsFor(target.snapshot, [to]);
  if (!anchor || target.lines.includes(to)) return;
  const draft: CorrectionDraft = { kind: 'move', lines: target.anchors, to: anchor, side, join };
  await record(services, target, [draft], vscode.l10n.t('Lines moved: {0}', target.lines.length));
}

/** Has the lines read one place earlier (-1) or later (1) in their article; refuses at its ends. */
export async function step(services: Services, target: MendTarget, by: 1 | -1): Promise<void> {
  if (!target.article) throw new Refusal('no-article');
  const placement = placeOneStep(target.article, target.lines, by);
  if (!placement) throw new Refusal('article-ends');
  await place(services, target, placement);
}

/** Lets a new article begin with the first of the lines. */
export async function split(services: Services, target: MendTarget): Promise<void> {
  const [line] = target.anchors;
  if (!line || !target.article) throw new Refusal('no-article');
  await record(services, target, [{ kind: 'split', line }], vscode.l10n.t('A new article begins here'));
}

/** Makes the lines' article a part of the article that holds the line `into`. */
export async function merge(services: Services, target: MendTarget, into: number): Promise<void> {
  const [line] = target.anchors;
  const [other] = anchorsFor(target.snapshot, [into]);
  if (!line || !other) return;
  await record(services, target, [{ kind: 'merge', line, into: other }], vscode.l10n.t('Articles merged'));
}

/** Joins the first of the lines with the paragraph before it, or begins a paragraph with it. */
export async function setParagraph(services: Services, target: MendTarget, join: boolean): Promise<void> {
  const [line] = target.anchors;
  if (!line || !target.article) throw new Refusal('no-article');
  const said = join
    ? vscode.l10n.t('Joined with the paragraph before')
    : vscode.l10n.t('A new paragraph begins here');
  await record(services, target, [{ kind: 'paragraph', line, join }], said);
}
