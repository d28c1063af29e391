import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnchorText } from '../../../src/core/annotation/anchorText';
import { describeAnchor } from '../../../src/core/annotation/describe';
import { EMPTY_SIDECAR, serializeSidecar, withNotes } from '../../../src/core/annotation/sidecar';
import { parsePage } from '../../../src/core/page/parsePage';
import { makeNote } from '../../support/notes/note';

const root = path.join(import.meta.dirname, '..', '..', '..');
const cli = path.join(root, 'dist', 'cli.js');
const folder = mkdtempSync(path.join(os.tmpdir(), 'gongbao-cli-'));

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the bundled command as a user would, in the folder of the test's files. */
function gongbao(args: readonly string[], stdin = ''): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [cli, ...args],
      { cwd: folder, maxBuffer: 1 << 28 },
      (error, out, err) => resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
    child.stdin?.on('error', () => {});
    child.stdin?.end(stdin);
  });
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(path.join(folder, name), content);
  return name;
}

const PAGE = [
  '## 梧州搬运工有了“议事角”',
  '',
  '本报讯（记者孟小舟 通讯员陆一帆）近日，广西梧州市总工会在码头设立“议事角”，搬运工每周在职代',
  '会代表的陪同下议一件事。',
  '',
  '据悉，议事角设立一个月来，已收到意见二十余条，办结十五条。',
].join('\n');

beforeAll(async () => {
  await build({
    entryPoints: [path.join(root, 'src/cli/main.ts')],
    outfile: cli,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    banner: { js: '#!/usr/bin/env node' },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('gongbao', () => {
  it('tells how it is used, wherever that is asked for', async () => {
    for (const args of [['--help'], ['-h'], ['help'], ['convert', '--help'], ['notes', 'page.md', '-h']]) {
      const { status, out } = await gongbao(args);
      expect([args, status, out.split('\n')[0]]).toEqual([
        args,
        0,
        expect.stringContaining('Usage: gongbao COMMAND'),
      ]);
    }
    const { status, err } = await gongbao(['articles', '--', '-h']);
    expect([status, err]).toEqual([2, expect.stringContaining('-h')]);
  });
});

describe('gongbao articles', () => {
  it('prints the contract’s fields, every non-blank line once', async () => {
    const { status, out } = await gongbao(['articles', file('page.md', PAGE), '--json']);
    expect(status).toBe(0);
    const record = JSON.parse(out);
    expect(record.file).toBe('page.md');
    expect(record.articles).toHaveLength(1);
    expect(record.articles[0]).toMatchObject({
      id: 'A1',
      columnLabel: null,
      kicker: null,
      headline: '梧州搬运工有了“议事角”',
      deck: null,
      bylines: [
        { role: '记者', name: '孟小舟' },
        { role: '通讯员', name: '陆一帆' },
      ],
      dateline: null,
      lines: [1, 3, 4, 6],
    });
    expect(record.articles[0].text.split('\n')).toEqual([
      '本报讯（记者孟小舟 通讯员陆一帆）近日，广西梧州市总工会在码头设立“议事角”，搬运工每周在职代会代表的陪同下议一件事。',
      '据悉，议事角设立一个月来，已收到意见二十余条，办结十五条。',
    ]);
    expect(record.lines.map((line: { line: number }) => line.line)).toEqual([1, 3, 4, 6]);
  });

  it('lists the articles for people: headline, names, lines, long ones cut', async () => {
    const long = path.join(root, 'media/sample/clean.md');
    const { out } = await gongbao(['articles', file('page.md', PAGE), file('blank.md', ''), long]);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'page.md: 1 article',
      '  A1   梧州搬运工有了“议事角”  (记者孟小舟 通讯员陆一帆)  lines 1 3 4 6',
      'blank.md: 0 articles',
    ]);
    const { articles } = JSON.parse((await gongbao(['articles', long, '--json'])).out) as {
      articles: { lines: number[] }[];
    };
    const longest = articles.find(({ lines }) => lines.length > 12)?.lines ?? [];
    expect(out).toContain(`lines ${longest.slice(0, 12).join(' ')} … (${longest.length})\n`);
  });

  it('gives one object a line for several files, in input order', async () => {
    const names = [file('b.md', PAGE), file('a.md', PAGE)];
    const { out } = await gongbao(['articles', ...names, '--json']);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual(names);
  });

  it('reads standard input for -', async () => {
    const { out } = await gongbao(['articles', '-', '--json'], PAGE);
    expect(JSON.parse(out).articles).toHaveLength(1);
  });

  it('answers an empty file with no articles', async () => {
    const { status, out } = await gongbao(['articles', file('empty.md', ''), '--json']);
    expect([status, JSON.parse(out)]).toEqual([0, { file: 'empty.md', articles: [], lines: [] }]);
  });
});

describe('unusable input', () => {
  it.each([
    ['a missing file', ['articles', 'none.md'], /none\.md: no such file/],
    ['a folder', ['terms', '.'], /\.: is a folder/],
    ['an unknown command', ['artikel'], /unknown command "artikel"/],
    ['an unknown option', ['repair', '--fast'], /--fast/],
    ['no file', ['articles'], /name a file/],
    ['an unknown configuration', ['convert', '-', '--config', 's2x'], /s2x/],
    ['a missing configuration', ['convert', '-'], /--config/],
    ['two words', ['lookup', '工会', '职工'], /one word/],
  ])('%s gives status 2 and one line', async (_, args, reason) => {
    const { status, out, err } = await gongbao(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(reason);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('a binary file is named with the reason', async () => {
    const { status, err } = await gongbao(['articles', file('a.bin', new Uint8Array([0, 1, 2, 0]))]);
    expect([status, err]).toEqual([2, 'gongbao: a.bin: binary, not text\n']);
  });

  it('another encoding is named with the reason', async () => {
    const { status, err } = await gongbao([
      'articles',
      file('gbk.md', new Uint8Array([0xb9, 0xa4, 0xbb, 0xe1])),
    ]);
    expect(status).toBe(2);
    expect(err).toMatch(/gbk\.md: not UTF-8/);
  });

  it('one bad file among good ones does not stop them', async () => {
    const { status, out } = await gongbao([
      'articles',
      file('good.md', PAGE),
      'none.md',
      'good.md',
      '--json',
    ]);
    expect([status, out.trim().split('\n').length]).toEqual([2, 2]);
  });
});

describe('gongbao convert', () => {
  it('reads words across line breaks and keeps the breaks, CRLF too', async () => {
    const { out } = await gongbao([
      'convert',
      file('crlf.md', '师傅剪了一天的头\r\n发，才挣五十。\r\n'),
      '--config',
      's2t',
    ]);
    expect(out).toBe('師傅剪了一天的頭\r\n髮，才掙五十。\r\n');
  });

  it('gives spans that fit both texts', async () => {
    const { out } = await gongbao(['convert', file('page.md', PAGE), '--config', 's2twp', '--json']);
    const { text, spans } = JSON.parse(out);
    expect(text.split('\n').length).toBe(PAGE.split('\n').length);
    expect(spans.length).toBeGreaterThan(10);
    for (const span of spans) {
      expect(PAGE.slice(...span.in)).not.toBe('');
      expect(text.slice(...span.out)).not.toBe('');
    }
    const changed = spans.map((span: { in: [number, number] }) => PAGE.slice(...span.in)).join('');
    expect(changed).toContain('会');
  });

  it('--exact is OpenCC’s own result', async () => {
    const { out } = await gongbao(['convert', file('break.md', '头\n发'), '--config', 's2t', '--exact']);
    expect(out).toBe('頭\n發');
  });
});

describe('gongbao terms', () => {
  it('finds terms across line breaks, with their places in the file', async () => {
    const { status, out } = await gongbao(['terms', file('page.md', PAGE), '--json']);
    const terms = JSON.parse(out) as {
      start: number;
      end: number;
      text: string;
      term: string;
      english: string[];
    }[];
    expect(status).toBe(0);
    const broken = terms.find((term) => term.text === '职代会');
    expect(broken && PAGE.slice(broken.start, broken.end)).toBe('职代\n会');
    expect(broken?.term).toBe('职工代表大会');
    expect(broken?.english.length).toBeGreaterThan(0);
  });
});

describe('gongbao lookup', () => {
  it('takes either script', async () => {
    const { status, out } = await gongbao(['lookup', '職工代表大會', '--json']);
    expect([status, JSON.parse(out).simplified]).toEqual([0, '职工代表大会']);
  });
  it('falls to the dictionary, which it names', async () => {
    const { status, out } = await gongbao(['lookup', '窗户']);
    expect(status).toBe(0);
    expect(out).toContain('CC-CEDICT');
    const { out: json } = await gongbao(['lookup', '窗戶', '--json']);
    expect(JSON.parse(json).dictionary[0].simplified).toBe('窗户');
  });
  it('lets a glossary of one’s own win', async () => {
    const own = file('own.csv', 'simplified,english\n工会,guild\n,none\n');
    const { out, err } = await gongbao(['lookup', '工会', '--glossary', own]);
    expect(out).toContain('guild');
    expect(err).toBe('gongbao: own.csv:3: no-headword none\n');
    expect((await gongbao(['lookup', '工会', '--glossary', 'own.doc'])).status).toBe(2);
  });
  it('says so where there is no entry', async () => {
    const { status, out, err } = await gongbao(['lookup', '魑窗']);
    expect([status, out, err]).toEqual([1, '', 'gongbao: no entry for "魑窗"\n']);
  });
});

describe('gongbao notes', () => {
  const [first, second] = ['职代\n会', '办结十五条'].map((words, i) => {
    const start = PAGE.indexOf(words);
    const quote = describeAnchor(createAnchorText(parsePage(PAGE), PAGE), [
      { start, end: start + words.length },
    ]);
    if (!quote) throw new Error(`no ${words}`);
    return makeNote(String(i), { quote, text: `on\n${i}`, resolved: i === 1 });
  });
  const sidecar = serializeSidecar(
    withNotes(
      EMPTY_SIDECAR,
      [first, second].flatMap((note) => note ?? []),
      'page.md',
    ),
  );

  it('says where each note anchors now, by line and words', async () => {
    file('noted.md', PAGE);
    file('noted.md.notes.jsonld', sidecar);
    const { status, out } = await gongbao(['notes', 'noted.md']);
    expect([status, out]).toEqual([
      0,
      'noted.md:3\texact\tcomment\t职代会\ton 0\nnoted.md:6\texact\tcomment (resolved)\t办结十五条\ton 1\n',
    ]);
  });

  it('gives offsets into the file, and ends with 1 where the words of a note are gone', async () => {
    const text = `新的一行。\n\n${PAGE.replace('，办结十五条', '')}`;
    file('gone.md', text);
    const own = file('other.jsonld', sidecar);
    const { status, out } = await gongbao(['notes', 'gone.md', '--sidecar', own, '--json']);
    const records = JSON.parse(out) as { state: string; line: number; start: number; end: number }[];
    expect(status).toBe(1);
    expect(records.map(({ state, line }) => [state, line])).toEqual([
      ['exact', 5],
      ['orphan', null],
    ]);
    expect(text.slice(records[0]?.start, records[0]?.end)).toBe('职代\n会');
  });

  it('has nothing to say of a page without notes, and names a damaged file with its line', async () => {
    expect(await gongbao(['notes', file('plain.md', PAGE), '--json'])).toMatchObject({
      status: 0,
      out: '[]\n',
    });
    file('broken.md', PAGE);
    file('broken.md.notes.jsonld', sidecar.slice(0, -40));
    const { status, err } = await gongbao(['notes', 'broken.md']);
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(/^gongbao: broken\.md\.notes\.jsonld: damaged at line \d+\n$/),
    ]);
  });
});

describe('gongbao repair', () => {
  it('writes clean Markdown', async () => {
    const { status, out } = await gongbao(['repair', file('page.md', PAGE)]);
    expect(status).toBe(0);
    expect(out).toContain('梧州搬运工有了“议事角”\n');
    expect(out).toContain('搬运工每周在职代会代表的陪同下议一件事。\n');
  });
});

describe('gongbao check', () => {
  const xliff = (target: string) =>
    [
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-Hans" trgLang="en"><file id="A1">',
      `<unit id="u1"><segment id="s1" state="translated"><source>有3万人参加。</source><target>${target}</target></segment></unit>`,
      '</file></xliff>',
    ].join('\n');

  it('has nothing to say of a good translation', async () => {
    const { status, out } = await gongbao([
      'check',
      file('good.xlf', xliff('There were 30,000 participants.')),
    ]);
    expect({ status, out }).toEqual({ status: 0, out: '' });
  });

  it('names unit, segment, check and place of each finding, and ends with 1', async () => {
    const bad = file('bad.xlf', xliff('There were 3,000 participants'));
    const text = await gongbao(['check', bad]);
    expect(text.status).toBe(1);
    expect(text.out).toContain(
      'bad.xlf: A1/u1 s1: warning: the figure 3万 is missing, expected 30,000 [figure]',
    );
    const { out } = await gongbao(['check', bad, '--json']);
    expect(JSON.parse(out)).toMatchObject([
      { unit: 'A1/u1', segment: 's1', code: 'end-mark' },
      { code: 'figure', severity: 'warning', range: [11, 16] },
    ]);
  });

  it.each([
    ['other XML', '<a/>', 'not an XLIFF file'],
    ['an old version', '<xliff version="1.2"/>', 'versions 2.0 and 2.1'],
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'entities of its own'],
  ])('refuses %s with its reason', async (_, text, reason) => {
    const { status, err } = await gongbao(['check', file('foreign.xlf', text)]);
    expect(status).toBe(2);
    expect(err).toContain(reason);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
