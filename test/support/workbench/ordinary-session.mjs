import path from 'node:path';
import { openAutomatedPage } from './automation.mjs';
import { installCheckout } from './checkout.mjs';
import { startServer } from './server.mjs';
import { remoteUri, workbenchAddress } from './uri.mjs';

/**
 * Opens a page in a workbench as a user has it, with this checkout installed and nothing under test: here VS Code shows
 * the modal dialogs that it keeps from tests.
 * @param {object} options
 * @param {string} options.dataFolder of the server; a short path
 * @param {string} options.folder the workspace
 * @param {string} options.file the page, by its path in the workspace
 * @param {Readonly<Record<string, unknown>>} options.settings
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openOrdinarySession({ dataFolder, folder, file, settings }) {
  await installCheckout(dataFolder, settings);
  const server = await startServer({ dataFolder, tempFolder: dataFolder });
  try {
    const { page, close } = await openAutomatedPage(() => {});
    await page.goto(
      workbenchAddress(server, folder, [['openFile', remoteUri(server.port, path.join(folder, file))]]),
    );
    return {
      page,
      async close() {
        await close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
