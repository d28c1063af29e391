import { OPEN_PAREN } from './characters';
import { flatLineCredits, flatTextCredits, leadingBylines, leads, lineCredits, textCredits } from './credits';
import { bareHeadings, markdownHeadings, markedHeadings } from './headings';
import { inline, inlineWith, names, titleTail } from './inline';
import { anchored, merged } from './merge';
import { people } from './people';
import { quotes, quoteTails } from './quotes';
import { include, type Rule } from './rule';
import { SUSPECT_FIRST, scrapLine, straySpace, suspects } from './suspects';

export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly injectionSelector?: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

type Repository = Readonly<Record<string, Rule>>;

/** The tail of a quotation or title from an earlier line. */
const tails = [...quoteTails, titleTail];

/** Tried at the start of a line only; of two that fit, the earlier is taken: a photo credit before a byline. */
const LINE_START = ['line-credits', ...Object.keys(lineCredits), 'bare-headings'];

/** What both grammars share. `host` goes into every quotation: the inline syntax of the language around it. */
function shared(host: readonly Rule[]): Repository {
  return {
    'line-credits': anchored('Credits that open a line.', [scrapLine, ...flatLineCredits]),
    'bare-headings': anchored('Headings, and tails of what an earlier line opens.', [
      ...bareHeadings,
      ...tails,
    ]),
    ...lineCredits,
    ...textCredits,
    ...quotes,
    ...names,
    people: merged('Outlets, role words and names, where a line is known to be a credit.', people),
    plain: inlineWith('In headings.', SUSPECT_FIRST, suspects),
    'plain-in-quotes': inlineWith('In quotations.', SUSPECT_FIRST, [...suspects, straySpace]),
    'plain-in-text': inlineWith('In running text.', `${SUSPECT_FIRST}${OPEN_PAREN}`, [
      ...flatTextCredits,
      ...suspects,
      straySpace,
    ]),
    // Inside straight quotes: nothing that could run over the closing mark.
    'in-quotes': { patterns: [...host, ...include('plain-in-quotes', ...Object.keys(names))] },
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
    inline: { patterns: include(...Object.keys(quotes), 'plain', ...Object.keys(names)) },
    running: {
      patterns: include(
        ...Object.keys(textCredits),
        ...Object.keys(quotes),
        'plain-in-text',
        ...Object.keys(names),
      ),
    },
  };
}

/**
 * The lines of a page, by what can stand on them. The engine searches the rest of the line for every pattern of the
 * rule that it is in, so each kind of line has few patterns, and what can only open a line is not looked for behind it.
 */
const LINES: Repository = {
  text: { begin: '(?=[^ \\t\\n])', end: '$', patterns: include('running') },
  'heading-line': {
    begin: '^(?=[ \\t\\u00A0\\u3000]{0,3}#)',
    end: '$',
    patterns: include('marked-headings', 'text'),
  },
  // Longer than a kicker or a byline: body text, perhaps behind a credit or the tail of a quotation.
  'long-line-opening': {
    begin: '^(?=[^\\n]{0,40}[讯訊迅电電道導导按话話语語示”」》])(?=[^\\n]{64})',
    end: '$',
    patterns: include('leads', ...Object.keys(leadingBylines), 'text'),
  },
  'long-line': { begin: '^(?=[^\\n]{64})', end: '$', patterns: include('running') },
  line: { begin: '^(?=[^\\n])', end: '$', patterns: include(...LINE_START, 'text') },
};

/** Every rule as its file has it, before the flat ones are put together: what the checks of single patterns read. */
export const rules: readonly Rule[] = [
  ...[...flatLineCredits, ...Object.values(lineCredits), ...flatTextCredits, ...Object.values(textCredits)],
  ...[...markedHeadings, ...bareHeadings, ...markdownHeadings],
  ...[...Object.values(quotes), ...quoteTails, ...inline, titleTail],
  ...[...suspects, scrapLine, straySpace, ...people, ...Object.values(LINES)],
];

/** The grammar of a page in the language `zh-article`. */
export const article: Grammar = {
  name: 'Chinese Article',
  scopeName: 'text.zh.article',
  patterns: include('heading-line', 'long-line-opening', 'long-line', 'line'),
  repository: {
    ...LINES,
    'marked-headings': anchored('Headings behind a heading mark.', markedHeadings),
    leads: anchored('What may open a line of body text.', [...leads, ...tails]),
    ...shared([]),
  },
};

/** The scopes of rules that span text. An injection applies inside its own rules too, and would open them again. */
function spanning(repository: Repository): readonly string[] {
  const rules = Object.values(repository).filter((rule) => rule.begin !== undefined);
  return [...new Set(rules.flatMap((rule) => (rule.name ?? rule.contentName)?.split(' ') ?? []))].sort();
}

const injected: Repository = {
  'markdown-headings': merged('Behind a Markdown heading mark.', markdownHeadings),
  ...shared([{ include: 'text.html.markdown#inline' }]),
};

/** Where Markdown means something else by the same characters. */
const FOREIGN = [
  'markup.inline.raw',
  'markup.underline.link',
  'string.other.link',
  'meta.link',
  'meta.image',
  'meta.tag',
  'meta.embedded',
  'comment',
];

const outside = [...FOREIGN, ...spanning(injected)].map((name) => `- ${name}`).join(' ');

/** The same for a page in Markdown: inside its paragraphs and headings, whose marks stay Markdown's. */
export const injection: Grammar = {
  name: 'Chinese Article (Markdown)',
  scopeName: 'text.zh.article.injection',
  injectionSelector: ['meta.paragraph.markdown', 'markup.heading.markdown']
    .map((place) => `L:text.html.markdown ${place} ${outside}`)
    .join(', '),
  patterns: include('markdown-headings', ...LINE_START, 'running'),
  repository: injected,
};
