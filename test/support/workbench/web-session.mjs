import path from 'node:path';
import { root } from '../paths.mjs';
import { openAutomatedPage } from './automation.mjs';
import { installWeb } from './web-install.mjs';
import { webPage } from './web-page.mjs';
import { serveWeb } from './web-server.mjs';

const files = '/checkout/test/host/web-files-extension';
const testsFolder = '/checkout/.tests/'; // VS Code runs tests in the host of the extension that they stand in

/**
 * Opens a folder in a fresh VS Code for the Web, as a file system in memory, with the extension of this checkout.
 * @param {object} options
 * @param {string} options.folder the workspace's files
 * @param {string} options.tests a CommonJS module that exports `run()`, for a web worker
 * @param {string} options.locale language that the extension speaks, English when empty
 * @param {boolean} [options.restricted] whether the workspace is not trusted
 * @param {readonly string[]} options.extensions folders of the checkout, of other extensions to have
 * @param {object} options.settings
 * @param {(level: string, line: string) => void} options.onLog receives the extension host's console
 * @returns {Promise<import('./automation.mjs').Session>}
 */
export async function openWebSession({
  folder,
  tests,
  locale,
  restricted = false,
  extensions,
  settings,
  onLog,
}) {
  const web = await installWeb();
  const page = (/** @type {string} */ address) => {
    const config = {
      folder: 'gongbao-memory:/workspace',
      trusted: !restricted,
      enableWorkspaceTrust: restricted,
      extension: '/checkout',
      extensions: [files, ...extensions.map((one) => `/checkout/${one}`)],
      tests: testsFolder + path.basename(tests),
      configurationDefaults: settings,
      webviewEndpoint: `${address}/static/out/vs/workbench/contrib/webview/browser/pre/`,
      productConfiguration: {
        enableTelemetry: false,
        extensionEnabledApiProposals: { 'gongbao-test.web-files': ['fileSearchProvider'] },
      },
    };
    return webPage({ web, address, locale, config });
  };
  const server = await serveWeb({
    folders: { '/static/': web, [testsFolder]: path.dirname(tests), '/checkout/': root },
    workspace: folder,
    page,
  });
  const session = await openAutomatedPage(onLog).catch((error) => {
    server.close();
    throw error;
  });
  await session.page.goto(server.address);
  return {
    ...session,
    async close() {
      await session.close();
      server.close();
    },
  };
}
