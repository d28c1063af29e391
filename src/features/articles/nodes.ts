import type { Article, Part } from '../../core/page/model';
import type { PageSnapshot } from '../../host/pageCache';

export interface ArticleNode {
  readonly kind: 'article';
  readonly snapshot: PageSnapshot;
  readonly article: Article;
}

/** A heading, caption or credit shown below its article. */
export interface PartNode {
  readonly kind: 'part';
  readonly parent: ArticleNode;
  readonly part: Part;
  readonly index: number;
}

export type TreeNode = ArticleNode | PartNode;

/** The parts that are worth a row: what a reader jumps to, not every paragraph. */
export const LISTED_ROLES: ReadonlySet<Part['role']> = new Set([
  'column-label',
  'kicker',
  'deck',
  'subhead',
  'byline',
  'caption',
  'credit',
  'dateline',
]);

export function partsOf(node: ArticleNode): PartNode[] {
  return node.article.parts.flatMap((part, index) =>
    LISTED_ROLES.has(part.role) ? [{ kind: 'part' as const, parent: node, part, index }] : [],
  );
}

/** Stays the same over edits that leave the node in place, so that the tree keeps what is open and selected. */
export function nodeId(node: TreeNode): string {
  return node.kind === 'article'
    ? `${node.snapshot.document.uri.toString()}#${node.article.id}`
    : `${nodeId(node.parent)}.${node.index}`;
}
