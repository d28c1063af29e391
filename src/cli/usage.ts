import { CONVERSION_CONFIGS } from '../core/script/configs';

export const USAGE = `Usage: gongbao COMMAND [FILE…]      (- reads standard input)

  articles FILE… [--json]                        the articles of a page
  repair FILE                                    the page as clean Markdown
  convert FILE… --config CONFIG [--exact] [--json]
                                                 Traditional/Simplified; line breaks stay
  terms FILE… [--glossary FILE] [--json]         glossary terms, with their places
  lookup WORD [--glossary FILE] [--json]         one glossary entry, else the dictionary's
  notes FILE… [--json] [--sidecar FILE]          each note with where it anchors now: exact, moved, orphan
  check FILE.xlf… [--headlines STYLE] [--json]   the translation checks' findings; STYLE: off, title, sentence

CONFIG is one of ${CONVERSION_CONFIGS.join(' ')}.
With --json several files give one object a line. Exit status: 0 done, 1 findings, 2 unusable input or arguments.
`;
