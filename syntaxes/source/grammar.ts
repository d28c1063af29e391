import { lineCredits, textCredits } from './credits';
import { bareHeadings, markdownHeadings, markedHeadings } from './headings';
import { inline, titleTails } from './inline';
import { people } from './people';
import { quotes, quoteTails } from './quotes';
import { include, type Rule } from './rule';
import { suspects } from './suspects';

export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly injectionSelector?: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

type Repository = Readonly<Record<string, Rule>>;

/** What stands in running text and in headings. */
const IN_TEXT = include(...Object.keys(quotes), ...Object.keys(inline), 'suspect');

/** What both grammars share. `host` goes into every quotation: the inline syntax of the language around it. */
function shared(host: readonly Rule[]): Repository {
  return {
    ...bareHeadings,
    ...lineCredits,
    ...textCredits,
    ...quoteTails,
    ...titleTails,
    ...quotes,
    ...inline,
    ...suspects,
    people: { patterns: people },
    // Inside straight quotes: nothing that could run over the closing mark.
    'in-quotes': { patterns: [...host, ...include(...Object.keys(inline), 'suspect', 'stray-space')] },
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
    // In a heading a space is a pause and no suspect.
    inline: { patterns: IN_TEXT },
    running: { patterns: [...include(...Object.keys(textCredits)), ...IN_TEXT, ...include('stray-space')] },
  };
}

/**
 * Tried at the start of a line only; of two that fit, the earlier is taken: a photo credit before a byline, and a
 * closing dateline before the one that opens a story.
 */
const LINE_START = [
  'end-dateline',
  'agency-dateline',
  ...Object.keys(textCredits),
  ...Object.keys(lineCredits),
  ...Object.keys(bareHeadings),
  ...Object.keys(quoteTails),
  ...Object.keys(titleTails),
].filter((name, at, names) => names.indexOf(name) === at);

/** The grammar of a page in the language `zh-article`. */
export const article: Grammar = {
  name: 'Chinese Article',
  scopeName: 'text.zh.article',
  patterns: include('scrap-line', ...Object.keys(markedHeadings), ...LINE_START, 'text'),
  repository: {
    ...markedHeadings,
    ...shared([]),
    // The rest of the line has a rule of its own, so that what can only open a line is not looked for on all of it.
    text: { begin: '(?=[^ \\t\\n])', end: '$', patterns: include('running') },
  },
};

/** The scopes of rules that span text. An injection applies inside its own rules too, and would open them again. */
function spanning(repository: Repository): readonly string[] {
  const rules = Object.values(repository).filter((rule) => rule.begin !== undefined);
  return [...new Set(rules.flatMap((rule) => rule.name?.split(' ') ?? []))].sort();
}

const injected: Repository = { ...markdownHeadings, ...shared([{ include: 'text.html.markdown#inline' }]) };

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
  patterns: include('scrap-line', ...Object.keys(markdownHeadings), ...LINE_START, 'running'),
  repository: injected,
};
