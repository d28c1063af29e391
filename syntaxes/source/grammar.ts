import { credits } from './credits';
import { bareHeadings, markdownHeadings, markedHeadings } from './headings';
import { inline } from './inline';
import { people } from './people';
import { quotes } from './quotes';
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

/** What both grammars share. `host` goes into every quotation: the inline syntax of the language around it. */
function shared(host: readonly Rule[]): Repository {
  return {
    ...bareHeadings,
    ...credits,
    ...quotes,
    ...inline,
    ...suspects,
    people: { patterns: people },
    credits: { patterns: include(...Object.keys(credits)) },
    quotes: { patterns: include(...Object.keys(quotes)) },
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
    inline: { patterns: include('quotes', ...Object.keys(inline), 'suspect') },
    // Running text; in a heading a space is a pause and no suspect.
    running: { patterns: include('inline', 'stray-space') },
  };
}

/** The grammar of a page in the language `zh-article`. */
export const article: Grammar = {
  name: 'Chinese Article',
  scopeName: 'text.zh.article',
  patterns: include(
    'scrap-line',
    ...Object.keys(markedHeadings),
    'credits',
    ...Object.keys(bareHeadings),
    'running',
  ),
  repository: { ...markedHeadings, ...shared([]) },
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
  patterns: include(
    'scrap-line',
    ...Object.keys(markdownHeadings),
    'credits',
    ...Object.keys(bareHeadings),
    'running',
  ),
  repository: injected,
};
