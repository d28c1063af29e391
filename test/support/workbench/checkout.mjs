import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../paths.mjs';
import { uriPath } from './uri.mjs';

/**
 * Prepares a server's data folder: its settings, where there are none yet, and as its only extension this checkout, so
 * that a rebuild and a reload of the window show a change.
 * @param {string} dataFolder
 * @param {Readonly<Record<string, unknown>>} settings
 */
export async function installCheckout(dataFolder, settings) {
  const machine = path.join(dataFolder, 'data/Machine');
  const extensions = path.join(dataFolder, 'extensions');
  await mkdir(machine, { recursive: true });
  await mkdir(extensions, { recursive: true });
  const file = path.join(machine, 'settings.json');
  if (!existsSync(file)) await writeFile(file, JSON.stringify(settings));
  const { publisher, name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const entry = {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, path: uriPath(root), scheme: 'file' },
  };
  await writeFile(path.join(extensions, 'extensions.json'), JSON.stringify([entry]));
}
