import { NOTE_KINDS, type Note, type NoteKind, type NoteScope, type Quote, type Reply } from './note';

/** A JSON object as it stands in a file, with fields of ours and of others. */
export type Json = Readonly<Record<string, unknown>>;

/** The vocabulary of what the W3C model has no word for: kind, scope, state, occurrence. */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { gongbao: 'urn:gongbao:notes#' }] as const;

/** W3C motivations by kind; `gongbao:kind` keeps apart what shares one. */
const MOTIVATION: Readonly<Record<NoteKind, string>> = {
  comment: 'commenting',
  question: 'questioning',
  translation: 'describing',
  correction: 'editing',
  source: 'linking',
};

/** A note as a W3C Web Annotation on `source`, a relative IRI. Fields of `previous` that are not ours are kept. */
export function toAnnotation(note: Note, source: string, previous: Json = {}): Json {
  return {
    ...previous,
    '@context': CONTEXT,
    id: note.id,
    type: 'Annotation',
    motivation: MOTIVATION[note.kind],
    created: note.created,
    modified: note.modified,
    ...(note.author === undefined ? {} : { creator: creatorOf(note.author, previous) }),
    body: bodiesOf(note, previous),
    target: {
      ...firstObject(previous.target),
      source: firstObject(previous.target).source ?? source,
      selector: selectorsOf(note.quote, previous),
    },
    'gongbao:kind': note.kind,
    'gongbao:scope': note.scope,
    'gongbao:state': note.resolved ? 'resolved' : 'open',
    'gongbao:article': note.quote.article,
  };
}

/** A reply is an annotation of its own, so that two people who answer at once do not meet in one line. */
export function toReplyAnnotation(reply: Reply, noteId: string, previous: Json = {}): Json {
  return {
    ...previous,
    '@context': CONTEXT,
    id: reply.id,
    type: 'Annotation',
    motivation: 'replying',
    created: reply.created,
    modified: reply.modified,
    ...(reply.author === undefined ? {} : { creator: creatorOf(reply.author, previous) }),
    body: [textBody(reply.text, 'replying', previous)],
    target: noteId,
  };
}

/** Reads an annotation as a note without its replies; undefined where it quotes no text. */
export function toNote(json: Json): Note | undefined {
  const target = firstObject(json.target);
  const selectors = objects(target.selector).flatMap(withRefinements);
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (typeof json.id !== 'string' || typeof quote?.exact !== 'string') return undefined;
  const bodies = objects(json.body);
  const created = text(json.created) ?? '';
  const replacement = bodies.find((body) => purposes(body).includes('editing'));
  const author = authorOf(json.creator);
  return {
    id: json.id,
    kind: kindOf(json),
    scope: scopeOf(json['gongbao:scope']),
    text: textOf(json, bodies),
    ...(replacement ? { replacement: text(replacement.value) ?? '' } : {}),
    tags: bodies
      .filter((body) => purposes(body).includes('tagging'))
      .flatMap((body) => text(body.value) ?? []),
    resolved: json['gongbao:state'] === 'resolved',
    ...(author === undefined ? {} : { author }),
    created,
    modified: text(json.modified) ?? created,
    quote: quoteOf(quote, selectors, json),
    replies: [],
  };
}

/** Reads an annotation as a reply, with the id of what it answers; undefined where it is none. */
export function toReply(json: Json): { readonly to: string; readonly reply: Reply } | undefined {
  const to = typeof json.target === 'string' ? json.target : text(firstObject(json.target).source);
  if (typeof json.id !== 'string' || to === undefined || !strings(json.motivation).includes('replying'))
    return undefined;
  const created = text(json.created) ?? '';
  const author = authorOf(json.creator);
  return {
    to,
    reply: {
      id: json.id,
      text: textOf(json, objects(json.body)),
      ...(author === undefined ? {} : { author }),
      created,
      modified: text(json.modified) ?? created,
    },
  };
}

function bodiesOf(note: Note, previous: Json): Json[] {
  const known = new Set(['tagging', 'editing', 'commenting', 'replying']);
  const others = objects(previous.body).filter(
    (body) =>
      body.type !== 'TextualBody' ||
      !(purposes(body)[0] === undefined || purposes(body).some((p) => known.has(p))),
  );
  return [
    textBody(note.text, 'commenting', previous),
    ...(note.replacement === undefined
      ? []
      : [{ type: 'TextualBody', purpose: 'editing', format: 'text/plain', value: note.replacement }]),
    ...note.tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
    ...others,
  ];
}

function textBody(value: string, purpose: string, previous: Json): Json {
  const old = mainBody(objects(previous.body)) ?? {};
  return { ...old, type: 'TextualBody', purpose, format: 'text/markdown', value };
}

function selectorsOf(quote: Quote, previous: Json): Json[] {
  const { exact, prefix, suffix, inFile, pieces = [], start, end } = quote;
  const others = objects(firstObject(previous.target).selector).filter(
    ({ type }) => type !== 'TextQuoteSelector' && type !== 'TextPositionSelector',
  );
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix,
      suffix,
      ...numbersOf(quote),
    },
    ...(inFile ? [{ type: 'TextQuoteSelector', exact, ...inFile, 'gongbao:order': 'file' }] : []),
    ...(start === undefined || end === undefined ? [] : [{ type: 'TextPositionSelector', start, end }]),
    ...pieces.map((piece) => ({
      type: 'TextQuoteSelector',
      exact: piece.exact,
      prefix: piece.prefix,
      suffix: piece.suffix,
      ...numbersOf(piece),
      'gongbao:order': 'piece',
    })),
    ...others,
  ];
}

/** What tells a quotation from others on the page, as far as W3C has no word for it. */
function numbersOf({ occurrence, repeats, alike }: Quote): Json {
  return {
    ...(occurrence ? { 'gongbao:occurrence': [occurrence.index, occurrence.of] } : {}),
    ...(repeats ? { 'gongbao:repeats': [repeats.before, repeats.across, repeats.after] } : {}),
    ...(alike ? { 'gongbao:alike': true } : {}),
  };
}

function quoteOf(selector: Json, all: readonly Json[], json: Json): Quote {
  const position = all.find(({ type }) => type === 'TextPositionSelector');
  const inFile = all.find((one) => one.type === 'TextQuoteSelector' && one['gongbao:order'] === 'file');
  const pieces = all.filter((one) => one.type === 'TextQuoteSelector' && one['gongbao:order'] === 'piece');
  const article = text(json['gongbao:article']);
  return {
    ...wordsOf(selector),
    ...(inFile && inFile !== selector
      ? { inFile: { prefix: text(inFile.prefix) ?? '', suffix: text(inFile.suffix) ?? '' } }
      : {}),
    ...(pieces.length > 0 ? { pieces: pieces.map(wordsOf) } : {}),
    ...(isCount(position?.start) && isCount(position.end)
      ? { start: position.start, end: position.end }
      : {}),
    ...(article === undefined ? {} : { article }),
  };
}

function wordsOf(selector: Json): Quote {
  const [index, of] = list(selector['gongbao:occurrence']);
  const [before, across, after] = list(selector['gongbao:repeats']);
  return {
    exact: text(selector.exact) ?? '',
    prefix: text(selector.prefix) ?? '',
    suffix: text(selector.suffix) ?? '',
    ...(isCount(index) && isCount(of) ? { occurrence: { index, of } } : {}),
    ...(isCount(before) && isCount(across) && isCount(after) ? { repeats: { before, across, after } } : {}),
    ...(selector['gongbao:alike'] === true ? { alike: true } : {}),
  };
}

function kindOf(json: Json): NoteKind {
  const named = NOTE_KINDS.find((kind) => kind === json['gongbao:kind']);
  const motivations = strings(json.motivation);
  return named ?? NOTE_KINDS.find((kind) => motivations.includes(MOTIVATION[kind])) ?? 'comment';
}

function scopeOf(value: unknown): NoteScope {
  return value === 'line' || value === 'article' ? value : 'words';
}

function textOf(json: Json, bodies: readonly Json[]): string {
  return text(mainBody(bodies)?.value) ?? text(json.bodyValue) ?? text(json.body) ?? '';
}

/** The body that holds what is said: neither a tag nor a replacement. */
function mainBody(bodies: readonly Json[]): Json | undefined {
  return bodies.find(
    (body) =>
      body.type === 'TextualBody' &&
      !purposes(body).includes('tagging') &&
      !purposes(body).includes('editing'),
  );
}

function creatorOf(name: string, previous: Json): unknown {
  if (authorOf(previous.creator) === name) return previous.creator;
  return { type: 'Person', name };
}

function authorOf(creator: unknown): string | undefined {
  if (typeof creator === 'string') return creator;
  const person = firstObject(creator);
  return text(person.name) ?? text(person.nickname) ?? text(person.id);
}

/** A selector and those that refine it: other programmes nest them. */
function withRefinements(selector: Json): Json[] {
  return [selector, ...objects(selector.refinedBy)];
}

function purposes(body: Json): string[] {
  return strings(body.purpose);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function strings(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objects(value: unknown): Json[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

function firstObject(value: unknown): Json {
  return objects(value)[0] ?? {};
}
