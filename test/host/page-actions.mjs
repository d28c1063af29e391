// What a test may ask of the workbench's page; test/host/support/workbench.ts is the other end.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NotHere } from './bridge.mjs';
import { findEditorText, readTreeRows } from './page-functions.mjs';

const patience = 10_000; // milliseconds to wait for an element
const settling = 2000; // milliseconds that a picture may go on changing
const attempts = 4; // to get a hover, each as long as hoverPatience
const hoverPatience = 4000;
const hoverContent = '.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content';

/**
 * What a host with a page answers to its tests.
 * @param {import('playwright-core').Page} page
 * @param {string} pictures folder for screenshots
 * @returns {(action: string, args: any) => Promise<unknown>}
 */
export function performIn(page, pictures) {
  const actions = pageActions(page, pictures);
  return async (action, args) => {
    const perform = actions[action];
    if (!perform) throw new NotHere(`this host cannot ${action}`);
    return perform(args);
  };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} pictures
 * @returns {Record<string, (args: any) => Promise<unknown>>}
 */
function pageActions(page, pictures) {
  const first = (/** @type {string} */ selector) => page.locator(selector).first();
  const found = async (/** @type {(arg: any) => unknown} */ inPage, /** @type {unknown} */ arg) => {
    const handle = await page.waitForFunction(inPage, arg, { timeout: patience });
    return /** @type {Promise<any>} */ (handle.jsonValue());
  };
  return {
    async screenshot({ name, selector }) {
      const file = path.join(pictures, `${name}.png`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, await settledPicture(selector ? first(selector) : page));
      return file;
    },
    evaluate: ({ expression }) => page.evaluate(expression),
    press: ({ key }) => page.keyboard.press(key),
    type: ({ text }) => page.keyboard.insertText(text),
    click: ({ selector, button, clickCount, modifiers }) =>
      first(selector).click({ button, clickCount, modifiers, timeout: patience }),
    async doubleClickText({ target }) {
      const { x, y } = await found(findEditorText, target);
      await page.mouse.dblclick(x, y);
    },
    async dragOverText({ from, to }) {
      const start = await found(findEditorText, from);
      const end = await found(findEditorText, to);
      await page.mouse.move(start.x - start.half, start.y);
      await page.mouse.down();
      await page.mouse.move(end.x - end.half, end.y, { steps: 12 });
      await page.mouse.up();
    },
    hover: ({ selector }) => first(selector).hover({ timeout: patience }),
    async hoverText({ target }) {
      const shown = page.locator(hoverContent).filter({ hasNotText: /^(Loading|正在加载|正在載入)/ });
      for (let attempt = 1; ; attempt++) {
        await page.mouse.move(1, 1); // away, so that a hover still open from before goes
        await page.locator(hoverContent).first().waitFor({ state: 'hidden', timeout: patience });
        const { x, y } = await found(findEditorText, target);
        await page.mouse.move(x, y, { steps: 4 });
        try {
          await shown.first().waitFor({ timeout: hoverPatience });
          return (await shown.allInnerTexts()).join('\n').trim();
        } catch (error) {
          // the editor was still moving its text about: point again
          if (attempt === attempts) throw error;
        }
      }
    },
    waitFor: ({ selector, state }) =>
      first(selector).waitFor({ state: state ?? 'visible', timeout: patience }),
    texts: ({ selector }) => page.locator(selector).allInnerTexts(),
    treeRows: ({ view }) => page.evaluate(readTreeRows, view),
    clickTreeRow: ({ view, label }) => treeRow(page, view, label).click({ timeout: patience }),
    dragTreeRow: ({ view, from, to }) =>
      treeRow(page, view, from).dragTo(treeRow(page, view, to), { timeout: patience }),
  };
}

/**
 * A row of a tree view, looked up anew as often as the view is drawn anew: a row's own id is but its number.
 * @param {import('playwright-core').Page} page
 * @param {string} view its title as shown, in any letter case
 * @param {string} label what the row's label contains
 */
function treeRow(page, view, label) {
  const title = page.locator('.pane-header .title').filter({ hasText: exactly(view) });
  const pane = page.locator('.pane').filter({ has: title });
  const name = page.locator('.label-name').filter({ hasText: label });
  return pane.locator('.monaco-list-row').filter({ has: name }).first();
}

function exactly(/** @type {string} */ text) {
  return new RegExp(`^\\s*${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\\s*$`, 'i');
}

/**
 * A picture that two looks agree on: Chinese glyphs are painted some frames after the rest. What turns while something
 * is awaited never comes to rest; of that, the last look.
 * @param {Pick<import('playwright-core').Page, 'screenshot'>} subject
 */
async function settledPicture(subject) {
  const end = Date.now() + settling;
  for (let before = Buffer.alloc(0); ; ) {
    const picture = await subject.screenshot({ timeout: patience });
    if (picture.equals(before) || Date.now() > end) return picture;
    before = picture;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
