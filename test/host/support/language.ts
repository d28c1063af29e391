import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { describe, test } from './harness';
import { activated } from './pages';

/** Checks that the extension speaks a language, in a host that does. For the `*.<language>.test.ts` suites. */
export function describeLanguage(language: string): void {
  describe(`in ${language}`, () => {
    test('the host speaks it', () => equal(vscode.env.language, language));

    test('the manifest is translated', async () => {
      const { extensionUri, packageJSON } = await activated();
      const file = vscode.Uri.joinPath(extensionUri, `package.nls.${language}.json`);
      const strings = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
      equal(packageJSON.description, strings.description);
    });

    test('the run-time strings are loaded', async () => {
      await activated();
      ok(Object.keys(vscode.l10n.bundle ?? {}).length > 0);
    });
  });
}
