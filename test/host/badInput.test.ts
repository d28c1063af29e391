import * as vscode from 'vscode';
import { ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, openText, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { notifications } from './support/workbench';

const PARAGRAPH =
  '本报讯（记者孟小舟）近日，广西梧州市总工会在码头设立议事角，搬运工每周在职工代表的陪同下议一件事。\n\n';

/** Texts that nobody calls a page. */
const ODD: Readonly<Record<string, string>> = {
  empty: '',
  'white space': ' \n\t\r\n　\n',
  'control characters': '\u0000\u0001\u0002工会\u0007\u001b[31m',
  'lone surrogates': '工会\ud840主席\udc00\n\udfff',
  'open quotes': '“'.repeat(20_000),
  'mixed line breaks': '工会\r\n主席\r职代\n会',
  'a line of a million characters': '工会主席说，'.repeat(170_000),
};

const providers = (uri: vscode.Uri) =>
  Promise.all([
    vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri),
    vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', uri),
    vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(0, 1)),
    vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', uri),
  ]);

/** Messages of our own about a fault; a refusal in a sentence is an answer. */
const faults = async () => (await notifications()).filter((text) => text.includes('could not finish'));

describe('bad input', () => {
  beforeAll(async () => void (await activated()));
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  for (const [name, text] of Object.entries(ODD)) {
    test(`${name} is answered by every provider and command`, async () => {
      const { document } = await openText(text);
      await providers(document.uri);
      await vscode.commands.executeCommand('gongbao.convert.toTaiwan', { scope: 'page' });
      await vscode.commands.executeCommand('gongbao.convert.toSimplified', { scope: 'article' });
      ok((await faults()).length === 0, (await faults()).join());
    }, 60_000);
  }

  test('a page of 2 MB converts', async () => {
    const count = Math.ceil((2 * 1024 * 1024) / new TextEncoder().encode(PARAGRAPH).length);
    const { document } = await writePage('huge.md', PARAGRAPH.repeat(count));
    await providers(document.uri);
    await vscode.commands.executeCommand('gongbao.convert.toTaiwan', { scope: 'page' });
    await waitFor('the conversion', () => document.getText().startsWith('本報訊'), 60_000);
    ok((await faults()).length === 0);
  }, 180_000);
});
