import { fragmentsOf } from '../../core/page/fragments';
import type { Article, Part } from '../../core/page/model';
import type { PageSnapshot } from '../../host/pageCache';
import type { IndexedPage } from '../../host/pageIndex';
import type { PageTarget } from '../../host/pageTarget';

/** A page: open in an editor, or a file of the workspace that is parsed when the row is opened. */
export interface PageNode {
  readonly kind: 'page';
  readonly target: PageTarget;
  /** Set anew with every version of the page: the row stays the same to VS Code. */
  snapshot?: PageSnapshot;
  readonly indexed?: IndexedPage;
}

export interface ArticleNode {
  readonly kind: 'article';
  readonly target: PageTarget;
  readonly parent: PageNode;
  readonly snapshot: PageSnapshot;
  readonly article: Article;
}

/** A heading, paragraph or credit below its article. */
export interface PartNode {
  readonly kind: 'part';
  readonly target: PageTarget;
  readonly parent: ArticleNode;
  readonly part: Part;
  readonly index: number;
}

/** Lines of a part that follow each other in the file, or a single line of them. */
export interface LinesNode {
  readonly kind: 'lines';
  readonly target: PageTarget;
  readonly parent: PartNode | LinesNode | NoiseNode;
  readonly snapshot: PageSnapshot;
  readonly lines: readonly number[];
  /** How it was joined to what precedes it in the paragraph. */
  readonly moved: boolean;
}

/** The lines of a page that belong to no article. */
export interface NoiseNode {
  readonly kind: 'noise';
  readonly target: PageTarget;
  readonly parent: PageNode;
  readonly snapshot: PageSnapshot;
}

export type TreeNode = PageNode | ArticleNode | PartNode | LinesNode | NoiseNode;

/** The row of a page in an editor. */
export function pageNode(snapshot: PageSnapshot): PageNode {
  return { kind: 'page', snapshot, target: { uri: snapshot.document.uri } };
}

/** The articles of a page, and what belongs to none. */
export function articlesOf(
  parent: PageNode,
  snapshot: PageSnapshot,
  articles: readonly Article[],
): (ArticleNode | NoiseNode)[] {
  const { document, version, page } = snapshot;
  const nodes: (ArticleNode | NoiseNode)[] = articles.map((article) => ({
    kind: 'article',
    parent,
    snapshot,
    article,
    target: { uri: document.uri, version, articleId: article.id, lines: article.lines },
  }));
  const noise = page.lines.filter((line) => line.article === null).map(({ line }) => line);
  if (noise.length > 0)
    nodes.push({ kind: 'noise', parent, snapshot, target: { uri: document.uri, version, lines: noise } });
  return nodes;
}

/** The parts of an article, in reading order. */
export function partsOf(node: ArticleNode): PartNode[] {
  return node.article.parts.map((part, index) => ({
    kind: 'part',
    parent: node,
    part,
    index,
    target: { ...node.target, lines: part.lines },
  }));
}

/** The fragments of a scattered paragraph, or its lines where it stands in one place. */
export function linesBelow(node: PartNode | LinesNode | NoiseNode): LinesNode[] {
  const snapshot = node.kind === 'part' ? node.parent.snapshot : node.snapshot;
  const make = (lines: readonly number[], moved: boolean): LinesNode => ({
    kind: 'lines',
    parent: node,
    snapshot,
    lines,
    moved,
    target: { ...node.target, lines },
  });
  if (node.kind === 'part') {
    const fragments = fragmentsOf(node.part);
    if (fragments.length > 1) return fragments.map(({ lines }, i) => make(lines, i > 0));
  }
  const lines = node.kind === 'lines' ? node.lines : (node.target.lines ?? []);
  const enough = node.kind === 'noise' ? 0 : 1;
  return lines.length > enough ? [...new Set(lines)].map((line) => make([line], false)) : [];
}

/** Stays the same over edits that leave the node in place, so that the tree keeps what is open and selected. */
export function nodeId(node: TreeNode): string {
  switch (node.kind) {
    case 'page':
      // What stands open in one list need not in the other.
      return `${node.snapshot ? 'editor' : 'file'}:${node.target.uri.toString()}`;
    case 'article':
      return `${nodeId(node.parent)}#${node.article.id}`;
    case 'part':
      return `${nodeId(node.parent)}.${node.index}`;
    case 'lines':
      return `${nodeId(node.parent)}:${node.lines[0]}-${node.lines.length}`;
    case 'noise':
      return `${nodeId(node.parent)}#noise`;
  }
}
