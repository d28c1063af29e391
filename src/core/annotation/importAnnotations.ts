import { isObject, type Json, toNote, toReply } from './annotation';
import type { Note } from './note';
import { notesIn, parseSidecar } from './sidecar';

/**
 * The notes in what other programmes give out: W3C annotations in any container (Recogito's array among them), and
 * the JSON of the Hypothesis API (`rows`, or an array of its annotations). Those that quote no text are left out.
 */
export function importAnnotations(text: string): Note[] {
  const { sidecar } = parseSidecar(text);
  const items = new Map(
    [...sidecar.items].map(([key, item]) => [key, isHypothesis(item) ? fromHypothesis(item) : item]),
  );
  const replies = [...items.values()].filter((item) => toReply(item) !== undefined);
  const notes = [...items.values()].filter(
    (item) => toReply(item) === undefined && toNote(item) !== undefined,
  );
  return notesIn({
    header: {},
    items: new Map([...notes, ...replies].map((item) => [String(item.id), item])),
  });
}

/** Hypothesis keeps its selectors in `target[0].selector`, its text in `text`, and its replies' parents in `references`. */
function isHypothesis(item: Json): boolean {
  return typeof item.text === 'string' && (typeof item.uri === 'string' || Array.isArray(item.references));
}

function fromHypothesis(item: Json): Json {
  const references = Array.isArray(item.references) ? item.references : [];
  const parent = references[0];
  const id = (value: unknown) => `urn:hypothesis:${String(value)}`;
  const info = isObject(item.user_info) ? item.user_info : {};
  const tags = Array.isArray(item.tags) ? item.tags.filter((tag) => typeof tag === 'string') : [];
  return {
    id: id(item.id),
    type: 'Annotation',
    motivation: parent === undefined ? 'commenting' : 'replying',
    created: item.created,
    modified: item.updated,
    creator: { type: 'Person', name: info.display_name ?? userName(item.user) },
    body: [
      { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: item.text },
      ...tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
    ],
    target: parent === undefined ? item.target : id(parent),
  };
}

/** acct:name@authority → name */
function userName(user: unknown): string {
  const [name = ''] = String(user ?? '').split('@');
  return name.startsWith('acct:') ? name.slice('acct:'.length) : name;
}
