import * as vscode from 'vscode';
import { equal } from './assert';
import { describe, skip, test } from './harness';
import { activated, closeAll, inWebWorker, openText } from './pages';
import { waitFor } from './wait';
import { notifications } from './workbench';

/** Checks that the extension speaks a language, in a host that does. For the `*.<language>.test.ts` suites. */
export function describeLanguage(language: string): void {
  describe(`in ${language}`, () => {
    test('the host speaks it', () => equal(vscode.env.language, language));

    test('the manifest is translated', async () => {
      if (inWebWorker()) skip('VS Code for the Web translates no manifest of an extension under development');
      const { packageJSON } = await activated();
      const strings = await readStrings(`package.nls.${language}.json`);
      equal(packageJSON.description, strings.description);
    });

    test('the run-time strings are translated', async () => {
      const strings = Object.values(await readStrings(`l10n/bundle.l10n.${language}.json`));
      await openText('');
      await vscode.commands.executeCommand('gongbao.convert.toTraditional', { scope: 'page' });
      await waitFor(`a sentence in ${language}`, async () =>
        (await notifications()).some((shown) => strings.some((sentence) => isFilledIn(sentence, shown))),
      );
      await closeAll();
    });
  });
}

/** Whether `shown` is `sentence` with something in the place of `{0}`, `{1}`, … */
function isFilledIn(sentence: string, shown: string): boolean {
  return sentence.split(/\{\d+\}/).every((part) => shown.includes(part));
}

async function readStrings(name: string): Promise<Record<string, string>> {
  const { extensionUri } = await activated();
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, name));
  return JSON.parse(new TextDecoder().decode(bytes));
}
