import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The page of a VS Code for the Web: its own, with a start that gives it a workspace and an extension under test.
 * @param {object} options
 * @param {string} options.web the folder of {@link import('./web-install.mjs').installWeb}, served as /static
 * @param {string} options.address of the server
 * @param {string} options.locale language that the workbench tells extensions; itself it stays English
 * @param {object} options.config the workbench's construction options in JSON; a URI as its text
 * @returns {Promise<string>}
 */
export async function webPage({ web, address, locale, config }) {
  const file = path.join(web, 'out/vs/code/browser/workbench/workbench.html');
  const html = (await readFile(file, 'utf8'))
    .replaceAll('{{WORKBENCH_WEB_BASE_URL}}', '/static')
    .replace(
      'const nlsConfig = {};',
      `const nlsConfig = ${JSON.stringify(locale ? { 'vs/nls': { availableLanguages: { '*': locale } } } : {})};`,
    );
  const start = `<script>(${String(startWorkbench)})(${JSON.stringify({ address, config }).replaceAll('<', '\\u003c')})</script>`;
  return html.replace(/<script src="[^"]*\/workbench\/workbench\.js"><\/script>/, () => start);
}

/**
 * Runs in the page.
 * @param {{ address: string, config: any }} options
 */
function startWorkbench({ address, config }) {
  const { folder, trusted, extension, extensions, tests, ...rest } = config;
  const load = /** @type {any} */ (globalThis).require;
  load(
    ['vs/workbench/workbench.web.main', 'vs/base/common/uri'],
    (/** @type {any} */ main, /** @type {any} */ { URI }) => {
      const uri = (/** @type {string} */ text) => URI.parse(text.startsWith('/') ? address + text : text);
      main.create(document.body, {
        ...rest,
        additionalBuiltinExtensions: extensions.map(uri),
        workspaceProvider: { workspace: { folderUri: uri(folder) }, trusted, open: async () => false },
        developmentOptions: {
          extensions: [uri(extension)],
          extensionTestsPath: uri(tests),
          enableSmokeTestDriver: true,
        },
      });
    },
  );
}
