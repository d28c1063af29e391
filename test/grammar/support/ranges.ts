import type { Token } from './tokenize';

/**
 * The texts that a scope covers on a line, adjacent tokens put together; the scope may be given without its last parts.
 */
export function textsOf(tokens: readonly Token[], scope: string): readonly string[] {
  const texts: string[] = [];
  let end = -1;
  for (const token of tokens) {
    if (!token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`))) continue;
    const last = texts.length - 1;
    if (token.start === end) texts[last] = `${texts[last]}${token.text}`;
    else texts.push(token.text);
    end = token.end;
  }
  return texts;
}
