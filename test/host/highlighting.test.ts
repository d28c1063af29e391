import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './support/assert';
import { afterEach, beforeAll, describe, skip, test } from './support/harness';
import { activated, closeAll, openPage, openText, select } from './support/pages';
import { waitFor } from './support/wait';
import { evaluate, inEveryTheme, screenshot } from './support/workbench';

interface Token {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly type: string;
}

/** The semantic tokens of a document, decoded from VS Code's relative form. */
async function tokensOf(document: vscode.TextDocument, range?: vscode.Range): Promise<Token[]> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
    range ? 'vscode.provideDocumentRangeSemanticTokensLegend' : 'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
    range,
  );
  const tokens = await (range
    ? vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentRangeSemanticTokens',
        document.uri,
        range,
      )
    : vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      ));
  const decoded: Token[] = [];
  let line = 0;
  let start = 0;
  const data = tokens?.data ?? new Uint32Array();
  for (let i = 0; i < data.length; i += 5) {
    const down = data[i] ?? 0;
    line += down;
    start = (down === 0 ? start : 0) + (data[i + 1] ?? 0);
    decoded.push({ line, start, length: data[i + 2] ?? 0, type: legend.tokenTypes[data[i + 3] ?? 0] ?? '' });
  }
  return decoded;
}

const wordsOf = (document: vscode.TextDocument, tokens: readonly Token[], type: string) =>
  tokens
    .filter((token) => token.type === type)
    .map((t) => document.getText(new vscode.Range(t.line, t.start, t.line, t.start + t.length)));

/** The colour in which the editor shows a text. */
const colourOf = (text: string) =>
  evaluate<string>(`(() => {
    const spans = [...document.querySelectorAll('.view-line span span')];
    const span = spans.find((s) => s.textContent.replace(/\\u00a0/g, ' ').includes(${JSON.stringify(text)}));
    return span ? getComputedStyle(span).color : '';
  })()`);

describe('highlighting', () => {
  beforeAll(async () => void (await activated()));
  afterEach(closeAll);

  test('a headline without a mark is told from the text by the page', async () => {
    const { document } = await openPage('broken-lines.md');
    const tokens = await tokensOf(document);
    ok(wordsOf(document, tokens, 'headline').includes('湘潭成立货车司机法律服务站'));
    ok(wordsOf(document, tokens, 'personName').includes('苗得雨'));
  });

  test('a range gives its own tokens alone', async () => {
    const { document } = await openPage('clean.md');
    const range = new vscode.Range(0, 0, 8, 0);
    const tokens = await tokensOf(document, range);
    ok(tokens.length > 0);
    ok(tokens.every((token) => token.line < 9));
  });

  test('tokens follow an edit', async () => {
    const editor = await openPage('clean.md');
    await tokensOf(editor.document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n\n'));
    const tokens = await tokensOf(editor.document);
    ok(wordsOf(editor.document, tokens, 'headline').some((headline) => headline.includes('一张桌子')));
  });

  test('plain text with Chinese is coloured, a document without is not', async () => {
    const { document } = await openText(
      '百色百名护林员有了“山货超市”\n\n本报讯（记者孟小舟）近日，广西百色市总工会为护林员开设的“山货超市”开张，首日售出山货三百余斤。',
      'plaintext',
    );
    deepEqual(wordsOf(document, await tokensOf(document), 'headline'), ['百色百名护林员有了“山货超市”']);
    await closeAll();
    const english = await openText('# Notes\n\nNothing Chinese here.\n', 'plaintext');
    equal((await tokensOf(english.document)).length, 0);
  });

  test('an unmarked headline has the colour of a marked one in every theme', async () => {
    skip('not steady yet');
    const editor = await openPage('broken-lines.md');
    select(editor, '湘潭成立货车司机法律服务站');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await inEveryTheme(async (kind) => {
      const body = await waitFor('body text', () => colourOf('劳动经济专业出身'));
      await waitFor(`a colour of its own in ${kind}`, async () => {
        const headline = await colourOf('湘潭成立货车司机法律服务站');
        return headline !== '' && headline !== body;
      });
      await screenshot(`highlighting-${kind}`);
    });
  }, 90_000);
});
