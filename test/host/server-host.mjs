import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../support/paths.mjs';
import { installPackage } from '../support/workbench/install-package.mjs';
import { openSession } from '../support/workbench/server-session.mjs';
import { hostSettings } from './host-settings.mjs';
import { performIn } from './page-actions.mjs';

/**
 * Runs the bundled suites in VS Code's server from npm, driven by Chromium.
 * @param {object} options
 * @param {string} options.scratch folder for this run
 * @param {string} options.bundle the suites
 * @param {string} options.workspace
 * @param {string} options.pictures folder for screenshots
 * @param {string} options.locale
 * @param {boolean} options.restricted
 * @param {boolean} options.installed
 * @param {import('../support/workbench/server-install.mjs').Release} [options.release]
 * @param {(level: string, line: string) => void} options.onLog
 */
export async function startHost({
  scratch,
  bundle,
  workspace,
  pictures,
  locale,
  restricted,
  installed,
  release,
  onLog,
}) {
  const dataFolder = path.join(scratch, 'data');
  const machine = path.join(dataFolder, 'data/Machine');
  await mkdir(machine, { recursive: true });
  await writeFile(path.join(machine, 'settings.json'), JSON.stringify(hostSettings));
  const model = path.join(root, 'test/host/model-extension');
  await cp(model, path.join(dataFolder, 'extensions/gongbao-test.model-1.0.0'), { recursive: true });
  if (installed) await installPackage(scratch, dataFolder, release);
  const session = await openSession({
    dataFolder,
    folder: workspace,
    // tests need an extension under development; here it is one that does nothing to the installed one
    extension: installed ? path.join(root, 'test/host/idle-extension') : root,
    tests: bundle,
    locale,
    release,
    restricted,
    onLog,
  });
  return { exit: session.exit, close: session.close, act: performIn(session.page, pictures) };
}
