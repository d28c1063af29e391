import * as vscode from 'vscode';
import { articleAt } from '../../core/page/articleAt';
import { hasFiles } from '../../host/files';
import type { PageSnapshot } from '../../host/pageCache';
import type { Services } from '../../host/services';

/** Open notes by article, as of one version of a page. */
interface Counted {
  readonly snapshot: PageSnapshot;
  readonly byArticle: ReadonlyMap<string, number>;
}

/** Tells the Articles view how many unresolved notes stand on each article. Orphans stand on none. */
export function countNotes({ facts, log, notes, pages }: Services): vscode.Disposable {
  const counts = new WeakMap<vscode.TextDocument, Counted>();
  const changed = new vscode.EventEmitter<void>();
  const count = (snapshot: PageSnapshot): Counted => {
    const { document, page } = snapshot;
    const byArticle = new Map<string, number>();
    for (const { note, anchoring } of notes.known(document)?.notes ?? []) {
      const at = anchoring.kind === 'orphan' ? undefined : anchoring.ranges[0]?.start;
      if (at === undefined || note.resolved) continue;
      const article = articleAt(page, document.positionAt(at).line + 1);
      if (article) byArticle.set(article.id, (byArticle.get(article.id) ?? 0) + 1);
    }
    const counted = { snapshot, byArticle };
    counts.set(document, counted);
    return counted;
  };
  return vscode.Disposable.from(
    changed,
    facts.add((snapshot, article) => {
      const { document } = snapshot;
      if (!notes.known(document) && hasFiles(document.uri) && !document.isClosed)
        notes.open(document).catch((error: unknown) => log.error('counting notes', error));
      const known = counts.get(document);
      const { byArticle } = known?.snapshot === snapshot ? known : count(snapshot);
      const number = byArticle.get(article.id);
      return number === undefined ? {} : { notes: number };
    }, changed.event),
    notes.onDidChange((document) => {
      // What nobody has asked for is not counted, and a list that says the same is not made anew.
      const known = counts.get(document);
      if (!known || document.isClosed) return;
      const now = count(pages.get(document));
      if (!sameCounts(known.byArticle, now.byArticle)) changed.fire();
    }),
  );
}

function sameCounts(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([article, number]) => b.get(article) === number);
}
