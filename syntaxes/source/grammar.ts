import { credits } from './credits';
import { bareHeadings, markedHeadings } from './headings';
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

const repository: Readonly<Record<string, Rule>> = {
  ...markedHeadings,
  ...bareHeadings,
  ...credits,
  ...quotes,
  ...inline,
  ...suspects,
  people: { patterns: people },
  credits: { patterns: include(...Object.keys(credits)) },
  quotes: {
    patterns: include(...Object.keys(quotes)),
  },
  /** Inside straight quotes: nothing that could run over the closing mark. */
  'in-quotes': { patterns: include(...Object.keys(inline), 'suspect') },
  /** Inside directed quotes: further quotations too. */
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
};

/** The grammar of a page in the language `zh-article`. */
export const article: Grammar = {
  name: 'Chinese Article',
  scopeName: 'text.zh.article',
  patterns: include(
    'scrap-line',
    ...Object.keys(markedHeadings),
    'credits',
    ...Object.keys(bareHeadings),
    'inline',
  ),
  repository,
};

/**
 * The same for a page in Markdown. It stays inside paragraphs and headings, out of code, links and HTML, and leaves
 * heading marks to Markdown.
 */
export const injection: Grammar = {
  name: 'Chinese Article (Markdown)',
  scopeName: 'text.zh.article.injection',
  injectionSelector:
    'L:text.html.markdown meta.paragraph.markdown -markup.inline.raw -markup.underline.link -meta.link -meta.image -meta.tag -comment -meta.embedded',
  patterns: [
    { include: 'text.zh.article#scrap-line' },
    { include: 'text.zh.article#credits' },
    ...Object.keys(bareHeadings).map((name) => ({ include: `text.zh.article#${name}` })),
    { include: 'text.zh.article#inline' },
  ],
  repository: {},
};
