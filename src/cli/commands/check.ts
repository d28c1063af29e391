import { Refusal } from '../../core/refusal';
import { findingSentence } from '../../core/translation/checks/findingSentence';
import type { HeadlineStyle } from '../../core/translation/checks/headlineCase';
import { runChecks } from '../../core/translation/checks/runChecks';
import { readXliff } from '../../core/translation/xliff/readXliff';
import { parseArguments } from '../arguments';
import { eachFile } from '../eachFile';
import { loadGlossary } from '../media';
import { writeLine } from '../output';
import { Unusable } from '../unusable';

/** A finding as printed with --json; `range` in UTF-16 units of the target, null where it is about all of it. */
interface FindingRecord {
  readonly unit: string;
  readonly segment: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: readonly [number, number] | null;
}

const STYLES: readonly HeadlineStyle[] = ['off', 'title', 'sentence'];

/** `gongbao check FILE.xlf… [--headlines off|title|sentence] [--json]`: exit status 1 where there are findings. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments('check', args, {
    json: { type: 'boolean' },
    headlines: { type: 'string' },
  });
  const headlineStyle = STYLES.find((style) => style === (values.headlines ?? 'off'));
  if (!headlineStyle) throw new Unusable(`check: --headlines takes one of ${STYLES.join(' ')}`);
  const glossary = await loadGlossary();
  return eachFile('check', positionals, async ({ file, text }) => {
    const { units, targetLanguage } = read(file, text);
    const records = runChecks(units, { targetLanguage, glossary, headlineStyle }).flatMap(
      ({ unit, segment, findings }) =>
        findings.map(
          (found): FindingRecord => ({
            unit: unit.key,
            segment: segment.id,
            code: found.code,
            severity: found.severity,
            message: findingSentence(found),
            range: found.range ? [found.range.start, found.range.end] : null,
          }),
        ),
    );
    if (values.json)
      await writeLine(JSON.stringify(positionals.length > 1 ? { file, findings: records } : records));
    else
      for (const { unit, segment, code, severity, message } of records)
        await writeLine(`${file}: ${unit} ${segment}: ${severity}: ${message} [${code}]`);
    return records.length > 0 ? 1 : 0;
  });
}

function read(file: string, text: string) {
  try {
    return readXliff(text).translation;
  } catch (error) {
    if (error instanceof Refusal) throw new Unusable(`${file}: ${reasonOf(error)}`);
    throw error;
  }
}

function reasonOf({ code, detail, message }: Refusal): string {
  switch (code) {
    case 'xml-malformed':
      return `not well-formed XML, line ${detail}`;
    case 'xml-definitions':
      return 'XML that defines entities of its own is not read';
    case 'xml-too-large':
      return `larger than ${detail}`;
    case 'not-xliff':
      return `not an XLIFF file, it begins with <${detail}>`;
    case 'xliff-version':
      return `XLIFF "${detail}"; versions 2.0 and 2.1 are read`;
    case 'not-chinese-source':
      return `translates from "${detail}", not from Chinese`;
    default:
      return message;
  }
}
