import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { afterEach, beforeAll, describe, skip, test } from './support/harness';
import { activated, closeAll, openPage } from './support/pages';

/** The part of `vscode.lm` that came after the oldest VS Code of the manifest. */
interface ToolsApi {
  readonly tools: readonly {
    readonly name: string;
    readonly description: string;
    readonly inputSchema: object;
  }[];
  invokeTool(
    name: string,
    options: object,
  ): Thenable<{ readonly content: readonly { readonly value: string }[] }>;
}

const api = () => (vscode as unknown as { lm?: Partial<ToolsApi> }).lm as ToolsApi | undefined;
const NAMES = ['list_articles', 'read_article', 'lookup_term', 'convert_text', 'check_translation'];

async function ask<T>(name: string, input: object): Promise<T> {
  const result = await api()?.invokeTool(name, { input, toolInvocationToken: undefined });
  return JSON.parse(result?.content[0]?.value ?? '') as T;
}

/** The words in which a tool refuses. */
async function refusal(name: string, input: object): Promise<string> {
  try {
    await ask(name, input);
  } catch (error) {
    return String(error);
  }
  return 'no refusal';
}

interface Listing {
  readonly page: string;
  readonly articles: readonly { readonly id: string; readonly title: string; readonly bylines: string[] }[];
}

describe('tools for language models', () => {
  beforeAll(async () => {
    await activated();
  });
  afterEach(closeAll);
  const needed = () => {
    if (!('LanguageModelToolResult' in vscode)) skip('this VS Code has no language-model tools');
  };

  test('are offered with names, descriptions and schemas', () => {
    needed();
    const tools = api()?.tools ?? [];
    for (const name of NAMES) {
      const tool = tools.find((one) => one.name === name);
      ok(tool, name);
      ok(tool.description.length > 60, tool.description);
      equal((tool.inputSchema as { type: string }).type, 'object');
    }
  });

  test('list the articles of a page, and read one in reading order', async () => {
    needed();
    const { articles, page } = await ask<Listing>('list_articles', { page: 'clean.md' });
    equal(page, 'clean.md');
    const table = articles.find(({ title }) => title.includes('一张桌子'));
    ok(table);
    includes(table.bylines.join(), '顾望舒');
    const byId = await ask<{ text: string }>('read_article', { page: 'clean.md', article: table.id });
    includes(byId.text, '## 一张桌子');
    const byWords = await ask<{ text: string }>('read_article', { page: 'clean.md', article: '一張桌子' });
    equal(byWords.text, byId.text);
  });

  test('take the page in the active editor where none is named', async () => {
    needed();
    await openPage('traditional-taiwan.md');
    equal((await ask<Listing>('list_articles', {})).page, 'traditional-taiwan.md');
  });

  test('look up a term, a word and pinyin', async () => {
    needed();
    const term = await ask<{ source: string; english: { text: string }[] }>('lookup_term', {
      term: '职代会',
    });
    equal(term.source, 'glossary');
    includes(JSON.stringify(term.english), 'congress');
    equal((await ask<{ source: string }>('lookup_term', { term: '苹果' })).source, 'CC-CEDICT');
    const near = await ask<{ nearest: { simplified: string }[] }>('lookup_term', { term: 'zhidaihui' });
    includes(JSON.stringify(near.nearest), '职代会');
  });

  test('convert a text', async () => {
    needed();
    const { text } = await ask<{ text: string }>('convert_text', { text: '理发店以后发展', config: 's2t' });
    equal(text, '理髮店以後發展');
  });

  test('check a sentence', async () => {
    needed();
    const bad = { source: '全市有3万名职工参加。', target: 'Some 3,000 workers in the city took part.' };
    const { findings } = await ask<{ findings: { code: string }[] }>('check_translation', bad);
    ok(findings.length > 0);
    const good = { ...bad, target: 'Some 30,000 workers in the city took part.' };
    equal((await ask<{ findings: object[] }>('check_translation', good)).findings.length, 0);
  });

  test('refuse with what to do instead, and never leave the workspace', async () => {
    needed();
    includes(await refusal('read_article', { page: 'clean.md', article: 'A99' }), 'A1 ');
    includes(await refusal('list_articles', { page: 'missing.md' }), 'below the workspace folder');
    includes(await refusal('list_articles', { page: '../../etc/passwd' }), 'below the workspace folder');
    includes(await refusal('list_articles', {}), 'Name a file');
    includes(await refusal('convert_text', { text: '字', config: 's2x' }), 's2twp');
    includes(await refusal('lookup_term', {}), 'Give "term"');
    includes(await refusal('lookup_term', { term: 'qqqqzzzz' }), 'shorter');
  });
});
