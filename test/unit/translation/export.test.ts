import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toDocx } from '../../../src/core/translation/export/docx';
import {
  toHtmlTable,
  toMarkdown,
  toMarkdownTable,
  toPlainText,
} from '../../../src/core/translation/export/text';
import type { Translation, Unit } from '../../../src/core/translation/model';
import { readXml } from '../../../src/core/xml/readXml';

const unit = (role: string, ...pairs: readonly (readonly [string, string])[]): Unit => ({
  key: role,
  role,
  lines: [1],
  canResegment: true,
  segments: pairs.map(([source, target], i) => ({
    id: `s${i}`,
    source,
    target,
    gap: '',
    state: 'translated',
  })),
});

const translation: Translation = {
  sourceLanguage: 'zh-Hans',
  targetLanguage: 'en',
  original: 'page.md',
  article: 'A1',
  units: [
    unit('headline', ['夜校开课', 'Night School <b>Opens</b>']),
    unit('body', ['一。', 'One *star* | pipe.'], ['二。', ''], ['三。', 'Three [link](command:x).']),
    unit('caption', ['图。', '']),
  ],
};

describe('exports', () => {
  it('as plain text join sentences and mark what is not translated', () => {
    expect(toPlainText(translation)).toBe(
      'Night School <b>Opens</b>\n\nOne *star* | pipe. 【二。】 Three [link](command:x).\n\n【图。】\n',
    );
    expect(toPlainText({ ...translation, targetLanguage: 'ja' })).toContain('pipe.【二。】Three');
  });

  it('as Markdown escape what could act', () => {
    const text = toMarkdown(translation);
    expect(text).toContain('# Night School \\<b\\>Opens');
    expect(text).toContain('One \\*star\\* \\| pipe.');
    expect(text).toContain('\\[link\\](command:x)');
    expect(toMarkdownTable(translation)).toContain('| 三。 | Three \\[link\\](command:x). |');
  });

  it('as Markdown write what looks like a character reference as it stands', () => {
    const units = [unit('body', ['鱼。', 'Fish &amp; chips &lt;b'])];
    expect(toMarkdown({ ...translation, units })).toBe('Fish &amp;amp; chips &amp;lt;b\n');
  });

  it('as HTML load and run nothing', () => {
    const text = toHtmlTable(translation);
    expect(text).toContain("default-src 'none'");
    expect(text).toContain('<td lang="en">Night School &lt;b&gt;Opens&lt;/b&gt;</td>');
    expect(text).not.toMatch(/<script|https?:|onclick/);
  });

  it('as Word give a role that another programme made up no style', () => {
    const parts = unzipSync(toDocx({ ...translation, units: [unit('constructor', ['一。', 'One.'])] }));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).not.toContain('pStyle');
  });

  it.each(['article', 'table'] as const)('as Word, %s: well-formed parts that hold the words', (form) => {
    const parts = unzipSync(toDocx(translation, form));
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/styles.xml',
    ]);
    for (const bytes of Object.values(parts))
      expect(readXml(strFromU8(bytes)).root.children.length).toBeGreaterThan(0);
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect([...text.matchAll(/<w:pStyle w:val="(.*?)"/g)].map(([, style]) => style)[0]).toBe('Title');
    expect(text).toContain('Night School &lt;b&gt;Opens');
    expect(text.includes('夜校开课')).toBe(form === 'table');
    expect(toDocx(translation, form)).toEqual(toDocx(translation, form));
  });
});
