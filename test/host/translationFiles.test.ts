import * as vscode from 'vscode';
import { deepEqual, equal, includes, ok } from './support/assert';
import { bytesOf, GB18030, remove, utf16, writeBytes, write as writeFile } from './support/files';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, fileUri } from './support/pages';
import { focus, PAGE, problems, read, run, start, targetFor, targets, write } from './support/translation';
import { waitFor } from './support/wait';
import { notifications } from './support/workbench';

const MEMORY = 'kept/memory.tmx';
const memoryAt = (path: string | undefined) =>
  vscode.workspace
    .getConfiguration('gongbao.translation')
    .update('memory', path, vscode.ConfigurationTarget.Workspace);
const unit = (source: string, target: string) =>
  `<tu><tuv xml:lang="zh-CN"><seg>${source}</seg></tuv><tuv xml:lang="en"><seg>${target}</seg></tuv></tu>`;
const told = (words: string) =>
  waitFor(`“${words}”`, async () => (await notifications()).some((text) => text.includes(words)));

describe('the files of a translation', () => {
  beforeAll(async () => void (await activated()));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    await memoryAt(undefined);
    await remove(MEMORY, 'cut-off.tmx');
  });

  test('a memory in UTF-16 stays so when a segment is added', async () => {
    await writeBytes(
      MEMORY,
      utf16(`<?xml version="1.0" encoding="utf-16"?><tmx version="1.4"><header/><body>\n</body></tmx>\n`),
    );
    await memoryAt(MEMORY);
    const notebook = await start('utf16.md');
    const cell = targetFor(notebook, '码头工人');
    await write(cell, 'The wharf workers were glad.');
    await run('confirm', cell);
    const bytes = await waitFor('the unit', async () => {
      const found = await bytesOf(MEMORY);
      return new TextDecoder('utf-16le').decode(new Uint8Array(found)).includes('were glad')
        ? found
        : undefined;
    });
    deepEqual(bytes.slice(0, 4), [0xff, 0xfe, 0x3c, 0x00]);
    includes(new TextDecoder('utf-16le').decode(new Uint8Array(bytes)), '<seg>码头工人都很高兴。</seg>');
  });

  test('what a damaged memory can’t take is written when it can', async () => {
    await writeFile(MEMORY, '<tmx version="1.4"><header/>');
    await memoryAt(MEMORY);
    const notebook = await start('damaged-memory.md');
    const first = targetFor(notebook, '码头工人');
    await write(first, 'The wharf workers were glad.');
    await run('confirm', first);
    await told('is no complete TMX file');
    equal(await read(fileUri(MEMORY)), '<tmx version="1.4"><header/>');
    await remove(MEMORY);
    const second = targetFor(notebook, '何敬业');
    await write(second, '“We can use it,” said He Jingye.');
    await run('confirm', second);
    const text = await waitFor('the file', () => read(fileUri(MEMORY)));
    includes(text, 'The wharf workers were glad.');
    includes(text, 'said He Jingye');
  });

  test('what another programme writes into the memory is suggested without a new window', async () => {
    const memory = (body: string) => `<tmx version="1.4"><header/><body>${body}</body></tmx>`;
    await writeFile(MEMORY, memory(unit('渡船靠岸了。', 'The ferry landed.')));
    await memoryAt(MEMORY);
    const notebook = await start('memory-elsewhere.md');
    const suggested = async (): Promise<string> => {
      focus(targetFor(notebook, '码头工人'));
      await run('suggest');
      await waitFor('the run', () => targetFor(notebook, '码头工人').executionSummary?.success === true);
      const items = targetFor(notebook, '码头工人').outputs.flatMap((output) => output.items);
      return items.map((item) => new TextDecoder().decode(item.data)).join('');
    };
    ok(!(await suggested()).includes('The dockers rejoiced.'), 'suggested before it was there');
    await writeFile(MEMORY, memory(unit('码头工人都很高兴。', 'The dockers rejoiced.')));
    await waitFor('the suggestion', async () => (await suggested()).includes('The dockers rejoiced.'));
  });

  test('a memory that breaks off is taken over not at all, and whole another time', async () => {
    await memoryAt(MEMORY);
    const body = unit('渡船靠岸了。', 'The ferry landed.') + unit('渡船开走了。', 'The ferry left.');
    await writeFile('cut-off.tmx', `<tmx version="1.4"><header/><body>${body}<tu>`);
    await run('importMemory', fileUri('cut-off.tmx'));
    await told('not well-formed XML');
    await writeFile('cut-off.tmx', `<tmx version="1.4"><header/><body>${body}</body></tmx>`);
    await run('importMemory', fileUri('cut-off.tmx'));
    await told('New units in the translation memory: 2.');
    includes(await read(fileUri(MEMORY)), '<seg>The ferry left.</seg>');
  });

  test('a translation that is no UTF-8 is not opened, so that it can’t be saved damaged', async () => {
    await writeBytes('gb.xlf', GB18030);
    const opened = await vscode.workspace.openNotebookDocument(fileUri('gb.xlf')).then(
      () => 'opened',
      () => 'refused',
    );
    equal(opened, 'refused');
    deepEqual(await bytesOf('gb.xlf'), GB18030);
  });

  test('problems go with the segments that they were in', async () => {
    const notebook = await start('joined.md', PAGE);
    const first = targetFor(notebook, '搬运工何敬业说');
    const second = targetFor(notebook, '码头工人');
    for (const cell of [first, second]) await write(cell, 'No full stop');
    await waitFor('the problems', () => problems(first).length > 0 && problems(second).length > 0);
    const gone = second.document.uri.toString();
    const count = targets(notebook).length;
    focus(first);
    await run('join');
    await waitFor('fewer segments', () => targets(notebook).length === count - 1);
    await waitFor('no problem of a cell that has gone', () => {
      const here = new Set(notebook.getCells().map(({ document }) => document.uri.toString()));
      const told = vscode.languages
        .getDiagnostics()
        .filter(([uri, list]) => uri.scheme === 'vscode-notebook-cell' && list.length > 0)
        .map(([uri]) => uri.toString())
        .filter((uri) => uri.includes('joined.md'));
      return told.length > 0 && !told.includes(gone) && told.every((uri) => here.has(uri));
    });
    ok(problems(targetFor(notebook, '搬运工何敬业说')).length > 0);
  });
});
