import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleRecords } from '../../../src/core/page/articleRecords';
import { parsePage } from '../../../src/core/page/parsePage';
import { repairPage } from '../../../src/core/page/repair';

const SAMPLES = ['clean', 'broken-lines', 'traditional-hongkong', 'traditional-taiwan'];

/** What `gongbao articles --json` and `gongbao repair` print for the sample pages, to be read when it changes. */
describe.each(SAMPLES)('the sample page %s', (name) => {
  const text = readFileSync(new URL(`../../../media/sample/${name}.md`, import.meta.url), 'utf8');
  const page = parsePage(text);

  it('gives the articles that were reviewed', async () => {
    const record = { file: `${name}.md`, ...articleRecords(page, text) };
    await expect(`${JSON.stringify(record, null, 1)}\n`).toMatchFileSnapshot(
      `golden/${name}.articles.json.snap`,
    );
  });

  it('gives the clean page that was reviewed', async () => {
    await expect(repairPage(text, page)).toMatchFileSnapshot(`golden/${name}.repair.md.snap`);
  });
});
