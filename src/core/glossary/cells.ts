import { RENDERING_STATUSES, type Rendering, type RenderingStatus, type TermEntry } from './entry';

/** The columns of a glossary in a table, in the order in which they are written. */
export const COLUMNS = [
  'simplified',
  'traditional_tw',
  'traditional_hk',
  'pinyin',
  'pos',
  'english',
  'english_status',
  'english_source',
  'forbidden',
  'definition_en',
  'definition_zh',
  'category',
  'priority',
  'full_form',
  'abbreviations',
  'related',
  'tw_equivalent',
  'hk_equivalent',
  'usage_note',
  'example',
  'example_en',
  'not_in',
] as const;
export type Column = (typeof COLUMNS)[number];

/** An entry from a row; `cell` gives '' for a column that the table lacks. Unknown statuses count as `common`. */
export function entryFromCells(cell: (name: Column) => string): TermEntry {
  return {
    simplified: cell('simplified'),
    traditionalTw: cell('traditional_tw'),
    traditionalHk: cell('traditional_hk'),
    pinyin: cell('pinyin'),
    partOfSpeech: cell('pos'),
    english: renderings(cell('english'), cell('english_status'), cell('english_source')),
    forbidden: splitList(cell('forbidden')),
    definition: cell('definition_en'),
    definitionZh: cell('definition_zh'),
    category: cell('category'),
    priority: cell('priority'),
    fullForm: cell('full_form'),
    abbreviations: splitList(cell('abbreviations')),
    related: splitList(cell('related')),
    twEquivalent: cell('tw_equivalent'),
    hkEquivalent: cell('hk_equivalent'),
    usageNote: cell('usage_note'),
    example: cell('example'),
    exampleEn: cell('example_en'),
    notIn: splitList(cell('not_in')),
  };
}

/** The row of an entry; reading it gives the entry back. */
export function cellsOfEntry(entry: TermEntry): Record<Column, string> {
  const { english } = entry;
  return {
    simplified: entry.simplified,
    traditional_tw: entry.traditionalTw,
    traditional_hk: entry.traditionalHk,
    pinyin: entry.pinyin,
    pos: entry.partOfSpeech,
    english: joinList(english.map(({ text }) => text)),
    english_status: joinList(english.map(({ status }) => status)),
    english_source: english.some(({ source }) => source !== '')
      ? english.map(({ source }) => escapeItem(source)).join('; ')
      : '',
    forbidden: joinList(entry.forbidden),
    definition_en: entry.definition,
    definition_zh: entry.definitionZh,
    category: entry.category,
    priority: entry.priority,
    full_form: entry.fullForm,
    abbreviations: joinList(entry.abbreviations),
    related: joinList(entry.related),
    tw_equivalent: entry.twEquivalent,
    hk_equivalent: entry.hkEquivalent,
    usage_note: entry.usageNote,
    example: entry.example,
    example_en: entry.exampleEn,
    not_in: joinList(entry.notIn),
  };
}

/** The statuses of a cell that are none. */
export function unknownStatuses(cell: string): string[] {
  return splitList(cell).filter((status) => !isStatus(status));
}

/** Whether a word is a rendering's status. */
export function isStatus(status: string): status is RenderingStatus {
  return (RENDERING_STATUSES as readonly string[]).includes(status);
}

function renderings(english: string, statuses: string, sources: string): Rendering[] {
  const status = splitList(statuses);
  const source = splitItems(sources);
  return splitList(english).map((text, i) => {
    const given = status.length === 1 ? status[0] : status[i];
    return {
      text,
      status: given !== undefined && isStatus(given) ? given : 'common',
      source: (source.length === 1 ? source[0] : source[i]) ?? '',
    };
  });
}

/** The items of a cell with `;` between them; `\;` stands for a semicolon in an item. Empty items are left out. */
function splitList(cell: string): string[] {
  return splitItems(cell).filter((item) => item !== '');
}

function splitItems(cell: string): string[] {
  if (!cell.includes(';')) return [cell.replaceAll('\\\\', '\\').trim()];
  if (!cell.includes('\\')) return cell.split(';').map((item) => item.trim());
  const items: string[] = [];
  let item = '';
  for (let i = 0; i < cell.length; i++) {
    const next = cell[i + 1];
    if (cell[i] === '\\' && (next === ';' || next === '\\')) item += cell[++i];
    else if (cell[i] === ';') {
      items.push(item.trim());
      item = '';
    } else item += cell[i];
  }
  return [...items, item.trim()];
}

function joinList(items: readonly string[]): string {
  return items.map(escapeItem).join('; ');
}

function escapeItem(item: string): string {
  return item.replace(/[\\;]/g, '\\$&');
}
