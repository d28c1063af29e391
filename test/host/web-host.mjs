import { openWebSession } from '../support/workbench/web-session.mjs';
import { hostSettings } from './host-settings.mjs';
import { performIn } from './page-actions.mjs';

/**
 * Runs the bundled suites in the web worker of VS Code for the Web from npm, driven by Chromium.
 * @param {object} options
 * @param {string} options.bundle the suites
 * @param {string} options.workspace
 * @param {string} options.pictures folder for screenshots
 * @param {string} options.locale
 * @param {boolean} options.restricted
 * @param {(level: string, line: string) => void} options.onLog
 */
export async function startHost({ bundle, workspace, pictures, locale, restricted, onLog }) {
  const session = await openWebSession({
    folder: workspace,
    tests: bundle,
    locale,
    restricted,
    extensions: ['test/host/model-extension'],
    settings: hostSettings,
    onLog,
  });
  return { exit: session.exit, close: session.close, act: performIn(session.page, pictures) };
}
