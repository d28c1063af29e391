import type { Range } from '../text/range';
import { CONVERSION_CONFIGS, type ConversionConfig } from './configs';
import type { TsvProblem } from './userDictionary';

/** Stands for every page of the workspace. */
export const EVERY_PAGE = '*';

/** The line of a .gitattributes file beside the choices by which git keeps the lines of both sides. */
export const CHOICES_ATTRIBUTE = 'choices.tsv merge=union';

/** A place by its words, so that it is found again after edits elsewhere: reading text, line breaks read through. */
export interface PlaceWords {
  /** At most four units on either side. */
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** What somebody chose at a place where a conversion was open. */
export interface Decision extends PlaceWords {
  /** Path of the page in the workspace, or `EVERY_PAGE`. */
  readonly page: string;
  readonly config: ConversionConfig;
  readonly choice: string;
}

/** The decisions that bear on one page and one configuration. */
export interface Decisions {
  readonly size: number;
  /** What was chosen for a place; undefined where nothing was. */
  find(place: PlaceWords): string | undefined;
}

export const NO_DECISIONS: Decisions = { size: 0, find: () => undefined };

const NEIGHBOURS = 4;
const COLUMNS = 6;

/** The words of a range of a reading text and its neighbours. */
export function placeWords(text: string, { start, end }: Range): PlaceWords {
  return {
    before: cell(text.slice(Math.max(0, start - NEIGHBOURS), start)),
    word: cell(text.slice(start, end)),
    after: cell(text.slice(end, end + NEIGHBOURS)),
  };
}

/** White space and halves of a surrogate pair don't survive in a cell. */
function cell(text: string): string {
  return text.replace(/[\t\r\n]/g, ' ').replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}

/**
 * Reads remembered decisions, one a line: page, configuration, the words before, the word, the words after, the choice,
 * with tabs between. Lines that begin with `#` are left out, faulty ones reported; never throws.
 * Where two lines choose differently for one place, as after a merge, the first counts and the other is reported.
 */
export function parseDecisions(text: string): {
  decisions: readonly Decision[];
  problems: readonly TsvProblem[];
} {
  const decisions: Decision[] = [];
  const problems: TsvProblem[] = [];
  const chosen = new Map<string, string>();
  text.split(/\r\n|\n|\r/).forEach((row, i) => {
    if (row.trim() === '' || row.startsWith('#')) return;
    const cells = row.split('\t');
    const [page = '', name = '', before = '', word = '', after = '', choice = ''] = cells;
    const config = CONVERSION_CONFIGS.find((known) => known === name);
    const problem = (code: TsvProblem['code'], detail: string) =>
      problems.push({ line: i + 1, code, detail });
    if (cells.length < COLUMNS) problem('too-few-cells', row.slice(0, 40));
    else if (cells.length > COLUMNS) problem('too-many-cells', row.slice(0, 40));
    else if (!config) problem('unknown-config', name);
    else if (page === '' || word === '' || choice === '') problem('empty-cell', row.slice(0, 40));
    else {
      const place = cells.slice(0, -1).join('\t');
      const first = chosen.get(place);
      if (first === undefined) decisions.push({ page, config, before, word, after, choice });
      else if (first !== choice) problem('duplicate', word);
      if (first === undefined) chosen.set(place, choice);
    }
  });
  return { decisions, problems };
}

/**
 * The text of the file with one more decision, which replaces an earlier one for the same place. Lines are kept in
 * order of their cells, so that two branches seldom add at the same line; lines that can't be read stay where they are.
 */
export function putDecision(text: string, decision: Decision): string {
  const { page, config, before, word, after, choice } = decision;
  const place = `${[page, config, before, word, after].join('\t')}\t`;
  const rows = text.split(/\r\n|\n|\r/).filter((row) => row !== '' && !row.startsWith(place));
  const fresh = place + choice;
  const at = rows.findIndex((row) => !row.startsWith('#') && row > fresh);
  rows.splice(at < 0 ? rows.length : at, 0, fresh);
  return `${rows.join('\n')}\n`;
}

/** Those of a list that bear on a page and a configuration; the page's own win over the workspace's. */
export function decisionsFor(
  decisions: readonly Decision[],
  page: string,
  config: ConversionConfig,
): Decisions {
  const choices = new Map<string, string>();
  const add = (wanted: string) => {
    for (const decision of decisions) {
      if (decision.config === config && decision.page === wanted)
        choices.set(keyOf(decision), decision.choice);
    }
  };
  add(EVERY_PAGE);
  add(page);
  return { size: choices.size, find: (place) => choices.get(keyOf(place)) };
}

function keyOf({ before, word, after }: PlaceWords): string {
  return `${before}\t${word}\t${after}`;
}
