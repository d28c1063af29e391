// Opens a window of its own with a Markdown file that is no page, then with one that is, and hands over what the
// extension says of itself. In the suites' window something has opened a page long since.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reloadingSession, within } from './reloading-session.mjs';

const PATIENCE = 90_000; // milliseconds for a window to come up and be looked at

/**
 * @param {Record<string, string>} files texts by name
 * @returns {Promise<any>} what test/host/support/idleWindow.ts saw
 */
export async function idleWindow(files) {
  /** @type {(seen: any) => void} */
  let tell = () => {};
  const told = new Promise((resolve) => (tell = resolve));
  const session = await reloadingSession('support/idleWindow.ts', async (action, args) => {
    if (action !== 'seen') throw new Error(`unknown: ${action}`);
    tell(args);
  });
  try {
    for (const [name, text] of Object.entries(files))
      await writeFile(path.join(session.workspace, name), text);
    await session.load();
    return await within(told, PATIENCE, 'The window showed no page.');
  } finally {
    await session.close();
  }
}
