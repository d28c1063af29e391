import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parsePage } from '../../src/core/page/parsePage';
import { articleUnits } from '../../src/core/translation/segments/articleUnits';
import { createXliff } from '../../src/core/translation/xliff/createXliff';
import { readXliff } from '../../src/core/translation/xliff/readXliff';
import { updateXliff } from '../../src/core/translation/xliff/updateXliff';
import { writeXml } from '../../src/core/xml/writeXml';

/**
 * Validates the XLIFF of every sample article, untouched and translated, against OASIS's own schema:
 * `npm run bench -- xliffSchema FOLDER`, where FOLDER is the `schemas` folder of the XLIFF 2.1 standard (it holds
 * xliff_core_2.0.xsd and metadata.xsd). Wants xmllint of libxml2.
 */
const SAMPLES = ['clean', 'broken-lines', 'traditional-taiwan', 'traditional-hongkong'];
const [schemas] = process.argv.slice(2);
if (schemas === undefined) throw new Error('Name the folder of the XLIFF 2.1 schemas.');

const imported = ['document:2.0 xliff_core_2.0.xsd', 'metadata:2.0 metadata.xsd'].map((line) => {
  const [name, file = ''] = line.split(' ');
  const location = path.resolve(schemas, file);
  return `<xs:import namespace="urn:oasis:names:tc:xliff:${name}" schemaLocation="${location}"/>`;
});
const scratch = mkdtempSync(path.join(os.tmpdir(), 'xliff-'));
try {
  const schema = path.join(scratch, 'all.xsd');
  writeFileSync(
    schema,
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imported.join('')}</xs:schema>`,
  );
  const files = SAMPLES.flatMap((name) => {
    const text = readFileSync(`media/sample/${name}.md`, 'utf8');
    return parsePage(text).articles.flatMap((article) => {
      const units = articleUnits(article, text);
      const languages = { sourceLanguage: 'zh-Hans', targetLanguage: 'en' };
      const made = createXliff({ ...languages, original: `${name}.md`, article: article.id, units });
      const done = units.map((unit) => ({
        ...unit,
        segments: unit.segments.map((one, i) => ({
          ...one,
          target: `“${i}” & <so on>`,
          state: 'reviewed' as const,
          previousSource: '旧文。',
          origin: { kind: 'memory' as const, detail: '92' },
        })),
      }));
      const worked = writeXml(updateXliff(readXliff(made).document, done));
      return [made, worked].map((xliff, i) => {
        const file = path.join(scratch, `${name}.${article.id}.${i}.xlf`);
        writeFileSync(file, xliff);
        return file;
      });
    });
  });
  execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, ...files], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  console.log(`${files.length} files are valid XLIFF 2.1`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
