import * as vscode from 'vscode';
import { deepEqual, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, openPage, openText } from './support/pages';

const symbols = (uri: vscode.Uri) =>
  vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
const folds = (uri: vscode.Uri) =>
  vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);

describe('outline and folding', () => {
  beforeAll(async () => void (await activated()));
  afterEach(closeAll);

  test('the outline has the articles with their subheads', async () => {
    const { document } = await openPage('clean.md');
    const article = (await symbols(document.uri)).find((symbol) => symbol.name.includes('一张桌子'));
    ok(article);
    ok(article.children.some((child) => child.name === '桌上摆的是家常事'));
  });

  test('an article folds', async () => {
    const { document } = await openPage('clean.md');
    const headline = document
      .getText()
      .split(/\r?\n/)
      .findIndex((line) => line.startsWith('# 一张桌子'));
    ok((await folds(document.uri)).some((fold) => fold.start <= headline && headline < fold.end));
  });

  test('a document without Chinese is left alone', async () => {
    const { document } = await openText('# Notes\n\nNothing Chinese here.\n', 'plaintext');
    deepEqual((await symbols(document.uri)) ?? [], []);
  });
});
