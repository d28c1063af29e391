import { onPath, run } from '../command.mjs';
import { Unavailable } from '../say.mjs';

/**
 * The command that starts the user's own desktop VS Code.
 * @returns {Promise<string | undefined>} `VSCODE_PATH`, else `code` on PATH, else undefined
 */
export async function findDesktop() {
  const named = process.env.VSCODE_PATH;
  const command = named ?? onPath('code');
  if (!command) return undefined;
  const { code } = await run(command, ['--version']);
  if (code === 0) return command;
  if (named) throw new Unavailable(`VSCODE_PATH names ${named}, which does not start.`);
  return undefined; // on a machine that is reached over a network, `code` may be there without a VS Code
}
