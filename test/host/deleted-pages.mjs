// Deletes pages that have notes in the Explorer of a VS Code of its own that is not under test, and answers what it
// asks. A suite can't do this: a host under test shows no modal dialog.
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openOrdinarySession } from '../support/workbench/ordinary-session.mjs';
import { hostSettings } from './host-settings.mjs';

const PATIENCE = 60_000; // milliseconds for the extension and its dialogs to come up
const SETTLING = 1000; // milliseconds after which nothing more is deleted

/**
 * What is deleted, and how the dialogs are answered.
 * @typedef {object} Deletion
 * @property {string} page its name
 * @property {readonly string[]} answers the button to press, or the key, in one dialog after the other
 * @property {readonly string[]} gone the files that are to go
 */

/**
 * What was asked, and which files were there in the end.
 * @typedef {object} Deleted
 * @property {{ question: string, buttons: string[] }[]} asked
 * @property {string[]} files
 */

/**
 * @param {readonly Deletion[]} deletions
 * @param {string} pictures folder for a picture of each dialog
 * @returns {Promise<Deleted[]>}
 */
export async function deletedPages(deletions, pictures) {
  const scratch = await realpath(await mkdtemp(path.join(os.tmpdir(), 'gongbao-delete-')));
  const folder = path.join(scratch, 'workspace');
  await mkdir(folder);
  await mkdir(pictures, { recursive: true });
  for (const { page } of deletions) {
    await writeFile(path.join(folder, page), '## 议事角\n\n本报讯（记者孟小舟）议事角设在三号仓库门口。\n');
    await writeFile(path.join(folder, `${page}.notes.jsonld`), NOTES);
  }
  const dataFolder = path.join(scratch, 'data');
  const file = deletions[0]?.page ?? '';
  const session = await openOrdinarySession({ dataFolder, folder, file, settings: hostSettings });
  try {
    const { page } = session;
    await page.getByText('1 article').first().waitFor({ timeout: PATIENCE });
    /** @type {Deleted[]} */
    const done = [];
    for (const deletion of deletions) {
      const asked = await deleteInExplorer(page, deletion, (n) =>
        path.join(pictures, `${deletion.page}-${n}.png`),
      );
      done.push({ asked, files: (await readdir(folder)).sort() });
    }
    return done;
  } finally {
    await session.close();
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {Deletion} deletion
 * @param {(dialog: number) => string} pictureOf
 */
async function deleteInExplorer(page, { page: name, answers, gone }, pictureOf) {
  const row = (/** @type {string} */ file) =>
    page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ has: page.getByText(file, { exact: true }) });
  const dialog = page.locator('.monaco-dialog-box');
  const asked = [];
  await row(name).click({ timeout: PATIENCE });
  await page.keyboard.press('Delete');
  for (const answer of answers) {
    const button = dialog.locator('.monaco-button').filter({ hasText: new RegExp(`^${answer}$`) });
    const isKey = answer === 'Escape';
    await (isKey ? dialog : button).first().waitFor({ timeout: PATIENCE });
    const question = await dialog.locator('.dialog-message-container').allTextContents();
    const buttons = await dialog.locator('.monaco-button').allTextContents();
    asked.push({ question: question.join(' ').trim(), buttons: buttons.map((text) => text.trim()) });
    await page.screenshot({ path: pictureOf(asked.length) });
    if (isKey) await page.keyboard.press(answer);
    else await button.first().click();
    await button.first().waitFor({ state: 'detached', timeout: PATIENCE });
  }
  for (const file of gone) await row(file).waitFor({ state: 'detached', timeout: PATIENCE });
  await page.waitForTimeout(SETTLING);
  return asked;
}

const NOTES = `[
{"@context":["http://www.w3.org/ns/anno.jsonld",{"gongbao":"urn:gongbao:notes#"}],"type":"AnnotationPage"}
]
`;
