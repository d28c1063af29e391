import { mkdir } from 'node:fs/promises';
import { run } from '../command.mjs';
import { packExtension } from '../packaging/extension.mjs';
import { root } from '../paths.mjs';
import { Unavailable } from '../say.mjs';
import { installServer } from './server-install.mjs';

/**
 * Packages the extension as it is built and installs the package into a server's data folder, as
 * `code --install-extension` does.
 * @param {string} scratch folder for the package
 * @param {string} dataFolder of the server
 * @param {import('./server-install.mjs').Release} [release]
 */
export async function installPackage(scratch, dataFolder, release) {
  const file = await packExtension(scratch);
  const { node, start } = await installServer(release);
  await mkdir(dataFolder, { recursive: true });
  await succeed(node, [
    ...start,
    ...['--accept-server-license-terms', '--server-data-dir', dataFolder, '--telemetry-level', 'off'],
    ...['--install-extension', file],
  ]);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
async function succeed(program, args) {
  const { code, output } = await run(program, args, { cwd: root });
  if (code !== 0) throw new Unavailable(`The extension's package cannot be installed:\n${output.trim()}`);
}
