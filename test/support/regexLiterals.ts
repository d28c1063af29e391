import { parseAst } from 'vite';

export interface RegexLiteral {
  readonly source: string;
  readonly flags: string;
  /** 1-based. */
  readonly line: number;
}

export interface Regexes {
  /** `/a+/u`, and `new RegExp('a+', 'u')` with strings in place. */
  readonly literals: readonly RegexLiteral[];
  /** 1-based lines of every other `RegExp(…)` that runs when the module is loaded. */
  readonly builtOnLoad: readonly number[];
  /** The same inside functions. */
  readonly builtLater: readonly number[];
}

/** The regular expressions of a TypeScript source, read from its syntax tree. Throws where the source does not parse. */
export function regexesOf(text: string): Regexes {
  const literals: RegexLiteral[] = [];
  const builtOnLoad: number[] = [];
  const builtLater: number[] = [];
  const visit = (node: unknown, inFunction: boolean): void => {
    if (Array.isArray(node)) for (const child of node) visit(child, inFunction);
    if (!isNode(node)) return;
    const line = text.slice(0, node.start).split('\n').length;
    if (isRegex(node)) literals.push({ source: node.regex.pattern, flags: node.regex.flags, line });
    if (isRegExpCall(node)) {
      const source = constant(node.arguments[0]);
      const flags = node.arguments.length > 1 ? constant(node.arguments[1]) : '';
      if (source !== undefined && flags !== undefined) literals.push({ source, flags, line });
      else (inFunction ? builtLater : builtOnLoad).push(line);
    }
    for (const value of Object.values(node)) visit(value, inFunction || FUNCTION.test(node.type));
  };
  visit(parseAst(text, { lang: 'ts' }), false);
  return { literals, builtOnLoad, builtLater };
}

const FUNCTION = /Function|MethodDefinition/;

interface Node {
  readonly type: string;
  readonly start: number;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function isRegex(node: Node): node is Node & { regex: { pattern: string; flags: string } } {
  return node.type === 'Literal' && 'regex' in node && typeof node.regex === 'object' && node.regex !== null;
}

function isRegExpCall(node: Node): node is Node & { arguments: readonly unknown[] } {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  const callee = 'callee' in node ? node.callee : undefined;
  return isNode(callee) && callee.type === 'Identifier' && 'name' in callee && callee.name === 'RegExp';
}

function constant(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && 'value' in node && typeof node.value === 'string'
    ? node.value
    : undefined;
}
