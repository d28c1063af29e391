// A browser page on a workbench, and the line through which VS Code tells it how the extension's tests end.
import { chromium } from 'playwright-core';
import { installChromium } from './chromium.mjs';

/**
 * @typedef {object} Session
 * @property {import('playwright-core').Page} page
 * @property {Promise<number>} exit resolves to the exit code that the extension host ends with
 * @property {() => Promise<void>} close
 */

/**
 * Starts Chromium with an empty page that a workbench's test driver can speak to.
 * @param {(level: string, line: string) => void} onLog receives the extension host's console
 * @returns {Promise<Session>}
 */
export async function openAutomatedPage(onLog) {
  const browser = await chromium.launch({ ...(await installChromium()), headless: true });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: 'en',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const exit = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
    page.on('crash', () => resolve(1));
  });
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ level, /** @type {unknown[]} */ parts) =>
      onLog(level, parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')),
  );
  return { page, exit, close: () => browser.close() };
}
