import * as vscode from 'vscode';
import { articleBrief } from '../../core/page/articleBrief';
import { isScattered } from '../../core/page/fragments';
import type { LineRole } from '../../core/page/model';
import { partReading } from '../../core/page/partReading';
import { readPieces } from '../../core/text/readingText';
import type { ArticleFactsRegistry } from '../../host/articleFacts';
import { checkWords, resumedWords } from '../../host/checkWords';
import { articleCount, openNoteCount, roleName } from '../../host/wording';
import { checksUri } from './checkBadges';
import {
  type ArticleNode,
  type LinesNode,
  linesBelow,
  type NoiseNode,
  nodeId,
  type PageNode,
  type PartNode,
  type TreeNode,
} from './nodes';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** What the tree knows beyond the page. */
export interface ItemContext {
  readonly facts: ArticleFactsRegistry;
  /** Pages stand open where an editor shows them, closed in the list of the workspace. */
  readonly open: boolean;
}

/** How a row is drawn and read out. */
export function treeItem(node: TreeNode, context: ItemContext): vscode.TreeItem {
  const item = makeItem(node, context);
  item.id = nodeId(node);
  item.contextValue = node.kind;
  item.command = {
    command: 'gongbao.articles.reveal',
    title: vscode.l10n.t('Show in the editor'),
    arguments: [node],
  };
  item.accessibilityInformation ??= { label: `${String(item.label)}, ${String(item.description ?? '')}` };
  return item;
}

function makeItem(node: TreeNode, context: ItemContext): vscode.TreeItem {
  switch (node.kind) {
    case 'page':
      return pageItem(node, context);
    case 'article':
      return articleItem(node, context);
    case 'part':
      return partItem(node);
    case 'lines':
      return linesItem(node);
    case 'noise':
      return noiseItem(node);
  }
}

function pageItem({ target, snapshot, indexed }: PageNode, { open }: ItemContext): vscode.TreeItem {
  const path = vscode.workspace.asRelativePath(target.uri);
  const slash = path.lastIndexOf('/');
  const item = new vscode.TreeItem(path.slice(slash + 1), open ? Expanded : Collapsed);
  const count = snapshot?.page.articles.length ?? indexed?.articles?.length;
  const said = count === undefined ? '' : articleCount(count);
  item.description = [slash < 0 || open ? '' : path.slice(0, slash), said]
    .filter((text) => text !== '')
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.tooltip = path;
  item.accessibilityInformation = { label: vscode.l10n.t('Page {0}, {1}', path, said) };
  return item;
}

function articleItem(node: ArticleNode, { facts }: ItemContext): vscode.TreeItem {
  const { article, snapshot } = node;
  const brief = articleBrief(article, snapshot.text);
  const item = new vscode.TreeItem(brief.title, article.parts.length > 1 ? Collapsed : None);
  const known = facts.of(snapshot, article);
  const why = checkWords(article).likely;
  const checks = why.length;
  const words = [
    brief.bylines.join(' '),
    [brief.place, brief.date].filter((text) => text !== '').join(' '),
    brief.characters === 1 ? vscode.l10n.t('1 character') : vscode.l10n.t('{0} characters', brief.characters),
    known.translated === undefined
      ? ''
      : vscode.l10n.t('{0}% translated', Math.round(known.translated * 100)),
    known.notes ? openNoteCount(known.notes) : '',
  ].filter((text) => text !== '');
  item.description = words.join(' · ');
  item.iconPath = new vscode.ThemeIcon(iconOf(node));
  if (checks > 0) item.resourceUri = checksUri(node.target.uri, article.id, checks, why);
  const scattered = isScattered(snapshot.page, article) ? vscode.l10n.t('scattered over the page') : '';
  const toCheck = checks > 0 ? vscode.l10n.t('{0} to check', checks) : '';
  const byline = article.bylines.length === 0 ? vscode.l10n.t('no byline') : '';
  const details = [byline, ...words, scattered, toCheck, ...why].filter((text) => text !== '').join(', ');
  item.accessibilityInformation = { label: vscode.l10n.t('Article {0}, {1}', brief.title, details) };
  return item;
}

function iconOf({ article, snapshot }: ArticleNode): string {
  if (!article.headline && !article.kicker) return 'comment';
  const roles = new Set(article.parts.map((part) => part.role));
  if (roles.has('caption') && !roles.has('lead') && !roles.has('body')) return 'device-camera';
  return isScattered(snapshot.page, article) ? 'references' : 'note';
}

const OPENING = 200;

/** Headings, credits and the beginning of the text, as plain text: what stands on a page is never Markdown to us. */
export function openingOf({ article, snapshot }: ArticleNode): string {
  const headings = [article.columnLabel, article.kicker, article.headline, article.deck].filter(
    (text) => text,
  );
  let text = '';
  for (const part of article.parts) {
    if (part.role !== 'body' && part.role !== 'lead' && part.role !== 'caption') continue;
    text += `${text === '' ? '' : '\n'}${readPieces(snapshot.text, part.pieces).text}`;
    if (text.length > OPENING) break;
  }
  const opening = text.length > OPENING ? `${text.slice(0, OPENING)}…` : text;
  const { likely, hints } = checkWords(article);
  const perhaps = hints.length === 0 ? [] : [vscode.l10n.t('Less likely to be wrong:'), ...hints];
  return [headings, [opening], [...resumedWords(article), ...likely], perhaps]
    .map((block) => block.join('\n'))
    .filter((block) => block !== '')
    .join('\n\n');
}

function partItem(node: PartNode): vscode.TreeItem {
  const { part, parent } = node;
  const text = partReading(parent.article, part, parent.snapshot.text).text;
  const below = linesBelow(node);
  const item = new vscode.TreeItem(shorten(text), below.length > 0 ? Collapsed : None);
  const scattered = below.some((lines) => lines.moved);
  item.description = [roleName(part.role), scattered ? vscode.l10n.t('{0} fragments', below.length) : '']
    .filter((words) => words !== '')
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(scattered ? 'references' : (ICONS[part.role] ?? 'symbol-string'));
  item.tooltip = text.length > OPENING ? `${text.slice(0, OPENING)}…` : text;
  item.accessibilityInformation = { label: `${String(item.description)}: ${String(item.label)}` };
  return item;
}

function linesItem(node: LinesNode): vscode.TreeItem {
  const { snapshot, lines, moved } = node;
  const text = readPieces(
    snapshot.text,
    snapshot.page.lines.filter(({ line }) => lines.includes(line)).map((line) => line.range),
  ).text;
  const item = new vscode.TreeItem(shorten(text), linesBelow(node).length > 0 ? Collapsed : None);
  const first = lines[0] ?? 0;
  const last = lines[lines.length - 1] ?? 0;
  const where =
    lines.length === 1 ? vscode.l10n.t('line {0}', first) : vscode.l10n.t('lines {0} to {1}', first, last);
  item.description = moved ? `${where} · ${vscode.l10n.t('put back')}` : where;
  item.iconPath = new vscode.ThemeIcon(moved ? 'debug-step-back' : 'list-flat');
  item.tooltip = text;
  return item;
}

function noiseItem({ target }: NoiseNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('In no article'), Collapsed);
  const count = target.lines?.length ?? 0;
  item.description = count === 1 ? vscode.l10n.t('1 line') : vscode.l10n.t('{0} lines', count);
  item.iconPath = new vscode.ThemeIcon('circle-slash');
  item.tooltip = vscode.l10n.t('Page furniture and garbage. Drag a line onto an article to give it back.');
  return item;
}

const LABEL = 60;

function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 4 * LABEL));
  return characters.length > LABEL ? `${characters.slice(0, LABEL).join('')}…` : text;
}

const ICONS: Partial<Record<LineRole, string>> = {
  'column-label': 'tag',
  kicker: 'arrow-small-up',
  headline: 'note',
  deck: 'arrow-small-down',
  subhead: 'symbol-key',
  byline: 'person',
  lead: 'symbol-text',
  body: 'symbol-text',
  caption: 'device-camera',
  credit: 'device-camera',
  dateline: 'location',
};
