import { Refusal } from '../../refusal';
import { feed, MAX_XML_DEPTH, refuseDefinitions, safeParser, tooDeep } from '../../xml/readXml';
import { escapeAttribute, escapeXml } from '../../xml/writeXml';
import type { MemoryUnit } from './memory';

const SLICE = 256 * 1024;
/** Larger files are refused: 200 M UTF-16 units. */
const MAX_TMX_LENGTH = 200 * 1024 * 1024;

/** A unit of a TMX file in the two languages that were asked for. */
export interface TmxUnit extends MemoryUnit {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/**
 * The units of a TMX file (1.1 to 1.4b) that hold Chinese and the target language, a batch for every 256 K of text, so
 * that a caller can show progress and stop. Codes inside a segment are left out, marked text stays. Throws a Refusal
 * for malformed or hostile XML and other vocabularies; nothing outside the text is ever looked up.
 */
export function* readTmx(text: string, targetLanguage: string): Generator<readonly TmxUnit[]> {
  if (text.length > MAX_TMX_LENGTH) throw new Refusal('xml-too-large', '200 MB');
  const parser = safeParser();
  const target = primary(targetLanguage);
  let batch: TmxUnit[] = [];
  let unit: OpenUnit | undefined;
  let depth = 0;
  let skipped = 0;
  let into: 'seg' | 'prop' | undefined;
  let buffer = '';
  parser.on('doctype', (doctype) => void refuseDefinitions(doctype, parser.line));
  parser.on('opentag', ({ local, attributes }) => {
    if (depth >= MAX_XML_DEPTH) throw tooDeep(parser.line);
    if (depth++ === 0 && local !== 'tmx') throw new Refusal('not-tmx', local);
    const value = (name: string) => attributes[name]?.value ?? '';
    if (local === 'tu') unit = { variants: [], props: new Map() };
    else if (local === 'tuv') unit?.variants.push({ language: value('xml:lang') || value('lang'), text: '' });
    else if (local === 'seg') [into, buffer] = ['seg', ''];
    else if (local === 'prop') {
      [into, buffer] = ['prop', ''];
      if (unit) unit.prop = value('type');
    } else if (into === 'seg' && CODES.has(local)) skipped++;
  });
  const add = (part: string) => {
    if (into && skipped === 0) buffer += part;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ local }) => {
    depth--;
    if (local === 'seg') {
      const variant = unit?.variants[unit.variants.length - 1];
      if (variant) variant.text = buffer;
      into = undefined;
    } else if (local === 'prop') {
      unit?.props.set(unit.prop ?? '', buffer);
      into = undefined;
    } else if (local === 'tu') {
      if (unit) batch.push(...memoryUnits(unit, target));
      unit = undefined;
    } else if (into === 'seg' && CODES.has(local)) skipped--;
  });
  for (let at = 0; at < text.length; at += SLICE) {
    feed(parser, () => parser.write(text.slice(at, at + SLICE)));
    yield batch;
    batch = [];
  }
  feed(parser, () => parser.close());
  if (batch.length > 0) yield batch;
}

interface OpenUnit {
  readonly variants: { language: string; text: string }[];
  readonly props: Map<string, string>;
  prop?: string;
}

/** Elements that hold a tool's codes, not words. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);
const BEFORE = 'x-gongbao-before';
const AFTER = 'x-gongbao-after';

function memoryUnits({ variants, props }: OpenUnit, target: string): TmxUnit[] {
  const source = variants.find(({ language, text }) => CHINESE.has(primary(language)) && text.trim() !== '');
  if (!source) return [];
  const before = props.get(BEFORE);
  const after = props.get(AFTER);
  const context = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  return variants
    .filter((one) => one !== source && primary(one.language) === target && one.text.trim() !== '')
    .map((one) => ({
      source: source.text.trim(),
      target: one.text.trim(),
      sourceLanguage: source.language,
      targetLanguage: one.language,
      ...context,
    }));
}

const CHINESE: ReadonlySet<string> = new Set(['zh', 'cmn', 'yue', 'lzh']);

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** A TMX 1.4b file without units. `version`: the extension's. */
export function emptyTmx(version: string): string {
  const tool = `creationtool="Gongbao" creationtoolversion="${escapeAttribute(version)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `<header ${tool} segtype="sentence" o-tmf="TMX" adminlang="en" srclang="*all*" datatype="plaintext"/>`,
    '<body>',
    '</body>',
    '</tmx>',
    '',
  ].join('\n');
}

/**
 * The file with units added at its end, a unit a line, so that git can merge it; what stands in it is not touched.
 * `date`: when they were made, as ISO 8601. Undefined where the text has no body to add to.
 */
export function appendToTmx(file: string, units: readonly TmxUnit[], date: string): string | undefined {
  const end = file.lastIndexOf('</body>');
  if (end < 0) return undefined;
  const created = date.replace(/[-:]|\.\d+/g, '');
  const lines = units.map((unit) => tmxLine(unit, created)).join('');
  const gap = file.slice(0, end).endsWith('\n') ? '' : '\n';
  return file.slice(0, end) + gap + lines + file.slice(end);
}

function tmxLine(
  { source, target, sourceLanguage, targetLanguage, before, after }: TmxUnit,
  date: string,
): string {
  const prop = (type: string, value: string | undefined) =>
    value === undefined ? '' : `<prop type="${type}">${escapeXml(value)}</prop>`;
  const variant = (language: string, text: string) =>
    `<tuv xml:lang="${escapeAttribute(language)}"><seg>${escapeXml(text)}</seg></tuv>`;
  return `<tu creationdate="${date}">${prop(BEFORE, before)}${prop(AFTER, after)}${variant(sourceLanguage, source)}${variant(targetLanguage, target)}</tu>\n`;
}
