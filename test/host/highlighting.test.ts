import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, openPage, openText } from './support/pages';
import { waitFor } from './support/wait';
import { evaluate, screenshot } from './support/workbench';

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

/**
 * The colour of a text's first character in the editor, '' where it is not shown. Underlines of terms and other
 * decorations cut a text into several spans, and come and go, so the place in the line decides, not the span's text.
 */
const colourOf = (text: string) =>
  evaluate<string>(`(() => {
    for (const line of document.querySelectorAll('.view-line')) {
      let at = line.textContent.replaceAll('\\u00a0', ' ').indexOf(${JSON.stringify(text)});
      if (at < 0) continue;
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (at < node.length) return getComputedStyle(node.parentElement).color;
        at -= node.length;
      }
    }
    return '';
  })()`);

/** A page of every construct, with the same kind of headline once marked and once not. */
const SAMPLER = [
  '# 灯火可亲，家在路边',
  '',
  '本报记者 周小满',
  '',
  '骑手驿站的灯每天亮到深夜，附近的外卖骑手送完单就来歇脚、喝水、充电。“灯亮了，心就定了。”骑手何敬业说。',
  '',
  '根据《海棠市集体合同条例》和劳动合同法第三十九条，海棠市总工会推动企业把驿站写进合同，已有八十家企业签字，花费3.8万元。',
  '',
  '百色百名护林员有了“山货超市”',
  '',
  '本报讯（记者孟小舟）近日，广西百色市总工会为护林员开设的“山货超市”开张，首日售出山货三百余斤，1438名职工前来选购。',
  '',
  '图为护林员在整理山货。本报记者 周小满 摄',
  '',
  '（下转第3版）',
  '',
].join('\n');

/** The themes that the grammar's scopes are chosen for; the last one leaves semantic highlighting off by itself. */
const THEMES = [
  'Dark Modern',
  'Light Modern',
  'Monokai',
  'Solarized Dark',
  'Solarized Light',
  'Default High Contrast',
  'Default High Contrast Light',
];

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

  for (const language of ['zh-article', 'markdown', 'plaintext']) {
    test(`an unmarked headline has the colour of a marked one in every theme, in ${language}`, async () => {
      const configuration = vscode.workspace.getConfiguration('workbench');
      const before = configuration.inspect<string>('colorTheme')?.globalValue;
      await openText(SAMPLER, language);
      try {
        for (const theme of THEMES) {
          await configuration.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
          let seen: readonly string[] = [];
          await waitFor(`the headlines' colour in ${theme}`, async () => {
            seen = await Promise.all(['灯火可亲', '百色百名', '骑手驿站'].map(colourOf));
            const [marked, unmarked, body] = seen;
            return unmarked !== '' && unmarked === marked && unmarked !== body;
          }).catch((error: unknown) => {
            throw new Error(`${error}: marked, unmarked, body ${seen.join(' | ')}`);
          });
          await screenshot(`highlighting/${theme.replaceAll(' ', '-').toLowerCase()}-${language}`);
        }
      } finally {
        await configuration.update('colorTheme', before, vscode.ConfigurationTarget.Global);
      }
    }, 180_000);
  }
});
