import * as vscode from 'vscode';
import { articleTitle } from '../../core/page/articleAt';
import type { Part } from '../../core/page/model';
import { readPieces } from '../../core/text/readingText';
import { type ArticleNode, nodeId, type PartNode, partsOf, type TreeNode } from './nodes';

export function treeItem(node: TreeNode): vscode.TreeItem {
  const item = node.kind === 'article' ? articleItem(node) : partItem(node);
  item.id = nodeId(node);
  item.command = {
    command: 'gongbao.articles.reveal',
    title: vscode.l10n.t('Show in the editor'),
    arguments: [node],
  };
  return item;
}

function articleItem(node: ArticleNode): vscode.TreeItem {
  const { article, snapshot } = node;
  const title = articleTitle(article, snapshot.text);
  const open = partsOf(node).length > 0;
  const item = new vscode.TreeItem(
    title,
    open ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  const names = article.bylines.map((byline) => byline.name).join(' ');
  const place = article.dateline?.place ?? '';
  item.description = [names, place].filter((text) => text !== '').join(' · ');
  item.contextValue = 'article';
  item.iconPath = new vscode.ThemeIcon(article.headline ? 'note' : 'comment');
  item.tooltip = opening(node);
  item.accessibilityInformation = {
    label: vscode.l10n.t('Article {0}, {1}', title, item.description || vscode.l10n.t('no byline')),
  };
  return item;
}

const OPENING = 200;

/** The beginning of the reading text, as plain text: what stands on a page is never Markdown to us. */
function opening({ article, snapshot }: ArticleNode): string {
  let text = '';
  for (const part of article.parts) {
    if (part.role !== 'body' && part.role !== 'lead' && part.role !== 'caption') continue;
    text += `${text === '' ? '' : '\n'}${readPieces(snapshot.text, part.pieces).text}`;
    if (text.length > OPENING) return `${text.slice(0, OPENING)}…`;
  }
  return text;
}

function partItem({ part, parent }: PartNode): vscode.TreeItem {
  const item = new vscode.TreeItem(readPieces(parent.snapshot.text, part.pieces).text.slice(0, OPENING));
  item.description = roleName(part.role);
  item.contextValue = 'part';
  item.iconPath = new vscode.ThemeIcon(ICONS[part.role] ?? 'symbol-string');
  item.accessibilityInformation = { label: `${roleName(part.role)}: ${String(item.label)}` };
  return item;
}

const ICONS: Partial<Record<Part['role'], string>> = {
  'column-label': 'tag',
  kicker: 'arrow-small-up',
  deck: 'arrow-small-down',
  subhead: 'symbol-key',
  byline: 'person',
  caption: 'device-camera',
  credit: 'device-camera',
  dateline: 'location',
};

function roleName(role: Part['role']): string {
  switch (role) {
    case 'column-label':
      return vscode.l10n.t('column label');
    case 'kicker':
      return vscode.l10n.t('kicker');
    case 'headline':
      return vscode.l10n.t('headline');
    case 'deck':
      return vscode.l10n.t('deck');
    case 'subhead':
      return vscode.l10n.t('subhead');
    case 'byline':
      return vscode.l10n.t('byline');
    case 'lead':
      return vscode.l10n.t('lead');
    case 'body':
      return vscode.l10n.t('body');
    case 'caption':
      return vscode.l10n.t('caption');
    case 'credit':
      return vscode.l10n.t('credit');
    case 'dateline':
      return vscode.l10n.t('dateline');
  }
}
