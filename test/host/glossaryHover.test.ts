import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { cardAt } from './support/cards';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { annotations, fillIn } from './support/notes';
import { activated, closeAll, openText, select, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { click, evaluate, hoverText, inEveryTheme, screenshot } from './support/workbench';

describe('glossary hovers', () => {
  beforeAll(async () => void (await activated()));
  afterEach(closeAll);

  test('the card shows both scripts, pinyin, English with its status and the definition', async () => {
    await openText('近日，市总工会召开职工代表大会，听取了报告。');
    // until the marks at the line's beginning have stopped pushing the text aside
    const card = await waitFor('the card', async () => {
      const shown = await hoverText('职工代表大会');
      return shown.includes('职工代表大会') ? shown : '';
    });
    for (const part of ['职工代表大会', '職工代表大會', 'zhí gōng', 'congress', 'official'])
      includes(card, part);
    await screenshot('glossary-hover');
  });

  test('the card and the underline can be read in every theme', async () => {
    await openText('近日，市总工会召开职工代表大会，听取了报告。');
    await inEveryTheme(async (kind) => {
      const card = await waitFor('the card', async () => {
        const shown = await hoverText('职工代表大会');
        return shown.includes('职工代表大会') ? shown : '';
      });
      includes(card, 'Open entry');
      // What carries text has a colour of its own against the card's; a card that fades into the page has not.
      const [ink, paper] = await evaluate<string[]>(
        `(() => {
          const card = document.querySelector('.monaco-hover:not(.hidden)');
          const style = getComputedStyle(card);
          return [style.color, style.backgroundColor];
        })()`,
      );
      ok(ink !== paper, `${kind}: ${ink} on ${paper}`);
      await screenshot(`glossary-hover-${kind}`);
    });
  });

  test('a Traditional page finds the same term', async () => {
    const editor = await openText('工會召開職工代表大會，聽取報告。');
    includes(await cardAt(editor, '職工代表大會'), '职工代表大会');
  });

  test('the card names the law that a rendering comes from, not its key', async () => {
    const card = await cardAt(await openText('大家依法参加基层工会委员会。'), '基层工会委员会');
    includes(card, 'Trade Union Law of the PRC');
    ok(!card.includes('NPC'), card);
  });

  test('a term is found across a line break', async () => {
    const editor = await openText(
      '本报讯（记者孟小舟 通讯员陆一帆）近日，广西梧州市总工会在码头设立“议事角”，搬运工每周在职代\n会代表的陪同下议一件事。',
    );
    includes(await cardAt(editor, '会代表的陪同'), '職代會');
  });

  test('the longest term comes first and the nested one after it', async () => {
    const editor = await openText('大家依法召开职工代表大会，共商发展大计。');
    const card = await cardAt(editor, '职工代表大会');
    ok(card.indexOf('职工代表大会') < card.lastIndexOf('职工代表**') || !card.includes('职工代表**'));
    equal(card.startsWith('**职工代表大会**'), true);
  });

  test('every other word has the general dictionary’s card, which names its source', async () => {
    const editor = await openText('窗外下着雨，他走得很慢，没有说话，只是看着远处的图书\n馆。');
    includes(await cardAt(editor, '窗外'), 'chuāng');
    const card = await cardAt(editor, '图书\n馆');
    includes(card, 'library');
    includes(card, 'CC\\-CEDICT');
    await hoverText('说话');
    await screenshot('dictionary-hover');
  });

  test('the dictionary can be switched off', async () => {
    const configuration = vscode.workspace.getConfiguration('gongbao');
    await configuration.update('glossary.dictionary', false, vscode.ConfigurationTarget.Global);
    try {
      const editor = await openText('窗外下着雨，他走得很慢，没有说话。');
      equal(await cardAt(editor, '窗外'), '');
    } finally {
      await configuration.update('glossary.dictionary', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('the links of a card run named commands only', async () => {
    const editor = await openText('近日，市总工会召开职工代表大会。');
    const position = select(editor, '职工代表大会').start;
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      position,
    );
    const card = hover?.contents[0] as vscode.MarkdownString;
    const trusted = card.isTrusted;
    ok(typeof trusted === 'object');
    const linked = [...card.value.matchAll(/\(command:([\w.]+)\?/g)].map((match) => match[1] ?? '');
    ok(linked.length > 2);
    for (const command of linked) ok(trusted.enabledCommands.includes(command), command);
  });

  test('a link opens another entry', async () => {
    await openText('近日，市总工会召开职工代表大会。');
    await hoverText('职工代表大会');
    await click('.monaco-hover a:has-text("Open entry")');
    await waitFor('the entry', () => vscode.window.activeTextEditor?.document.uri.scheme === 'gongbao-entry');
    includes(vscode.window.activeTextEditor?.document.getText() ?? '', 'zhí gōng dài biǎo dà huì');
    await screenshot('glossary-entry');
  });

  test('a link adds a note on the term, on both sides of its line break', async () => {
    const editor = await writePage(
      'card-note.md',
      '## 码头新闻\n\n本报讯（记者孟小舟）近日，梧州市总工会请职工议事，搬运工来到码头，职工代\n表大会听取了报告。\n',
    );
    select(editor, '表大会');
    await hoverText('表大会');
    await click('.monaco-hover a:has-text("Add note")');
    await fillIn('who takes part', 'Question');
    const [note] = await waitFor('the note', async () => {
      const kept = await annotations(editor.document.uri);
      return kept.length === 1 ? kept : undefined;
    });
    const text = JSON.stringify(note);
    includes(text, 'who takes part');
    ok(/"exact":"职工代(\\n)?表大会"/.test(text), text);
  });

  test('the setting switches them off', async () => {
    const configuration = vscode.workspace.getConfiguration('gongbao');
    await configuration.update('glossary.hovers', false, vscode.ConfigurationTarget.Global);
    try {
      const editor = await openText('近日，市总工会召开职工代表大会，听取了报告。');
      equal(await cardAt(editor, '职工代表大会'), '');
    } finally {
      await configuration.update('glossary.hovers', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
