import { readFile } from 'node:fs/promises';
import { anchorQuote } from '../../core/annotation/anchor';
import { createAnchorText } from '../../core/annotation/anchorText';
import { notesIn, parseSidecar, sidecarName } from '../../core/annotation/sidecar';
import { parsePage } from '../../core/page/parsePage';
import { indexLines, lineAt } from '../../core/text/lineIndex';
import { parseArguments } from '../arguments';
import { eachFile } from '../eachFile';
import { writeLine } from '../output';
import { Unusable } from '../unusable';

/** `gongbao notes FILE… [--json] [--sidecar FILE]`; exit status 1 where a note is an orphan. */
export async function runNotes(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments('notes', args, {
    json: { type: 'boolean' },
    sidecar: { type: 'string' },
  });
  if (positionals.length > 1 && values.sidecar !== undefined)
    throw new Unusable('notes: --sidecar goes with one file');
  return eachFile('notes', positionals, async ({ file, text }) => {
    const records = await recordsOf(values.sidecar ?? sidecarName(file), text);
    if (!values.json) for (const record of records) await writeLine(listing(file, record));
    else if (positionals.length > 1) await writeLine(JSON.stringify({ file, notes: records }));
    else await writeLine(JSON.stringify(records));
    return records.some((record) => record.state === 'orphan') ? 1 : 0;
  });
}

/** Where a note anchors now. Offsets are UTF-16, `end` behind the last character; null for an orphan. */
type NoteRecord = Awaited<ReturnType<typeof recordsOf>>[number];

async function recordsOf(sidecar: string, text: string) {
  const reading = parseSidecar(await readSidecar(sidecar));
  if (reading.kind === 'damaged') throw new Unusable(`${sidecar}: damaged at line ${reading.line}`);
  const notes = notesIn(reading.sidecar);
  if (notes.length === 0) return [];
  const anchorText = createAnchorText(parsePage(text), text);
  const lines = indexLines(text);
  return notes.map((note) => {
    const anchoring = anchorQuote(anchorText, note.quote);
    const ranges = anchoring.kind === 'orphan' ? [] : anchoring.ranges;
    const start = ranges[0]?.start ?? null;
    return {
      id: note.id,
      state: anchoring.kind,
      line: start === null ? null : lineAt(lines, start),
      start,
      end: ranges[ranges.length - 1]?.end ?? null,
      ranges,
      quote: note.quote.exact,
      kind: note.kind,
      resolved: note.resolved,
      text: note.text,
      ...(note.replacement === undefined ? {} : { replacement: note.replacement }),
      tags: note.tags,
      replies: note.replies.length,
      candidates: anchoring.kind === 'orphan' ? anchoring.candidates : [],
    };
  });
}

/** The sidecar's text; '' where there is none, since a page without notes is no fault. */
async function readSidecar(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new Unusable(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function listing(
  file: string,
  { state, line, kind, resolved, quote, text, replacement }: NoteRecord,
): string {
  const said = replacement === undefined ? text : `→ ${replacement} ${text}`;
  const flat = said.replace(/\s+/g, ' ').trim();
  return [
    `${file}:${line ?? '-'}`,
    state,
    kind + (resolved ? ' (resolved)' : ''),
    quote.replace(/\s+/g, ' '),
    flat,
  ].join('\t');
}
