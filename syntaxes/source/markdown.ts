import { HAN } from './characters';
import { article, type Grammar, type Repository } from './grammar';
import { markdownHeadings } from './headings';
import { lineKinds, openings, RARE_LINE, textCredits } from './lines';
import { merged } from './merge';
import { quotes } from './quotes';
import { include, type Rule, scope } from './rule';

/** Rules of the language `zh-article`, taken over as they are. */
function own(...names: readonly string[]): readonly Rule[] {
  return names.map((name) => ({ include: `${article.scopeName}#${name}` }));
}

const MARKDOWN = 'text.html.markdown';

/** Characters that Markdown or HTML give a meaning inside a line. */
const MARKS = '*_`~<&\\[\\]\\\\$';

/** Behind up to three spaces, no sign that opens a block: a heading, quotation, list, table, rule or definition. */
const NO_BLOCK = ' {0,3}(?![0-9]{1,9}[.)])[^ \\t\\n#>+|=:-]';

/** Chinese stands near its start. */
const CHINESE = `(?=[^${HAN}\\n]{0,12}[${HAN}])`;

/** No marks of Markdown up to the end of the line. */
const UNMARKED = `(?=[^${MARKS}\\n]*$)`;

/** Each as a pattern of its own, for the checks of single patterns. */
export const markdownGates: readonly Rule[] = [`(?=${NO_BLOCK})`, CHINESE, UNMARKED].map((gate) => ({
  match: `^${gate}`,
}));

/**
 * A line of Chinese in which Markdown has nothing to say. It is taken before Markdown looks for its own inline syntax,
 * which is most of what a line costs, and it is a paragraph as Markdown's: a line of = or - below makes it a heading,
 * an indented one goes on.
 */
function paragraph(begin: string, ...inside: readonly string[]): Rule {
  return {
    name: `meta.paragraph.markdown ${scope('meta.line')}`,
    begin,
    // The lines that go on are taken here, so that nothing looks for them inside a line.
    while:
      '^(?:(={3,200})[ \\t]{0,40}$|(-{3,200})[ \\t]{0,40}$|[ \\t]{1,40}[=-]{3,200}[ \\t]{0,40}$| {4,40}([^ \\t\\n][^\\n]{0,2000}))',
    whileCaptures: {
      1: { name: 'markup.heading.setext.1.markdown' },
      2: { name: 'markup.heading.setext.2.markdown' },
      3: {
        patterns: [{ include: `${MARKDOWN}#inline` }, { include: 'text.html.derivative' }, ...own('running')],
      },
    },
    patterns: own(...inside),
  };
}

/** Behind a heading mark: as Markdown has it, without a search for its inline syntax. */
const heading: Rule = {
  name: `markup.heading.markdown ${scope('meta.line')}`,
  match: `^ {0,3}(?=#)${UNMARKED}(#{1,6} {1,12}[^\\n]{1,400})$`,
  captures: {
    1: {
      patterns: [6, 5, 4, 3, 2, 1].map((level) => ({
        name: `heading.${level}.markdown`,
        match: `^ {0,3}(#{${level}})[ \\t]{1,12}([^\\n]{0,400}?)(?:[ \\t]{1,12}(#{1,12}))?[ \\t]{0,12}$`,
        captures: {
          1: { name: 'punctuation.definition.heading.markdown' },
          2: {
            name: 'entity.name.section.markdown',
            patterns: [...include('markdown-headings'), ...own('inline')],
          },
          3: { name: 'punctuation.definition.heading.markdown' },
        },
      })),
    },
  },
};

/** A paragraph for each thing that a line may open with. */
const openedParagraphs: Repository = Object.fromEntries(
  Object.entries(openings).map(([name, { match = '', captures = {} }]) => [
    `${name}-paragraph`,
    {
      ...paragraph(`^(?=${NO_BLOCK})(?:${match.replace(/^\^/, '')})${UNMARKED}`, ...Object.keys(lineKinds)),
      beginCaptures: retold(captures),
    },
  ]),
);

const repository: Repository = {
  heading,
  'markdown-headings': retold(merged('Behind a Markdown heading mark.', markdownHeadings)),
  ...openedParagraphs,
  'rare-paragraph': paragraph(`^(?=${NO_BLOCK})${CHINESE}${RARE_LINE}${UNMARKED}`, 'rare-running'),
  paragraph: paragraph(`^(?=${NO_BLOCK})${CHINESE}${UNMARKED}`, 'common-running'),
};

/** The same rules, their includes turned to the grammar that has them. */
function retold<T>(node: T): T {
  return JSON.parse(
    JSON.stringify(node, (key, value) =>
      key === 'include' && typeof value === 'string' && value.startsWith('#')
        ? `${article.scopeName}${value}`
        : value,
    ),
  );
}

/** At the top of a page only: what Markdown has opened (a list, a quotation, code) goes on as it would without us. */
export const markdownParagraph: Grammar = {
  name: 'Chinese Article (paragraphs in Markdown)',
  scopeName: 'text.zh.article.paragraph',
  injectionSelector: 'L:- meta - markup - comment - string',
  patterns: include('heading', ...Object.keys(openedParagraphs), 'rare-paragraph', 'paragraph'),
  repository,
};

/** Where Markdown means something else by the same characters, and inside our own rules. */
const OUTSIDE = [
  'string',
  'comment',
  'markup.inline.raw',
  'markup.underline.link',
  'meta.link',
  'meta.image',
  'meta.tag',
  'meta.embedded',
];

/** The scopes of our rules that span text. An injection applies inside its own rules too, and would open them again. */
const CREDITS = ['meta.byline', 'meta.credit', 'meta.photo-credit', 'meta.signature'];

const outside = [...OUTSIDE, ...CREDITS].map((name) => `- ${name}`).join(' ');

/** Lines with marks of Markdown's own: its inline syntax goes on between our rules and inside our quotations. */
export const markdownInline: Grammar = {
  name: 'Chinese Article (in Markdown)',
  scopeName: 'text.zh.article.injection',
  // Asked for every token of a page, and answered by its first part that fails: our own lines come first.
  injectionSelector: `L:- meta.line (meta.paragraph.markdown | markup.heading.markdown) ${outside}`,
  patterns: include('markdown-headings', ...Object.keys(openings), 'running'),
  repository: {
    ...retold(openings),
    'markdown-headings': merged('Behind a Markdown heading mark.', markdownHeadings),
    running: {
      patterns: [
        ...own(...Object.keys(textCredits)),
        ...include(...Object.keys(quotes)),
        ...own('plain-in-text'),
      ],
    },
    inline: { patterns: [...include(...Object.keys(quotes)), ...own('plain')] },
    'in-quotes': { patterns: [{ include: `${MARKDOWN}#inline` }, ...own('plain-in-text')] },
    quoted: article.repository.quoted ?? {},
    ...quotes,
  },
};
