import type { Finding } from './finding';

/** A finding in an English sentence, for the command line and its logs. */
export function findingSentence({ code, details }: Finding): string {
  const [first = '', second = ''] = details;
  switch (code) {
    case 'empty':
      return 'counts as translated but is empty';
    case 'same-as-source':
      return 'the translation is the source itself';
    case 'codes':
      return `inline codes differ from the source: ${details.join(' ')}`;
    case 'figure':
      return second === ''
        ? `the figure ${first} is not in the source`
        : `the figure ${first} is missing, expected ${second}`;
    case 'date':
    case 'currency':
    case 'direction':
      return `the source says ${first}, the translation ${second}`;
    case 'negation':
      return `"${first}" of the source forbids, the translation does not`;
    case 'name':
      return `the name ${first} is missing, expected something like "${second}"`;
    case 'untranslated':
      return `"${first}" is left untranslated`;
    case 'wide-punctuation':
      return `"${first}" is a full-width character`;
    case 'brackets':
      return `the bracket ${first} has no partner`;
    case 'quotes':
      return `quotation marks are missing, unpaired or mixed: ${details.join(' ')}`;
    case 'end-mark':
      return `the end mark does not fit the source: "${first}"`;
    case 'doubled-word':
      return `"${first}" stands twice`;
    case 'spaces':
      return 'there is a space too many';
    case 'length':
      return `unusual length: ${first} letters for each Chinese character`;
    case 'term-missing':
      return `the glossary renders ${first} as ${details.slice(1).join('; ')}`;
    case 'term-forbidden':
      return `the glossary rules out "${second}" for ${first}`;
    case 'headline-case':
      return `the headline is not in ${first} case`;
    case 'inconsistent-target':
      return `the same source is translated elsewhere as "${first}"`;
    case 'inconsistent-source':
      return `the same translation stands elsewhere for "${first}"`;
    case 'source-changed':
      return `the page has changed since; it was: ${first}`;
  }
}
