import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/core/page/parsePage';
import { Refusal } from '../../../src/core/refusal';
import { type Translation, type Unit, unitSource } from '../../../src/core/translation/model';
import { articleUnits } from '../../../src/core/translation/segments/articleUnits';
import { createXliff, unitElement } from '../../../src/core/translation/xliff/createXliff';
import { readXliff } from '../../../src/core/translation/xliff/readXliff';
import { replaceUnits, updateXliff } from '../../../src/core/translation/xliff/updateXliff';
import { writeXml } from '../../../src/core/xml/writeXml';
import { xliffProblems } from '../../support/translation/xliffStructure';

const foreign = readFileSync('test/fixtures/translation/foreign.xlf', 'utf8');

function sample(name = 'media/sample/broken-lines.md', at = 0): Translation {
  const text = readFileSync(name, 'utf8');
  const article = parsePage(text).articles[at];
  if (!article) throw new Error('no article');
  return {
    sourceLanguage: 'zh-Hans',
    targetLanguage: 'en',
    original: 'broken-lines.md',
    article: article.id,
    units: articleUnits(article, text),
  };
}

const work = (units: readonly Unit[], change: (text: string) => string): Unit[] =>
  units.map((unit) => ({
    ...unit,
    segments: unit.segments.map((one) => ({
      ...one,
      target: change(one.source),
      state: 'translated' as const,
    })),
  }));

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'no refusal';
};

describe('a new XLIFF file', () => {
  it('holds the article, each paragraph with its lines and sentences, and reads back', () => {
    const made = sample();
    const { translation, document } = readXliff(createXliff(made));
    expect(translation.units).toEqual(made.units);
    expect(translation).toMatchObject({
      sourceLanguage: 'zh-Hans',
      targetLanguage: 'en',
      article: made.article,
    });
    expect(translation.units.some((unit) => unit.role === 'headline' && unit.lines.length > 0)).toBe(true);
    expect(translation.units.some((unit) => unit.segments.length > 1)).toBe(true);
    expect(xliffProblems(document.root)).toEqual([]);
  });

  it('keeps the structure of the specification for every article of the samples', () => {
    for (const name of ['clean.md', 'broken-lines.md', 'traditional-taiwan.md', 'traditional-hongkong.md']) {
      const text = readFileSync(`media/sample/${name}`, 'utf8');
      for (let at = 0; at < parsePage(text).articles.length; at++) {
        const made = sample(`media/sample/${name}`, at);
        const { document } = readXliff(createXliff(made));
        expect(xliffProblems(document.root), `${name} ${at}`).toEqual([]);
        const done = updateXliff(
          document,
          work(made.units, (source) => `<${source}> & "so"`),
        );
        const again = readXliff(writeXml(done));
        expect(xliffProblems(again.document.root)).toEqual([]);
        expect(again.translation.units).toEqual(work(made.units, (source) => `<${source}> & "so"`));
      }
    }
  });

  it('stands characters that XML cannot hold', () => {
    const text = '## 工会\u0001来\ud800了&<>]]>\n\n本报讯 \u0000工会召开大会。\uffff大家高兴。\n';
    const article = parsePage(text).articles[0];
    if (!article) throw new Error('no article');
    const units = articleUnits(article, text);
    const made = { ...sample(), article: article.id, units };
    expect(readXliff(createXliff(made)).translation.units).toEqual(units);
  });
});

describe('a file that another tool made', () => {
  it('survives a round trip, unknown elements and all', () => {
    const { document } = readXliff(foreign);
    expect(writeXml(document)).toBe(foreign);
    const { translation } = readXliff(foreign);
    expect(writeXml(updateXliff(document, translation.units))).toBe(foreign);
  });

  it('gives the work of one segment a place and changes nothing else', () => {
    const { document, translation } = readXliff(foreign);
    const units = translation.units.map((unit, u) => ({
      ...unit,
      segments: unit.segments.map((one, s) =>
        u === 0 && s === 0 ? { ...one, target: 'A new target.' } : one,
      ),
    }));
    const text = writeXml(updateXliff(document, units));
    expect(text).toContain('<target>A new target.</target>');
    for (const kept of [
      'memoq:flag="yes"',
      'mtc:matches',
      '<x:tool',
      '<!-- by hand -->',
      'xml:space="preserve"',
      '<?check',
    ]) {
      expect(text, kept).toContain(kept);
    }
    expect(text.replace('<target>A new target.</target>', '')).toHaveLength(
      foreign.replace(/<target>The first[^<]*<\/target>/, '').length,
    );
  });

  it('shows inline codes as marks and puts them back', () => {
    const { document, translation } = readXliff(foreign);
    const unit = translation.units.find(({ key }) => key.endsWith('/codes'));
    expect(unit?.segments[0]?.source).toBe('⟨1⟩工会⟨/1⟩召开⟨2⟩大会。');
    const units = translation.units.map((one) =>
      one === unit
        ? {
            ...one,
            segments: one.segments.map((s) => ({ ...s, target: 'The ⟨1⟩union⟨/1⟩ met.⟨2⟩ ⟨9⟩ ⟨/1⟩' })),
          }
        : one,
    );
    const text = writeXml(updateXliff(document, units));
    expect(text).toContain(
      '<target>The <pc id="1" type="fmt">union</pc> met.<ph id="2" equiv="br"/> ⟨9⟩ ⟨/1⟩</target>',
    );
    expect(xliffProblems(readXliff(text).document.root)).toEqual([]);
  });

  it('keeps marks that close before they open as they were typed', () => {
    const { document, translation } = readXliff(foreign);
    const units = translation.units.map((one) =>
      one.key.endsWith('/codes')
        ? { ...one, segments: one.segments.map((s) => ({ ...s, target: '⟨/1⟩ The ⟨1⟩union met.' })) }
        : one,
    );
    expect(writeXml(updateXliff(document, units))).toContain('<target>⟨/1⟩ The ⟨1⟩union met.</target>');
  });

  it('forbids to cut segments anew where the file, a group or the unit does', () => {
    const allowed = readXliff(foreign).translation.units.map(({ key, canResegment }) => [key, canResegment]);
    expect(allowed).toEqual([
      ['f1/first', false],
      ['f1/codes', true],
      ['f2/first', true],
    ]);
  });

  it('keeps what stands on a target, and a sub-state until the state changes', () => {
    const { document, translation } = readXliff(
      foreign.replace('<target>The first', '<target order="2">The first'),
    );
    const edited = (change: object) =>
      writeXml(
        updateXliff(
          document,
          translation.units.map((unit, u) => ({
            ...unit,
            segments: unit.segments.map((one, s) => (u === 0 && s === 0 ? { ...one, ...change } : one)),
          })),
        ),
      );
    expect(edited({ target: 'New.' })).toContain(
      'state="translated" subState="x:checked"><source>工会来了。</source><target order="2">New.</target>',
    );
    expect(edited({ state: 'reviewed' })).toContain('<segment id="1" state="reviewed"><source>');
  });

  it('leaves what is not to be translated alone', () => {
    const keys = readXliff(foreign).translation.units.map(({ key }) => key);
    expect(keys).toEqual(['f1/first', 'f1/codes', 'f2/first']);
  });
});

describe('segments', () => {
  it('are joined and split in the file', () => {
    const made = sample();
    const { document } = readXliff(createXliff(made));
    const units = made.units.map((unit) => {
      if (unit.segments.length < 2) return unit;
      const source = unitSource(unit);
      const joined = {
        ...unit.segments[0],
        id: 's1',
        source,
        gap: '',
        target: 'One.',
        state: 'translated' as const,
      };
      return { ...unit, segments: [joined] };
    });
    const again = readXliff(writeXml(updateXliff(document, units)));
    expect(again.translation.units).toEqual(units);
    expect(xliffProblems(again.document.root)).toEqual([]);
    const back = readXliff(writeXml(updateXliff(again.document, made.units)));
    expect(back.translation.units).toEqual(made.units);
  });

  it('are not lost when the editor holds fewer of them', () => {
    const made = sample();
    const { document } = readXliff(createXliff(made));
    const units = work(made.units, () => 'Done.').map((unit) => ({
      ...unit,
      segments: unit.segments.slice(0, 1),
    }));
    const again = readXliff(writeXml(updateXliff(document, units)));
    expect(again.translation.units.map(unitSource)).toEqual(made.units.map(unitSource));
    expect(again.translation.units.every((unit) => unit.segments[0]?.target === 'Done.')).toBe(true);
  });

  it('of a new paragraph are added, of a deleted one taken away, and what other tools wrote stays', () => {
    const made = sample();
    const written = createXliff(made).replace(
      '<segment id="s1"',
      '<notes><note>theirs</note></notes>\n<segment id="s1"',
    );
    const { document } = readXliff(written);
    const extra: Unit = {
      key: `${made.article}/u99`,
      role: 'body',
      lines: [1],
      canResegment: true,
      segments: [{ id: 's1', source: '新段落。', gap: '', target: '', state: 'initial' }],
    };
    const units = [extra, ...made.units.slice(0, -1)];
    const again = readXliff(writeXml(replaceUnits(document, units, unitElement)));
    expect(again.translation.units).toEqual(units);
    expect(xliffProblems(again.document.root)).toEqual([]);
    expect(writeXml(again.document)).toContain('theirs');
  });
});

describe('what is no such file is refused with its reason', () => {
  const file = createXliff(sample());
  const bomb = `<!DOCTYPE x [${'<!ENTITY a "aaaaaaaaaa">'}<!ENTITY b "&a;&a;&a;&a;">]>`;
  it.each([
    ['nothing', '', 'xml-malformed'],
    ['text', '工会来了。', 'xml-malformed'],
    ['a cut-off file', file.slice(0, 900), 'xml-malformed'],
    ['an entity bomb', `<?xml version="1.0"?>${bomb}<xliff>&b;</xliff>`, 'xml-definitions'],
    [
      'an external entity',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
      'xml-definitions',
    ],
    ['an entity that nobody defined', file.replace('<source>', '<source>&nbsp;'), 'xml-malformed'],
    ['XLIFF 1.2', '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', 'xliff-version'],
    ['XLIFF 2.2', file.replace('version="2.1"', 'version="2.2"'), 'xliff-version'],
    ['another vocabulary', '<tmx version="1.4"/>', 'not-xliff'],
    ['another language', file.replace('srcLang="zh-Hans"', 'srcLang="de"'), 'not-chinese-source'],
    ['elements without end', '<a>'.repeat(100_000), 'xml-malformed'],
    ['33 MB', ' '.repeat(34_000_000), 'xml-too-large'],
  ])('%s', (_, text, code) => {
    expect(codeOf(() => readXliff(text))).toBe(code);
  });

  it('a document type that points elsewhere is never followed and harms nothing', () => {
    const text = file.replace('<xliff', '<!DOCTYPE xliff SYSTEM "http://example.invalid/x.dtd">\n<xliff');
    expect(readXliff(text).translation.units.length).toBeGreaterThan(0);
  });
});
