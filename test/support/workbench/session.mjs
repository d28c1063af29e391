// A workbench in Chromium: VS Code's server plus a browser page on it.
import { chromium } from 'playwright-core';
import { installChromium } from './chromium.mjs';
import { startServer } from './server.mjs';
import { remoteUri, workbenchAddress } from './uri.mjs';

/**
 * @typedef {object} Session
 * @property {import('playwright-core').Page} page
 * @property {Promise<number>} exit resolves to the exit code that the extension host ends with
 * @property {() => Promise<void>} close
 */

/**
 * Opens a folder in a fresh workbench, with the extension of a checkout under development.
 * @param {object} options
 * @param {string} options.dataFolder of the server; settings go into `data/Machine/settings.json` below it
 * @param {string} options.folder the workspace
 * @param {string} options.extension the folder of the extension's manifest
 * @param {string} options.tests a CommonJS module that exports `run()`
 * @param {boolean} [options.restricted] whether the folder is not trusted
 * @param {string} options.locale language that the extension speaks, English when empty
 * @param {(level: string, line: string) => void} options.onLog receives the extension host's console
 * @returns {Promise<Session>}
 */
export async function openSession({
  dataFolder,
  folder,
  extension,
  tests,
  locale,
  restricted = false,
  onLog,
}) {
  const browserOptions = await installChromium();
  const args = ['--enable-smoke-test-driver', ...(restricted ? [] : ['--disable-workspace-trust'])];
  const server = await startServer({ dataFolder, tempFolder: dataFolder, args });
  const browser = await chromium.launch({ ...browserOptions, headless: true }).catch(async (error) => {
    await server.stop();
    throw error;
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  // Without a language pack the workbench stays English, but tells extensions this language
  if (locale) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)}`);
  const exit = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
    page.on('crash', () => resolve(1));
    server.ended.then(() => resolve(1));
  });
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ level, /** @type {unknown[]} */ parts) =>
      onLog(level, parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')),
  );
  await page.goto(
    workbenchAddress(server, folder, [
      ['extensionDevelopmentPath', remoteUri(server.port, extension)],
      ['extensionTestsPath', remoteUri(server.port, tests)],
      ['skipWelcome', 'true'],
    ]),
  );
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  return { page, exit, close };
}
