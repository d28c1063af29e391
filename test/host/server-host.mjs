import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../support/paths.mjs';
import { openSession } from '../support/workbench/session.mjs';
import { NotHere } from './bridge.mjs';
import { pageActions } from './page-actions.mjs';

// what would move, pop up or reach for the network in the middle of a test
const settings = {
  'editor.cursorBlinking': 'solid',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.editor.enablePreview': false,
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Runs the bundled suites in VS Code's server from npm, driven by Chromium.
 * @param {object} options
 * @param {string} options.scratch folder for this run
 * @param {string} options.bundle the suites
 * @param {string} options.workspace
 * @param {string} options.pictures folder for screenshots
 * @param {string} options.locale
 * @param {boolean} options.restricted whether the folder is not trusted
 * @param {(level: string, line: string) => void} options.onLog
 */
export async function startHost({ scratch, bundle, workspace, pictures, locale, restricted, onLog }) {
  const dataFolder = path.join(scratch, 'data');
  const machine = path.join(dataFolder, 'data/Machine');
  await mkdir(machine, { recursive: true });
  await writeFile(path.join(machine, 'settings.json'), JSON.stringify(settings));
  const model = path.join(root, 'test/host/model-extension');
  await cp(model, path.join(dataFolder, 'extensions/gongbao-test.model-1.0.0'), { recursive: true });
  const session = await openSession({
    dataFolder,
    folder: workspace,
    extension: root,
    tests: bundle,
    locale,
    restricted,
    onLog,
  });
  const actions = pageActions(session.page, pictures);
  return {
    exit: session.exit,
    close: session.close,
    /** @param {string} action @param {any} args */
    async act(action, args) {
      const perform = actions[action];
      if (!perform) throw new NotHere(`this host cannot ${action}`);
      return perform(args);
    },
  };
}
