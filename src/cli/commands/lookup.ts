import type { DictionaryEntry } from '../../core/dictionary/dictionary';
import type { TermEntry } from '../../core/glossary/entry';
import { parseArguments } from '../arguments';
import { loadDictionary, loadGlossary } from '../media';
import { writeLine } from '../output';
import { Unusable } from '../unusable';

/** `gongbao lookup WORD [--glossary FILE] [--json]`; the dictionary answers where the glossary can't; status 1 where neither can. */
export async function runLookup(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments('lookup', args, {
    glossary: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  });
  const [word] = positionals;
  if (word === undefined || positionals.length > 1) throw new Unusable('lookup: name one word');
  const entry = (await loadGlossary(values.glossary)).lookup(word);
  if (entry) {
    await writeLine(values.json ? JSON.stringify(entry) : card(entry));
    return 0;
  }
  const dictionary = (await loadDictionary()).lookup(word.trim());
  if (dictionary.length > 0) {
    await writeLine(values.json ? JSON.stringify({ word, dictionary }) : dictionary.map(reading).join('\n'));
    return 0;
  }
  if (values.json) await writeLine('null');
  process.stderr.write(`gongbao: no entry for "${word}"\n`);
  return 1;
}

function card(entry: TermEntry): string {
  const forms = [...new Set([entry.simplified, entry.traditionalTw, entry.traditionalHk])].filter(Boolean);
  const english = entry.english.map(
    ({ text, status, source }) => `  ${text} (${[status, source].filter(Boolean).join(': ')})`,
  );
  const forbidden = entry.forbidden.map((text) => `  not: ${text}`);
  return [
    `${forms.join(' · ')}  ${entry.pinyin}`,
    ...english,
    ...forbidden,
    entry.definition,
    entry.usageNote,
  ]
    .filter(Boolean)
    .join('\n');
}

/** A reading of the general dictionary, which is named in every line. */
function reading({ simplified, traditional, pinyin, senses }: DictionaryEntry): string {
  const forms = [...new Set([simplified, traditional])].join(' · ');
  return `${forms}  ${pinyin}\n  ${senses.join('; ')} (CC-CEDICT)`;
}
