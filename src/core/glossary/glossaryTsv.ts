import { RENDERING_STATUSES, type Rendering, type RenderingStatus, type TermEntry } from './entry';

/** What is wrong with a line of a glossary file. */
export interface GlossaryProblem {
  /** 1-based. */
  readonly line: number;
  readonly code: 'no-headword-column' | 'no-headword' | 'too-many-cells' | 'unknown-status' | 'duplicate';
  /** The words that are at fault. */
  readonly detail: string;
}

export interface GlossaryFile {
  readonly entries: readonly TermEntry[];
  readonly problems: readonly GlossaryProblem[];
}

/**
 * Reads a glossary in tab-separated form: a header line that names the columns (in any order, unknown ones are left
 * out), then a term a line, no quoting. `english`, `english_status` and `english_source` are parallel lists with `;`
 * between, where one status or source may stand for all. Faulty lines are reported and left out; never throws.
 */
export function parseGlossaryTsv(text: string): GlossaryFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const columns = (lines[0] ?? '').split('\t').map((name) => name.trim());
  if (!columns.includes('simplified')) {
    return { entries: [], problems: [{ line: 1, code: 'no-headword-column', detail: 'simplified' }] };
  }
  const entries = new Map<string, TermEntry>();
  const problems: GlossaryProblem[] = [];
  lines.slice(1).forEach((row, i) => {
    const line = i + 2;
    if (row.trim() === '') return;
    const cells = row.split('\t');
    if (cells.length > columns.length) {
      problems.push({ line, code: 'too-many-cells', detail: `${cells.length} > ${columns.length}` });
    }
    const cell = (name: string) => cells[columns.indexOf(name)]?.trim() ?? '';
    const headword = cell('simplified');
    if (headword === '') problems.push({ line, code: 'no-headword', detail: row.slice(0, 40) });
    else if (entries.has(headword)) problems.push({ line, code: 'duplicate', detail: headword });
    else {
      const unknown = list(cell('english_status')).filter((status) => !isStatus(status));
      for (const status of unknown) problems.push({ line, code: 'unknown-status', detail: status });
      entries.set(headword, entryOf(cell));
    }
  });
  return { entries: [...entries.values()], problems };
}

function entryOf(cell: (name: string) => string): TermEntry {
  return {
    simplified: cell('simplified'),
    traditionalTw: cell('traditional_tw'),
    traditionalHk: cell('traditional_hk'),
    pinyin: cell('pinyin'),
    partOfSpeech: cell('pos'),
    english: renderings(cell('english'), cell('english_status'), cell('english_source')),
    definition: cell('definition_en'),
    definitionZh: cell('definition_zh'),
    category: cell('category'),
    priority: cell('priority'),
    fullForm: cell('full_form'),
    abbreviations: list(cell('abbreviations')),
    related: list(cell('related')),
    twEquivalent: cell('tw_equivalent'),
    hkEquivalent: cell('hk_equivalent'),
    usageNote: cell('usage_note'),
    example: cell('example'),
    exampleEn: cell('example_en'),
  };
}

function renderings(english: string, statuses: string, sources: string): Rendering[] {
  const status = list(statuses);
  const source = sources.split(';').map((s) => s.trim());
  return list(english).map((text, i) => {
    const given = status.length === 1 ? status[0] : status[i];
    return {
      text,
      status: given !== undefined && isStatus(given) ? given : 'common',
      source: (source.length === 1 ? source[0] : source[i]) ?? '',
    };
  });
}

function list(cell: string): string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isStatus(status: string): status is RenderingStatus {
  return (RENDERING_STATUSES as readonly string[]).includes(status);
}
