import { Refusal } from '../refusal';
import { readXml } from '../xml/readXml';
import { attribute, childElements, textContent, type XmlElement } from '../xml/tree';
import { isStatus } from './cells';
import { type Rendering, type TermEntry, termEntry } from './entry';
import { type GlossaryFile, GlossaryFileBuilder } from './glossaryFile';

/**
 * Reads a termbase in TBX (ISO 30042), version 2 (`martif`, `termEntry`) or 3 (`conceptEntry`), with the data
 * categories as attributes (DCA) or as element names (DCT). A concept becomes an entry: its first Chinese term is the
 * headword, its English terms are the renderings, deprecated ones are forbidden. Further Chinese terms of the concept
 * become entries of their own. Data categories that an entry has no field for go to the usage note, so that nothing is
 * lost. Text that is not well-formed, or that declares entities, is refused; never throws.
 */
export function parseGlossaryTbx(text: string): GlossaryFile {
  const file = new GlossaryFileBuilder();
  const root = rootOf(text, file);
  if (!root) return file.finish();
  const concepts = [...descendants(root, CONCEPTS)];
  if (concepts.length === 0 && !/^(tbx|martif)$/i.test(root.local))
    file.problem(root.line ?? 1, 'no-tbx', root.name);
  for (const concept of concepts) {
    const line = concept.line ?? 1;
    const entries = entriesOf(concept);
    if (entries.length === 0) file.problem(line, 'no-chinese-term', attribute(concept, 'id') ?? concept.name);
    for (const entry of entries) file.add(entry, line);
  }
  return file.finish();
}

/** The document's root; a Refusal of the reader becomes a problem of the file. */
function rootOf(text: string, file: GlossaryFileBuilder): XmlElement | undefined {
  try {
    return readXml(text).root;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const code = error.code === 'xml-definitions' ? 'document-type' : 'bad-xml';
    const cause = error.cause instanceof Error ? error.cause.message.replace(/^[\d:]+ */, '') : '';
    const line = error.code === 'xml-too-large' ? 1 : Number.parseInt(error.detail, 10) || 1;
    file.problem(line, code, cause || error.detail);
    return undefined;
  }
}

const CONCEPTS = new Set(['conceptEntry', 'termEntry']);
const LANGUAGE_SECTIONS = new Set(['langSec', 'langSet']);
const TERM_SECTIONS = new Set(['termSec', 'tig', 'ntig']);
/** Elements that only hold others. */
const GROUPS = new Set(['descripGrp', 'termNoteGrp', 'adminGrp', 'termGrp', 'transacGrp', 'note']);

/** The elements of these names, those inside one of them left out. */
function* descendants(element: XmlElement, names: ReadonlySet<string>): Generator<XmlElement> {
  for (const child of childElements(element)) {
    if (names.has(child.local)) yield child;
    else yield* descendants(child, names);
  }
}

/** A value with its data category: definition, subjectField, administrativeStatus … */
interface Item {
  readonly category: string;
  readonly text: string;
  readonly language: string;
}

interface Term {
  readonly text: string;
  readonly language: string;
  readonly items: readonly Item[];
}

function entriesOf(concept: XmlElement): TermEntry[] {
  const items = itemsOf(concept, '');
  const terms: Term[] = [];
  for (const section of childElements(concept)) {
    if (!LANGUAGE_SECTIONS.has(section.local)) continue;
    const language = languageOf(section) ?? '';
    items.push(...itemsOf(section, language));
    for (const part of childElements(section)) {
      if (!TERM_SECTIONS.has(part.local)) continue;
      const [term] = [...descendants(part, new Set(['term']))];
      const text = term ? textContent(term).trim() : '';
      if (text !== '') terms.push({ text, language, items: itemsOf(part, language) });
    }
  }
  return assemble(terms, items);
}

/** The values in an element, those of the sections inside it left out. */
function itemsOf(element: XmlElement, language: string): Item[] {
  return childElements(element).flatMap((child) => {
    if (LANGUAGE_SECTIONS.has(child.local) || TERM_SECTIONS.has(child.local) || child.local === 'term')
      return [];
    const inner = languageOf(child) ?? language;
    if (GROUPS.has(child.local) && childElements(child).length > 0) return itemsOf(child, inner);
    const text = textContent(child).trim();
    const category = attribute(child, 'type') ?? child.local;
    return text === '' ? [] : [{ category, text, language: inner }];
  });
}

function languageOf(element: XmlElement): string | undefined {
  return (attribute(element, 'xml:lang') ?? attribute(element, 'lang'))?.toLowerCase();
}

function assemble(terms: readonly Term[], items: readonly Item[]): TermEntry[] {
  const chinese = terms.filter(({ language }) => /^zh\b/.test(language));
  const simplified = chinese.filter(({ language }) => !isTaiwan(language) && !isHongKong(language));
  const taiwan = chinese.filter(({ language }) => isTaiwan(language));
  const hongKong = chinese.filter(({ language }) => isHongKong(language));
  const head = simplified[0] ?? taiwan[0] ?? hongKong[0];
  if (!head) return [];
  const english = terms.filter(({ language }) => /^en\b/.test(language));
  const used = new Set([head, taiwan[0], hongKong[0], ...english]);
  const all = [...items, ...head.items];
  const values = (category: string) =>
    all.filter((item) => item.category === category).map(({ text }) => text);
  const value = (category: string) => values(category)[0] ?? '';
  const inLanguage = (category: string, pattern: RegExp) =>
    all.find((item) => item.category === category && pattern.test(item.language))?.text ?? '';
  const entry = termEntry({
    simplified: head.text,
    traditionalTw: taiwan[0]?.text ?? '',
    traditionalHk: hongKong[0]?.text ?? '',
    pinyin: value('x-pinyin') || value('transliteration'),
    partOfSpeech: value('partOfSpeech'),
    english: english.filter((term) => !isForbidden(term)).map(renderingOf),
    forbidden: english.filter(isForbidden).map(({ text }) => text),
    definition: inLanguage('definition', /^en\b/) || inLanguage('definition', /^$/),
    definitionZh: inLanguage('definition', /^zh\b/),
    category: value('subjectField'),
    priority: value('x-priority'),
    fullForm: value('x-fullForm'),
    abbreviations: values('x-abbreviation'),
    related: values('crossReference'),
    twEquivalent: value('x-twEquivalent'),
    hkEquivalent: value('x-hkEquivalent'),
    example: inLanguage('context', /^zh\b/) || inLanguage('context', /^$/),
    exampleEn: inLanguage('context', /^en\b/),
    usageNote: [...values('usageNote'), ...foreign([...all, ...english.flatMap((term) => term.items)])].join(
      '; ',
    ),
    notIn: values('x-notIn'),
  });
  return [entry, ...chinese.filter((term) => !used.has(term)).map((term) => synonym(entry, term))];
}

/** A further Chinese term of a concept as an entry that shares all but its form. */
function synonym(entry: TermEntry, term: Term): TermEntry {
  const short = term.items.some(
    ({ category, text }) => category === 'termType' && /^(abbreviation|shortForm|acronym)$/.test(text),
  );
  const fullForm = short ? entry.simplified : '';
  return { ...entry, simplified: term.text, traditionalTw: '', traditionalHk: '', pinyin: '', fullForm };
}

function renderingOf({ text, items }: Term): Rendering {
  const find = (category: string) => items.find((item) => item.category === category)?.text ?? '';
  const status = find('x-status');
  return { text, status: isStatus(status) ? status : 'common', source: find('source') };
}

function isForbidden({ items }: Term): boolean {
  return items.some(
    ({ category, text }) =>
      (category === 'administrativeStatus' && /^(deprecated|superseded)/.test(text)) ||
      (category === 'normativeAuthorization' && /^(deprecated|superseded)/.test(text)),
  );
}

/** Values without a field of their own, with their category in front. */
function foreign(items: readonly Item[]): string[] {
  return items
    .filter(({ category, language }) => !KNOWN.has(category) || isOtherText(category, language))
    .map(({ category, text }) => `${category}: ${text}`);
}

/** A definition or an example in a language that entries have no field for. */
function isOtherText(category: string, language: string): boolean {
  return /^(definition|context)$/.test(category) && !/^(en|zh)?\b/.test(language || 'en');
}

const KNOWN: ReadonlySet<string> = new Set([
  'x-pinyin',
  'transliteration',
  'partOfSpeech',
  'definition',
  'subjectField',
  'x-priority',
  'x-fullForm',
  'x-abbreviation',
  'crossReference',
  'x-twEquivalent',
  'x-hkEquivalent',
  'context',
  'usageNote',
  'x-notIn',
  'x-status',
  'source',
  'administrativeStatus',
  'normativeAuthorization',
  'termType',
]);

function isTaiwan(language: string): boolean {
  return /-tw\b/.test(language) || (/-hant\b/.test(language) && !isHongKong(language));
}

function isHongKong(language: string): boolean {
  return /-(hk|mo)\b/.test(language);
}
