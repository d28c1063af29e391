import * as vscode from 'vscode';
import type { Dictionary, DictionaryEntry } from '../../core/dictionary/dictionary';
import { type TermEntry, termEntry } from '../../core/glossary/entry';
import type { Services } from '../../host/services';
import { selectedText } from './termAt';

/** What a caller may give, so that nothing is asked. */
export interface NewTerm {
  readonly term?: string;
  /** Renderings with `;` between. */
  readonly english?: string;
}

/** Adds the selected words to the workspace's glossary: asks for the term and its English, works out the rest. */
export async function addTerm(services: Services, given: NewTerm = {}): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const selected = given.term ?? (editor ? selectedText(editor) : '');
  const certain = given.english !== undefined && selected !== '';
  const term = certain ? selected : await ask(vscode.l10n.t('Term to Add'), selected);
  if (!term) return;
  const english =
    given.english ?? (await ask(vscode.l10n.t('English for “{0}”; several with ; between', term), ''));
  if (english === undefined) return;
  const entry = await newEntry(services, term, english);
  await services.glossary.put([entry]);
  services.notify.hint(vscode.l10n.t('Added: {0}', entry.simplified));
}

/** An entry with its Simplified and Traditional forms and its pinyin worked out from the term as printed. */
export async function newEntry(services: Services, term: string, english: string): Promise<TermEntry> {
  const { converters, dictionary, glossary } = services;
  const known = (await glossary.get()).lookup(term);
  const simplified = known?.simplified ?? (await converters.get('t2s')).convert(term).text;
  const taiwan = await converters.get('s2tw');
  const hongKong = await converters.get('s2hk');
  const words = await dictionary.get();
  const renderings = english
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return {
    ...(known ?? termEntry({ simplified })),
    traditionalTw: known?.traditionalTw || taiwan.convert(simplified).text,
    traditionalHk: known?.traditionalHk || hongKong.convert(simplified).text,
    pinyin: known?.pinyin || (words ? readAloud(words, simplified) : ''),
    english: renderings.map((text) => ({ text, status: 'common', source: '' })),
  };
}

/** The pinyin of a term, from the longest words of the dictionary in it; '' where a character has none. */
function readAloud(dictionary: Dictionary, term: string): string {
  const syllables: string[] = [];
  for (let at = 0; at < term.length; ) {
    const word = dictionary.at(term, at).find(({ start }) => start === at);
    const reading = word && commonReading(word.entries);
    if (!word || !reading) return '';
    syllables.push(reading.toLowerCase());
    at = word.end;
  }
  return syllables.join(' ');
}

/** Of several readings the one with the most senses; names (角 as a surname) have few. */
function commonReading(entries: readonly DictionaryEntry[]): string {
  const weight = ({ senses }: DictionaryEntry) => senses.join('').length;
  return [...entries].sort((a, b) => weight(b) - weight(a))[0]?.pinyin ?? '';
}

async function ask(title: string, value: string): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({ title, value, ignoreFocusOut: true });
  return answer?.trim();
}
