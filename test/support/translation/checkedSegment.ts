import { createGlossary } from '../../../src/core/glossary/glossary';
import { parseGlossaryTsv } from '../../../src/core/glossary/glossaryTsv';
import type { CheckCode } from '../../../src/core/translation/checks/finding';
import { checkSegment } from '../../../src/core/translation/checks/runChecks';
import type { Segment } from '../../../src/core/translation/model';

/** A small glossary to check translations by. */
export const glossary = createGlossary(
  parseGlossaryTsv(
    [
      'simplified\ttraditional_tw\tpinyin\tpos\tenglish\tenglish_status\tforbidden\tpriority',
      "职工代表大会\t職工代表大會\tzhí gōng dài biǎo dà huì\tnoun\tworkers' congress; staff congress (of a firm)\tofficial; common\tlabor meeting\tcore",
      '集体合同\t集體合同\tjí tǐ hé tong\tnoun\tcollective contract\tofficial\t\tcore',
      '顾望舒\t\tgù wàng shū\tnoun\tGu Wangshu\tcommon\t\tcore',
    ].join('\n'),
  ).entries,
);

/** A translated segment. */
export const segment = (source: string, target: string, more: Partial<Segment> = {}): Segment => ({
  id: 's1',
  source,
  target,
  gap: '',
  state: 'translated',
  ...more,
});

/** What the checks find in the translation of one segment. */
export function codes(
  source: string,
  target: string,
  role = 'body',
  more: Partial<Segment> = {},
): CheckCode[] {
  const options = { targetLanguage: 'en', glossary, headlineStyle: 'title' as const };
  return checkSegment(segment(source, target, more), role, options).map(({ code }) => code);
}
