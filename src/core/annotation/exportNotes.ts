import { toAnnotation, toReplyAnnotation } from './annotation';
import type { Note } from './note';

/** A note with its place, as an export says it. */
export interface NoteRecord {
  readonly note: Note;
  /** The page's file name. */
  readonly page: string;
  /** 1-based; null for an orphan. */
  readonly line: number | null;
  readonly state: 'exact' | 'moved' | 'orphan';
}

/** Plain W3C JSON-LD: an AnnotationPage, indented, replies as annotations of their own. */
export function exportJsonLd(records: readonly NoteRecord[]): string {
  const items = records.flatMap(({ note, page }) => [
    toAnnotation(note, encodeURI(page)),
    ...note.replies.map((reply) => toReplyAnnotation(reply, note.id)),
  ]);
  const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items };
  return `${JSON.stringify(page, null, 2)}\n`;
}

const COLUMNS = [
  'page',
  'line',
  'article',
  'kind',
  'state',
  'anchor',
  'quote',
  'text',
  'replacement',
  'tags',
  'author',
  'created',
  'modified',
  'replies',
] as const;

/** CSV after RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. A formula is never one. */
export function exportCsv(records: readonly NoteRecord[]): string {
  const rows = records.map(({ note, page, line, state }) => [
    page,
    line === null ? '' : String(line),
    note.quote.article ?? '',
    note.kind,
    note.resolved ? 'resolved' : 'open',
    state,
    note.quote.exact,
    note.text,
    note.replacement ?? '',
    note.tags.join(' '),
    note.author ?? '',
    note.created,
    note.modified,
    note.replies.map((reply) => `${reply.author ?? ''}: ${reply.text}`).join('\n'),
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Markdown to read: by article, each note under its quotation. */
export function exportMarkdown(records: readonly NoteRecord[]): string {
  const lines: string[] = [];
  let heading = '';
  for (const { note, page, line, state } of records) {
    const article = `${page}${note.quote.article ? `: ${note.quote.article}` : ''}`;
    if (article !== heading) lines.push(`## ${escaped(article)}`, '');
    heading = article;
    const facts = [
      note.kind,
      state === 'orphan' ? 'orphan' : `line ${line}`,
      ...(note.resolved ? ['resolved'] : []),
      ...note.tags.map((tag) => `#${tag}`),
      ...(note.author ? [note.author] : []),
      note.created.slice(0, 10),
    ];
    lines.push(quoted(escaped(note.quote.exact)), '', `*${escaped(facts.join(' · '))}*`, '');
    if (note.replacement !== undefined) lines.push(`→ ${escaped(note.replacement)}`, '');
    if (note.text !== '') lines.push(note.text, '');
    for (const reply of note.replies) lines.push(quoted(`${escaped(reply.author ?? '')}: ${reply.text}`), '');
  }
  return lines.join('\n');
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
