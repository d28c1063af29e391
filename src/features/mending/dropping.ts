import { headingLine } from '../../core/page/articleBrief';
import { placeBeside, placeInArticle } from '../../core/page/correctionsPlace';
import { Refusal } from '../../core/refusal';
import type { Row } from '../../host/rows';
import type { Services } from '../../host/services';
import { merge, place, setRole } from './mend';
import { fromRows } from './selection';

/**
 * What a drop in the Articles view means: an article on another is merged into it; lines on an article, a paragraph or
 * a line are read there; lines on “In no article” are noise.
 */
export async function drop(services: Services, dragged: readonly Row[], onto: Row): Promise<void> {
  if (onto.kind === 'page' || dragged.some((row) => row.kind === 'page')) return;
  const target = await fromRows(services, dragged);
  const there = await fromRows(services, [onto]);
  if (target.snapshot.document !== there.snapshot.document) throw new Refusal('other-page');
  const { page, text } = target.snapshot;
  if (onto.kind === 'noise') return setRole(services, target, 'noise');
  if (!there.article) throw new Refusal('no-article');
  const [only] = dragged;
  if (dragged.length === 1 && only?.kind === 'article') {
    if (target.article?.id === there.article.id) return;
    return merge(services, target, headingLine(there.article));
  }
  const lines = there.lines.filter((line) => !target.lines.includes(line));
  if (lines.length === 0) return;
  const placement =
    onto.kind === 'article'
      ? placeInArticle(page, text, target.lines, there.article)
      : placeBeside(page, text, target.lines, lines);
  await place(services, target, placement);
}
