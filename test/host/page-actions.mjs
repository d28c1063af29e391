// What a test may ask of the workbench's page; test/host/support/workbench.ts is the other end.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { findEditorText, findTreeRow, readTreeRows } from './page-functions.mjs';

const patience = 10_000; // milliseconds to wait for an element

/**
 * @param {import('playwright-core').Page} page
 * @param {string} pictures folder for screenshots
 * @returns {Record<string, (args: any) => Promise<unknown>>}
 */
export function pageActions(page, pictures) {
  const first = (/** @type {string} */ selector) => page.locator(selector).first();
  const found = async (/** @type {(arg: any) => unknown} */ inPage, /** @type {unknown} */ arg) => {
    const handle = await page.waitForFunction(inPage, arg, { timeout: patience });
    return /** @type {Promise<any>} */ (handle.jsonValue());
  };
  return {
    async screenshot({ name, selector }) {
      const file = path.join(pictures, `${name}.png`);
      mkdirSync(path.dirname(file), { recursive: true });
      await (selector ? first(selector) : page).screenshot({ path: file, timeout: patience });
      return file;
    },
    evaluate: ({ expression }) => page.evaluate(expression),
    press: ({ key }) => page.keyboard.press(key),
    type: ({ text }) => page.keyboard.insertText(text),
    click: ({ selector, button, clickCount, modifiers }) =>
      first(selector).click({ button, clickCount, modifiers, timeout: patience }),
    hover: ({ selector }) => first(selector).hover({ timeout: patience }),
    point: ({ x, y }) => page.mouse.move(x, y, { steps: 4 }),
    async pointAtText({ target }) {
      const { x, y } = await found(findEditorText, target);
      await page.mouse.move(x, y, { steps: 4 });
    },
    waitFor: ({ selector, state }) =>
      first(selector).waitFor({ state: state ?? 'visible', timeout: patience }),
    texts: ({ selector }) => page.locator(selector).allInnerTexts(),
    async html({ selector }) {
      const parts = await page.locator(selector).all();
      return (await Promise.all(parts.map((part) => part.innerHTML()))).join('\n');
    },
    treeRows: ({ view }) => page.evaluate(readTreeRows, view),
    async clickTreeRow({ view, label }) {
      const id = await found(findTreeRow, { view, label });
      await first(`[id="${id}"]`).click({ timeout: patience });
    },
    resize: ({ width, height }) => page.setViewportSize({ width, height }),
  };
}
