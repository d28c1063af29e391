import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, fileUri, openPage, writePage } from './support/pages';
import {
  exists,
  FERRY,
  focus,
  notesOf,
  PAGE,
  problems,
  read,
  run,
  start,
  TYPE,
  targetFor,
  targets,
  write,
} from './support/translation';
import { waitFor } from './support/wait';
import {
  evaluate,
  notifications,
  press,
  screenshot,
  treeRows,
  type,
  waitForElement,
} from './support/workbench';

describe('translating an article', () => {
  beforeAll(async () => void (await activated()));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('goes from start to export', async () => {
    const notebook = await start('night-school.md');
    equal(notebook.notebookType, TYPE);
    equal(notesOf(targets(notebook)[0]).role, 'headline');
    const sources = targets(notebook).map((cell) => notesOf(cell).source);
    includes(sources.join('|'), '“我们学了就能用。”搬运工何敬业说。|码头工人都很高兴。');
    const english = [
      'A Night School Comes to the Wharf',
      'On November 3 the Jiangzhou federation of trade unions opened a night school for workers on the wharf, Gu Wangshu reports.',
      'It offers 3 courses, and its second intake has 12,000 students.',
      '“We can use what we learn,” said He Jingye, a docker.',
      'The wharf workers were delighted.',
    ];
    equal(sources.length, english.length);
    for (const [i, cell] of targets(notebook).entries()) {
      focus(cell);
      await write(cell, english[i] ?? '');
      await run('confirm', cell);
    }
    await waitFor('all confirmed', () =>
      targets(notebook).every((cell) => notesOf(cell).state === 'translated'),
    );
    await notebook.save();
    const xliff = await read(notebook.uri);
    includes(xliff, 'version="2.1"');
    includes(xliff, '<target>The wharf workers were delighted.</target>');
    const memory = await read(fileUri('.gongbao/memory.tmx'));
    includes(memory, '<seg>码头工人都很高兴。</seg>');
    for (const cell of targets(notebook))
      equal(
        problems(cell)
          .map((one) => one.message)
          .join(),
        '',
      );
    for (const format of ['markdown', 'text', 'docx', 'docx-table', 'markdown-table', 'html-table']) {
      const uri = fileUri(`out-${format}`);
      await run('export', { format, uri });
      ok(await exists(uri), format);
    }
    const markdown = await read(fileUri('out-markdown'));
    includes(markdown, '# A Night School Comes to the Wharf\n');
    includes(markdown, 'said He Jingye, a docker. The wharf workers');
    includes(await read(fileUri('out-html-table')), '<td lang="zh-Hans">码头工人都很高兴。</td>');
    await run('preview');
    await waitForElement('.tab:has-text("Bilingual Preview")');
    await waitFor('the preview', () =>
      evaluate<boolean>("document.querySelectorAll('iframe.webview.ready').length > 1"),
    );
    await new Promise((resolve) => setTimeout(resolve, 3000)); // for the picture alone: a webview paints late
    await screenshot('translation-preview');
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
    await openPage('night-school.md');
    await waitFor('the progress in the Articles view', async () =>
      (await treeRows('Articles')).some((row) => row.description.includes('100')),
    );
  }, 90_000);

  test('typing, completion and the keys work in a real editor', async () => {
    const notebook = await start('keys.md');
    const [headline] = targets(notebook);
    if (!headline) throw new Error('no headline');
    focus(headline);
    await vscode.commands.executeCommand('notebook.cell.edit');
    await waitFor('the cell editor', () => vscode.window.activeTextEditor?.document === headline.document);
    await type('Night school on the wharf');
    await waitFor('the text', () => headline.document.getText() === 'Night school on the wharf');
    await press('Control+Enter');
    await waitFor('the state', () => notesOf(targets(notebook)[0]).state === 'translated');
    const lead = targetFor(notebook, '江州市总工会');
    await waitFor('the next segment', () => vscode.window.activeTextEditor?.document === lead.document);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      lead.document.uri,
      new vscode.Position(0, 0),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    ok(
      labels.some((label) => /federation of trade unions/i.test(label)),
      labels.slice(0, 20).join(),
    );
    ok(labels.every((label) => !label.includes('(')));
    await press('Alt+ArrowUp');
    await waitFor('another segment', () => vscode.window.activeTextEditor?.document !== lead.document);
  });

  test('a cell runs to suggestions with a percentage, their difference and the glossary', async () => {
    const notebook = await start('suggest.md');
    const cell = targetFor(notebook, '码头工人');
    await write(cell, 'The wharf workers were happy.');
    await run('confirm', cell);
    await writePage('suggest2.md', PAGE.replace('码头工人都很高兴', '码头工人都十分高兴'));
    await run('start', { article: 'A1', language: 'en' });
    const second = await waitFor('the other notebook', () => {
      const open = vscode.window.activeNotebookEditor?.notebook;
      return open?.uri.path.includes('suggest2') ? open : undefined;
    });
    const other = targetFor(second, '码头工人');
    focus(other);
    await run('suggest');
    await waitFor('an output', () => targetFor(second, '码头工人').outputs.length > 0, 15_000);
    const item = targetFor(second, '码头工人').outputs[0]?.items.find(({ mime }) => mime.includes('gongbao'));
    const shown = JSON.parse(new TextDecoder().decode(item?.data));
    ok(shown.matches[0].percent >= 60 && shown.matches[0].percent < 100);
    includes(JSON.stringify(shown.matches[0].difference), '十分');
    const lead = targetFor(second, '江州市总工会');
    focus(lead);
    await run('suggest');
    await waitFor('terms', () => targetFor(second, '江州市总工会').outputs.length > 0, 15_000);
    focus(targets(second)[0] ?? lead);
    await screenshot('translation-notebook');
    await run('use', 1, targetFor(second, '码头工人'));
    await waitFor('the text', () =>
      targetFor(second, '码头工人').document.getText().includes('wharf workers'),
    );
    equal(notesOf(targetFor(second, '码头工人')).origin?.kind, 'memory');
  }, 60_000);

  test('the views stay with the page while its translation is worked on', async () => {
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
    const notebook = await start('views.md');
    await vscode.commands.executeCommand('gongbao.termsView.focus');
    const lead = targetFor(notebook, '江州市总工会');
    await vscode.window.showNotebookDocument(notebook);
    focus(lead);
    await vscode.commands.executeCommand('notebook.cell.edit');
    await waitFor('the cell editor', () => vscode.window.activeTextEditor?.document === lead.document);
    await waitFor('the article in the view', async () =>
      (await treeRows('Articles')).some((row) => row.label.includes('夜校开进码头')),
    );
    await waitFor('its terms', async () =>
      (await treeRows('Terms')).some((row) => row.label === '市总工会' || row.label === '职工夜校'),
    );
    await screenshot('translation-views');
  });

  test('memories are imported and exported, and pre-translation fills what is empty with sure matches only', async () => {
    const unit = (source: string, target: string) =>
      `<tu><tuv xml:lang="zh-CN"><seg>${source}</seg></tuv><tuv xml:lang="en-GB"><seg>${target}</seg></tuv></tu>`;
    const tmx = `<?xml version="1.0"?><tmx version="1.4"><header/><body>${unit('渡口有了读报亭', 'Newspaper Stand at the Ferry')}${unit('渡工们都很快活。', 'The ferrymen were merry.')}${unit('“每天都有新报。”渡工何敬业说。', '“There is a new paper every day,” said He Jingye.')}</body></tmx>`;
    await vscode.workspace.fs.writeFile(fileUri('other.tmx'), new TextEncoder().encode(tmx));
    await run('importMemory', fileUri('other.tmx'));
    const notebook = await start('pretranslate.md', FERRY);
    const written = targetFor(notebook, '何敬业');
    await write(written, 'My own words.');
    await run('pretranslate');
    const headline = () => targetFor(notebook, '渡口有了读报亭').document.getText();
    await waitFor('the headline', () => headline() === 'Newspaper Stand at the Ferry');
    await waitFor('all cells run', () =>
      targets(notebook).every((cell) => cell.executionSummary?.success !== undefined),
    );
    equal(targetFor(notebook, '何敬业').document.getText(), 'My own words.');
    equal(targetFor(notebook, '渡工们').document.getText(), '');
    equal(notesOf(targetFor(notebook, '渡口有了读报亭')).state, 'initial');
    await run('exportMemory', fileUri('exported.tmx'));
    includes(await read(fileUri('exported.tmx')), '<seg>The ferrymen were merry.</seg>');
    const broken = new TextEncoder().encode('<!DOCTYPE tmx [<!ENTITY x "y">]><tmx><body>&x;</body></tmx>');
    await vscode.workspace.fs.writeFile(fileUri('bomb.tmx'), broken);
    await run('importMemory', fileUri('bomb.tmx'));
    await waitFor('the refusal', async () =>
      (await notifications()).some((text) => text.includes('entities of its own')),
    );
  }, 60_000);
});
