import { bareHeadings, markdownHeadings, markedHeadings } from './headings';
import { inline } from './inline';
import {
  COMMON,
  creditRules,
  gateRules,
  headingLine,
  lineKinds,
  OTHER_SCRIPT_RULES,
  openings,
  RARE,
  scripts,
  tails,
  textCredits,
} from './lines';
import { merged } from './merge';
import { people } from './people';
import { commonQuotes, quotes } from './quotes';
import { include, type Rule } from './rule';
import { plainSuspects, straySpace, suspects } from './suspects';

export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly injectionSelector?: string;
  readonly patterns: readonly Rule[];
  readonly repository: Repository;
}

export type Repository = Readonly<Record<string, Rule>>;

const short = commonQuotes(RARE);

/** What may stand anywhere. */
const PLAIN: readonly string[] = [...Object.keys(suspects), ...Object.keys(inline)];

/** What is looked for in running text. */
const RUNNING: readonly string[] = [
  ...Object.keys(textCredits),
  ...Object.keys(short),
  ...Object.keys(quotes),
  'stray-space',
  ...PLAIN,
];

/**
 * The grammar of a page in the language `zh-article`. What opens a line (a heading mark, a credit, a lead) is tried at
 * its start alone; whatever is left of the line is running text. The two are apart because a match hands over every
 * group that its pattern has, and `opening` has hundreds.
 */
export const article: Grammar = {
  name: 'Chinese Article',
  scopeName: 'text.zh.article',
  patterns: include('heading-line', ...Object.keys(openings), ...Object.keys(lineKinds)),
  repository: {
    'heading-line': headingLine,
    ...openings,
    ...lineKinds,
    'common-running': {
      patterns: include(
        'parens',
        'parens-wide',
        ...Object.keys(short),
        'quote-curly',
        'straight-double',
        'quote-misread',
        ...COMMON,
      ),
    },
    'common-in-quotes': { patterns: include(...COMMON) },
    'rare-running': { patterns: scripts },
    running: { patterns: include(...RUNNING) },
    'simplified-running': {
      patterns: include(...RUNNING.filter((name) => !OTHER_SCRIPT_RULES.includes(name))),
    },
    inline: { patterns: include(...Object.keys(quotes), 'plain') },
    // Inside straight quotes: nothing that could run over the closing mark.
    'in-quotes': { patterns: include('plain-in-text') },
    // Inside directed quotes: further quotations too.
    quoted: {
      patterns: include(
        'quote-curly-inner',
        'quote-curly',
        'quote-corner-inner',
        'quote-corner',
        'straight-single',
        'in-quotes',
      ),
    },
    // Not in headings, where a space is a pause.
    'plain-in-text': { patterns: include('stray-space', ...PLAIN) },
    plain: { patterns: include(...PLAIN) },
    people: merged('Outlets, role words and names, where a line is known to be a credit.', people),
    'stray-space': straySpace,
    ...textCredits,
    ...quotes,
    ...short,
    ...suspects,
    ...inline,
  },
};

/** Every rule as its file has it, before some are put together: what the checks of single patterns read. */
export const rules: readonly Rule[] = [
  ...[...creditRules, ...gateRules],
  ...[...markedHeadings, ...bareHeadings, ...markdownHeadings, ...tails],
  ...[
    ...Object.values(quotes),
    ...Object.values(short),
    ...Object.values(inline),
    ...plainSuspects,
    ...people,
  ],
];
