import type { TokenizedLine } from './tokenize';

/**
 * Lines and their scopes as text that a reviewer can read: `>` opens a line of the sample, below it one row for each
 * token that has a scope. The suffix `.zh-article` is left out, so that what is not ours stands out.
 */
export function snapshot(lines: readonly TokenizedLine[]): string {
  const rows = lines.flatMap((line) => [
    `>${line.text}`,
    ...line.tokens
      .filter((token) => token.scopes.length > 0)
      .map((token) => `    ${shown(token.text)}  ${token.scopes.map(short).join(' ')}`),
  ]);
  return `${rows.join('\n')}\n`;
}

function short(scope: string): string {
  return scope.replace(/\.zh-article$/, '');
}

/** White space alone would not be seen. */
function shown(text: string): string {
  return /^\s+$/.test(text) ? JSON.stringify(text) : text;
}
