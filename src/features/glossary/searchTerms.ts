import * as vscode from 'vscode';
import type { TermEntry } from '../../core/glossary/entry';
import type { Services } from '../../host/services';
import { categoryName } from './categories';
import { openEntry } from './entryDocument';
import { copyRendering } from './useRendering';

const LIMIT = 100;

interface TermItem extends vscode.QuickPickItem {
  readonly entry: TermEntry;
}

/** Searches the whole glossary while the user types: Chinese in either script, pinyin, initials, English. */
export async function searchTerms(services: Services, query = ''): Promise<void> {
  const search = await services.glossary.search();
  const all = (await services.glossary.get()).entries;
  const copy = { iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy') };
  const pick = vscode.window.createQuickPick<TermItem>();
  pick.title = vscode.l10n.t('Search the glossary: {0} terms', all.length);
  pick.placeholder = vscode.l10n.t('Chinese in either script, pinyin, initials or English');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const show = (text: string) => {
    const entries = text.trim() === '' ? all.slice(0, LIMIT) : search.search(text, LIMIT);
    pick.items = entries.map((entry) => itemOf(entry, copy));
  };
  const done = new Promise<void>((resolve) => {
    pick.onDidHide(() => {
      pick.dispose();
      resolve();
    });
  });
  pick.onDidChangeValue(show);
  pick.onDidTriggerItemButton(({ item }) => {
    copyRendering(services, item).catch((error: unknown) =>
      services.notify.problem('gongbao.glossary.copyRendering', error),
    );
  });
  const accepted = new Promise<TermItem | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => resolve(undefined));
  });
  pick.value = query;
  show(query);
  pick.show();
  const item = await accepted;
  await done;
  if (item) await openEntry(services, item.entry);
}

/** The pick's own filter would drop what pinyin or initials have found, so every item is always shown. */
function itemOf(entry: TermEntry, copy: vscode.QuickInputButton): TermItem {
  const forms = [...new Set([entry.simplified, entry.traditionalTw])].filter(Boolean);
  return {
    label: forms.join(' · '),
    description: entry.pinyin,
    detail: [entry.english.map(({ text }) => text).join('; '), entry.category && categoryName(entry.category)]
      .filter(Boolean)
      .join(' — '),
    alwaysShow: true,
    buttons: [copy],
    entry,
  };
}
