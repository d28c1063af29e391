import type { TermMatch } from '../../core/glossary/glossary';
import { parsePage } from '../../core/page/parsePage';
import { pageReadings } from '../../core/page/partReading';
import { toDocumentRanges } from '../../core/text/readingText';
import { parseArguments } from '../arguments';
import { eachFile } from '../eachFile';
import { loadGlossary } from '../media';
import { writeLine } from '../output';

/** A term as it stands in a file; UTF-16 offsets, `end` behind its last character even across a line break. */
interface TermRecord {
  readonly start: number;
  readonly end: number;
  /** As printed, without the line break inside. */
  readonly text: string;
  readonly term: string;
  readonly english: readonly string[];
}

/** `gongbao terms FILE… [--glossary FILE] [--json]` */
export async function runTerms(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments('terms', args, {
    glossary: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  });
  const glossary = await loadGlossary(values.glossary);
  return eachFile('terms', positionals, async ({ file, text }) => {
    const records: TermRecord[] = [];
    for (const { reading } of pageReadings(parsePage(text), text)) {
      for (const match of glossary.find(reading.text)) {
        const pieces = toDocumentRanges(reading, match);
        const start = pieces[0]?.start ?? 0;
        const end = pieces[pieces.length - 1]?.end ?? start;
        records.push({ start, end, text: reading.text.slice(match.start, match.end), ...named(match) });
      }
    }
    records.sort((a, b) => a.start - b.start);
    if (!values.json)
      for (const { text: word, english } of records) await writeLine(`${word}\t${english.join('; ')}`);
    else if (positionals.length > 1) await writeLine(JSON.stringify({ file, terms: records }));
    else await writeLine(JSON.stringify(records));
    return 0;
  });
}

/** An abbreviation is named by its full form. */
function named({ entry }: TermMatch): Pick<TermRecord, 'term' | 'english'> {
  return {
    term: entry.fullForm || entry.simplified,
    english: entry.english.map((rendering) => rendering.text),
  };
}
