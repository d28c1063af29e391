import { openAutomatedPage } from './automation.mjs';
import { startServer } from './server.mjs';
import { remoteUri, workbenchAddress } from './uri.mjs';

/**
 * Opens a folder in a fresh workbench of VS Code's server, with the extension of a checkout under development.
 * @param {object} options
 * @param {string} options.dataFolder of the server; settings go into `data/Machine/settings.json` below it
 * @param {string} options.folder the workspace
 * @param {string} options.extension the folder of the extension's manifest
 * @param {string} options.tests a CommonJS module that exports `run()`
 * @param {string} options.locale language that the extension speaks, English when empty
 * @param {import('./server-install.mjs').Release} [options.release]
 * @param {boolean} [options.restricted] whether the workspace is not trusted
 * @param {(level: string, line: string) => void} options.onLog receives the extension host's console
 * @returns {Promise<import('./automation.mjs').Session>}
 */
export async function openSession({
  dataFolder,
  folder,
  extension,
  tests,
  locale,
  release,
  restricted,
  onLog,
}) {
  const args = ['--enable-smoke-test-driver'];
  const server = await startServer({ dataFolder, tempFolder: dataFolder, release, restricted, args });
  const session = await openAutomatedPage(onLog).catch(async (error) => {
    await server.stop();
    throw error;
  });
  // Without a language pack the workbench stays English, but tells extensions this language
  if (locale) await session.page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)}`);
  await session.page.goto(
    workbenchAddress(server, folder, [
      ['extensionDevelopmentPath', remoteUri(server.port, extension)],
      ['extensionTestsPath', remoteUri(server.port, tests)],
      ['skipWelcome', 'true'],
    ]),
  );
  return {
    page: session.page,
    exit: Promise.race([session.exit, server.ended.then(() => 1)]),
    async close() {
      await session.close();
      await server.stop();
    },
  };
}
