import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

// Both packages are CommonJS: under an ES module loader their names may sit on the default export.
const { loadWASM, OnigScanner, OnigString } = (
  'default' in oniguruma ? oniguruma.default : oniguruma
) as typeof oniguruma;
const { INITIAL, parseRawGrammar, Registry } = (
  'default' in textmate ? textmate.default : textmate
) as typeof textmate;

export { INITIAL };

const ARTICLE = 'text.zh.article';
/** What is injected into Markdown. */
export const INJECTIONS = ['text.zh.article.paragraph', 'text.zh.article.injection'];
export const MARKDOWN = 'text.html.markdown';

/** Tests and measurements run from the root of the checkout; a measurement's bundle has no place of its own. */
const SYNTAXES = join(process.cwd(), 'syntaxes');

/** A stretch of one line with its scopes, outermost first and without the grammar's root scope. */
export interface Token {
  readonly text: string;
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** Tokens of each line; `stopped` where vscode-textmate gave up on it. */
export interface TokenizedLine {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly stopped: boolean;
}

export type Tokenizer = (text: string) => readonly TokenizedLine[];

let onigLib: Promise<textmate.IOnigLib> | undefined;

function loadOniguruma(): Promise<textmate.IOnigLib> {
  onigLib ??= (async () => {
    const main = createRequire(import.meta.url).resolve('vscode-oniguruma');
    await loadWASM(readFileSync(join(dirname(main), 'onig.wasm')));
    return {
      createOnigScanner: (sources: string[]) => new OnigScanner(sources),
      createOnigString: (text: string) => new OnigString(text),
    };
  })();
  return onigLib;
}

export interface TokenizerOptions {
  /** Scope of the grammar that the text is in; `text.zh.article` where not given. */
  readonly scope?: string;
  /** Files of further grammars, by scope: VS Code's Markdown grammar, for instance. */
  readonly grammars?: Readonly<Record<string, string>>;
  /** Scopes of the grammars that are injected into it. */
  readonly injections?: readonly string[];
  /** What `tokenizeLine2` colours by. */
  readonly theme?: textmate.IRawTheme;
}

const OWN: Readonly<Record<string, string>> = {
  [ARTICLE]: join(SYNTAXES, 'zh-article.tmLanguage.json'),
  'text.zh.article.paragraph': join(SYNTAXES, 'zh-article.markdown-paragraph.tmLanguage.json'),
  'text.zh.article.injection': join(SYNTAXES, 'zh-article.markdown.tmLanguage.json'),
};

/**
 * A grammar as VS Code loads it, with vscode-textmate over vscode-oniguruma. Throws where the grammar itself cannot be
 * loaded; a grammar that it includes may be missing.
 */
export async function loadGrammar(options: TokenizerOptions = {}): Promise<textmate.IGrammar> {
  const scope = options.scope ?? ARTICLE;
  const files: Readonly<Record<string, string>> = { ...OWN, ...options.grammars };
  const registry = new Registry({
    ...(options.theme === undefined ? {} : { theme: options.theme }),
    onigLib: loadOniguruma(),
    loadGrammar: async (name) => {
      const file = files[name];
      return file !== undefined && existsSync(file)
        ? parseRawGrammar(readFileSync(file, 'utf8'), file)
        : null;
    },
    getInjections: (name) => (name === scope ? [...(options.injections ?? [])] : undefined),
  });
  const grammar = await registry.loadGrammar(scope);
  if (grammar === null) throw new Error(`no grammar for ${scope}`);
  return grammar;
}

/** Tokens of a text, a line at a time. */
export async function createTokenizer(options: TokenizerOptions = {}): Promise<Tokenizer> {
  const grammar = await loadGrammar(options);
  return (text) => tokenize(grammar, text);
}

function tokenize(grammar: textmate.IGrammar, text: string): readonly TokenizedLine[] {
  let state = INITIAL;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    const tokens = result.tokens
      .map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        start: startIndex,
        end: Math.min(endIndex, line.length),
        scopes: scopes.slice(1),
      }))
      .filter((token) => token.end > token.start);
    return { text: line, tokens, stopped: result.stoppedEarly };
  });
}
