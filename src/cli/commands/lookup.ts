import type { TermEntry } from '../../core/glossary/entry';
import { parseArguments } from '../arguments';
import { loadGlossary } from '../media';
import { writeLine } from '../output';
import { Unusable } from '../unusable';

/** `gongbao lookup WORD [--json]`; exit status 1 where there is no entry. */
export async function runLookup(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments('lookup', args, { json: { type: 'boolean' } });
  const [word] = positionals;
  if (word === undefined || positionals.length > 1) throw new Unusable('lookup: name one word');
  const entry = (await loadGlossary()).lookup(word);
  if (values.json) await writeLine(JSON.stringify(entry ?? null));
  else if (entry) await writeLine(card(entry));
  if (entry) return 0;
  process.stderr.write(`gongbao: no entry for "${word}"\n`);
  return 1;
}

function card(entry: TermEntry): string {
  const forms = [...new Set([entry.simplified, entry.traditionalTw, entry.traditionalHk])].filter(Boolean);
  const english = entry.english.map(
    ({ text, status, source }) => `  ${text} (${[status, source].filter(Boolean).join(': ')})`,
  );
  return [`${forms.join(' · ')}  ${entry.pinyin}`, ...english, entry.definition, entry.usageNote]
    .filter(Boolean)
    .join('\n');
}
