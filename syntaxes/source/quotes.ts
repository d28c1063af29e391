import { GAP, HAN, SENTENCE_END, SPACE } from './characters';
import { include, named, type Rule } from './rule';

/**
 * Where a quotation that the line does not close must stop all the same: at a line that ends a sentence, at a
 * blank line, at an indented line (a new paragraph), at a heading and at a credit.
 */
const PARAGRAPH_END = `(?<=[。｡！？])$|^(?=[${SPACE}]*$|${GAP}(?:#|[【〔]|[(（]?(?:本[报報]|[记記]者|通[讯訊][员員]|新[华華]社|中央社))|\\u3000|[ ]{2})`;

interface Pair {
  readonly open: string;
  readonly close: string;
  readonly scope: string;
}

function directed({ open, close, scope }: Pair): Rule {
  return {
    ...named(scope),
    begin: open,
    beginCaptures: { 0: named('punctuation.definition.string.begin') },
    end: `(${close})|(?=${open})|${PARAGRAPH_END}`,
    endCaptures: { 1: named('punctuation.definition.string.end') },
    patterns: include('quoted'),
  };
}

/** The tail of a quotation whose opening stands on an earlier line: the line's first quotation mark closes. */
function continued({ open, close, scope }: Pair): Rule {
  return {
    match: `^([^${open}${close}\\n]{1,400})(${close})(?![^${open}\\n]*${close})`,
    captures: {
      1: { ...named(scope), patterns: include('quoted') },
      2: named(scope, 'punctuation.definition.string.end'),
    },
  };
}

const CURLY: Pair = { open: '“', close: '”', scope: 'string.quoted.double' };
const CURLY_INNER: Pair = { open: '‘', close: '’', scope: 'string.quoted.single' };
const CORNER: Pair = { open: '「', close: '」', scope: 'string.quoted.double.corner' };
const CORNER_INNER: Pair = { open: '『', close: '』', scope: 'string.quoted.single.corner' };

/** What may follow an opening straight mark: no space and nothing that closes a clause. */
const OPENS = `(?![${SPACE}${SENTENCE_END},，、;；:：)）》”]|$)`;

const STRAIGHT = 'string.quoted.double.straight';

/** Words that lead on to what is quoted: a straight mark behind one opens. */
const LEADS_ON = '[以将把被让从向由与和及过绕]';

/**
 * Straight marks have no direction. A pair is taken for a quotation where it reads like one: a short phrase, words
 * without a clause end, or speech: after a colon or at the start, or closed with the mark that ends the sentence.
 * So the words between two quotations are not one.
 */
function straightContent(mark: string): string {
  return (
    `(?=[^${mark}\\n]{1,20}(?<!${LEADS_ON})${mark}` +
    `|[^${mark},，。;；:：!！?？\\n]{1,60}${mark}` +
    `|[^${mark}\\n]{1,600}(?<=[${SENTENCE_END},，])${mark})` +
    `|(?<=[:：]${mark}|[:：] ${mark}|^${mark})(?=[^${mark}\\n]{1,600}${mark})`
  );
}

/** A rule for each width: a pattern that begins with one plain character is found fastest. */
const straightDouble = (mark: string, only: string, ...inside: readonly string[]): Rule => ({
  comment: 'Opens only where the same line closes it.',
  ...named(STRAIGHT),
  begin: `${mark}${only}${OPENS}(?:${straightContent(mark)})`,
  beginCaptures: { 0: named('punctuation.definition.string.begin') },
  end: `(${mark})|$`,
  endCaptures: { 1: named('punctuation.definition.string.end') },
  patterns: include(...inside),
});

/**
 * Speech with quotations inside, all in straight marks: 他说:"要有"娘家人"的样子。" The words up to an inner mark and
 * those inside it end no clause; the mark behind the sentence's end closes.
 */
const straightSpeech: Rule = {
  comment: 'Behind a colon or at the start of a line.',
  ...named(STRAIGHT),
  begin:
    `"(?<=[:：]"|[:：] "|^")(?=(?:[^"\\n]{1,200}(?<![${SENTENCE_END},，])"[^"${SENTENCE_END},，、;；\\n]{1,30}"(?![${SENTENCE_END}])){1,4}` +
    `[^"\\n]{1,200}(?<=[${SENTENCE_END}])")`,
  beginCaptures: { 0: named('punctuation.definition.string.begin') },
  end: `(")(?<=[${SENTENCE_END}]")|$`,
  endCaptures: { 1: named('punctuation.definition.string.end') },
  patterns: include('straight-double', 'straight-single', 'in-quotes'),
};

const straightSingle: Rule = {
  comment: 'Never opens after a Latin letter or digit: 5’, it’s.',
  ...named('string.quoted.single.straight'),
  begin: `'(?<![A-Za-z0-9]')${OPENS}(?=[^'"＂\\n]{1,60}'(?![A-Za-z0-9]))`,
  beginCaptures: { 0: named('punctuation.definition.string.begin') },
  end: `(')|$`,
  endCaptures: { 1: named('punctuation.definition.string.end') },
  patterns: include('in-quotes'),
};

const misread: Rule = {
  comment: '”匠心所能”: OCR gave the closing mark twice.',
  ...named('string.quoted.double'),
  begin: `”(?=[${HAN}A-Za-z0-9][^“”\\n]{0,40}”)`,
  beginCaptures: { 0: named('punctuation.definition.string.begin') },
  end: '(”)|$',
  endCaptures: { 1: named('punctuation.definition.string.end') },
  patterns: include('in-quotes'),
};

/** Read at the start of a line: the tail of a quotation that an earlier line has opened. */
export const quoteTails: readonly Rule[] = [continued(CURLY), continued(CORNER)];

export const quotes: Readonly<Record<string, Rule>> = {
  'quote-curly': directed(CURLY),
  'quote-curly-inner': directed(CURLY_INNER),
  'quote-corner': directed(CORNER),
  'quote-corner-inner': directed(CORNER_INNER),
  'quote-misread': misread,
  'straight-double': straightDouble('"', '', 'straight-single', 'in-quotes'),
  'straight-double-wide': straightDouble('＂', '', 'straight-single', 'in-quotes'),
  'straight-single': straightSingle,
};

/** What inner rules begin with or must hold, beside the rare characters: a quotation without it has nothing inside. */
const MARKED_INSIDE = ' 《第0-9月A-Zl|总会';

/**
 * For text without a rare character: a quotation that has none either and that the line closes, with few rules inside.
 * Most quotations are a few words with nothing in them, and are read in one match.
 */
export function commonQuotes(rare: string): Readonly<Record<string, Rule>> {
  const plain = (open: string, content: string, close: string, scope: string): Rule => ({
    ...named(scope),
    match: `(${open})${content}(${close})`,
    captures: {
      1: named('punctuation.definition.string.begin'),
      2: named('punctuation.definition.string.end'),
    },
  });
  return {
    'straight-speech': straightSpeech,
    'plain-quote-curly': plain('“', `[^“”${rare}${MARKED_INSIDE}\\n]{1,60}`, '”', CURLY.scope),
    'plain-quote-straight': plain(
      '"',
      `${OPENS}[^"${rare}${MARKED_INSIDE}\\n]{1,20}(?<!${LEADS_ON})`,
      '"',
      STRAIGHT,
    ),
    'common-quote-curly': {
      ...named(CURLY.scope),
      begin: `“(?=[^“”${rare}\\n]{0,400}”)`,
      beginCaptures: { 0: named('punctuation.definition.string.begin') },
      end: '(”)|$',
      endCaptures: { 1: named('punctuation.definition.string.end') },
      patterns: include('common-in-quotes'),
    },
    'common-straight-double': straightDouble('"', `(?=[^"${rare}\\n]{0,400}")`, 'common-in-quotes'),
  };
}
