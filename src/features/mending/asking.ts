import * as vscode from 'vscode';
import { articleTitle } from '../../core/page/articleAt';
import { headingLine } from '../../core/page/articleBrief';
import type { Correction } from '../../core/page/corrections';
import { type Placement, placeBeside, placeInArticle } from '../../core/page/correctionsPlace';
import { type Article, LINE_ROLES, type LineRole } from '../../core/page/model';
import { partReading } from '../../core/page/partReading';
import type { PageSnapshot } from '../../host/pageCache';
import { roleName } from '../../host/wording';
import type { MendTarget } from './selection';

/** A role for the lines; undefined where the user dismissed the question, as with all of these. */
export async function askRole(target: MendTarget): Promise<LineRole | undefined> {
  const now = target.snapshot.page.lines.find(({ line }) => line === target.lines[0])?.role;
  const items = LINE_ROLES.map((role) => ({
    role,
    label: roleName(role),
    description: role === now ? '✓' : '',
  }));
  return (
    await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Role of the Lines ({0})', target.lines.length),
    })
  )?.role;
}

/** An article of the page, not among `without`. */
export async function askArticle(
  { page, text }: PageSnapshot,
  title: string,
  without?: Article,
): Promise<Article | undefined> {
  const items = page.articles
    .filter((article) => article !== without)
    .map((article) => ({
      article,
      label: articleTitle(article, text),
      description: vscode.l10n.t('line {0}', headingLine(article)),
    }));
  return (await vscode.window.showQuickPick(items, { title }))?.article;
}

/** First the article, then the place in it. */
export async function askPlace({ snapshot, lines }: MendTarget): Promise<Placement | undefined> {
  const { page, text } = snapshot;
  const article = await askArticle(snapshot, vscode.l10n.t('Move to which article?'));
  if (!article) return undefined;
  const fitting = {
    label: vscode.l10n.t('Where it fits'),
    description: '',
    placement: placeInArticle(page, text, lines, article),
  };
  const parts = article.parts
    .filter((part) => part.lines.some((line) => !lines.includes(line)))
    .map((part) => ({
      label: partReading(article, part, text).text.slice(0, 60),
      description: roleName(part.role),
      placement: placeBeside(
        page,
        text,
        lines,
        part.lines.filter((line) => !lines.includes(line)),
      ),
    }));
  const title = vscode.l10n.t('Beside which paragraph?');
  return (await vscode.window.showQuickPick([fitting, ...parts], { title }))?.placement;
}

/** The corrections of a page, ticked where they are to go; what no longer applies is ticked at first. */
export async function askCorrections({
  corrections,
  orphans,
}: PageSnapshot): Promise<readonly Correction[] | undefined> {
  const items = [...corrections]
    .sort((a, b) => (a.made < b.made ? 1 : -1))
    .map((correction) => {
      const orphan = orphans.includes(correction);
      return {
        correction,
        label: describe(correction),
        description: orphan ? vscode.l10n.t('no longer applies') : new Date(correction.made).toLocaleString(),
        picked: orphan,
      };
    });
  const title = vscode.l10n.t('Corrections to Remove');
  const chosen = await vscode.window.showQuickPick(items, { title, canPickMany: true });
  return chosen?.map(({ correction }) => correction);
}

function describe(correction: Correction): string {
  switch (correction.kind) {
    case 'role':
      return vscode.l10n.t('{0}: {1}', roleName(correction.role), opening(correction.lines[0]?.text));
    case 'move':
      return vscode.l10n.t(
        'Moved: {0} → {1}',
        opening(correction.lines[0]?.text),
        opening(correction.to.text),
      );
    case 'split':
      return vscode.l10n.t('New article: {0}', opening(correction.line.text));
    case 'merge':
      return vscode.l10n.t('Merged: {0} → {1}', opening(correction.line.text), opening(correction.into.text));
    case 'paragraph':
      return correction.join
        ? vscode.l10n.t('Joined: {0}', opening(correction.line.text))
        : vscode.l10n.t('New paragraph: {0}', opening(correction.line.text));
    case 'right':
      return vscode.l10n.t('Is right: {0}', correction.words);
  }
}

function opening(text: string | undefined): string {
  return (text ?? '').slice(0, 20);
}
