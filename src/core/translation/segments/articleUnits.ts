import type { Article, Part } from '../../page/model';
import { partReading } from '../../page/partReading';
import { xmlSafe } from '../../xml/writeXml';
import type { Unit } from '../model';
import { splitSentences } from './sentences';

const IN_SENTENCES: ReadonlySet<Part['role']> = new Set(['lead', 'body', 'caption']);

/**
 * The units to translate of an article: each heading, paragraph, caption and credit in reading order, read through its
 * line breaks; running text in sentences. Characters that no XML can hold become U+FFFD. `file`: id of the XLIFF file.
 */
export function articleUnits(article: Article, text: string, file = article.id): Unit[] {
  return article.parts.flatMap((part, i) => {
    const reading = xmlSafe(partReading(article, part, text).text);
    if (reading.trim() === '') return [];
    const ranges = IN_SENTENCES.has(part.role)
      ? splitSentences(reading)
      : [{ start: 0, end: reading.length }];
    const key = `${file}/u${i + 1}`;
    const segments = ranges.map(({ start, end }, s) => {
      const whole = reading.slice(start, end);
      const source = whole.trimEnd();
      return {
        id: `s${s + 1}`,
        source,
        gap: whole.slice(source.length),
        target: '',
        state: 'initial' as const,
      };
    });
    return [{ key, role: part.role, lines: part.lines, canResegment: true, segments }];
  });
}
