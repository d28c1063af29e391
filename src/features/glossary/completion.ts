import * as vscode from 'vscode';
import type { TermEntry } from '../../core/glossary/entry';
import { pageScript } from '../../core/glossary/pageScript';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';

const LIMIT = 40;
/** The Latin run before the cursor: pinyin, initials or English words. */
const TYPED = /[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9'’ -]{1,40}$/;

/** Offers terms for the pinyin, the initials or the English that has been typed. */
export function completionProvider(services: Services): vscode.CompletionItemProvider {
  return {
    provideCompletionItems: async (document, position) => {
      if (!settings.completion() || !services.pages.serves(document)) return undefined;
      const from = Math.max(0, position.character - 42);
      const before = document.getText(
        new vscode.Range(position.line, from, position.line, position.character),
      );
      const search = await services.glossary.search();
      let typed = TYPED.exec(before)?.[0] ?? '';
      let found = search.search(typed, LIMIT);
      // Of English words before it only the last may belong to what is looked for.
      if (found.length === 0) {
        typed = /[A-Za-zÀ-ɏ0-9'’]{1,60}$/.exec(typed)?.[0] ?? '';
        found = typed.length > 1 ? search.search(typed, LIMIT) : [];
      }
      const script = pageScript(document.getText().slice(0, 20_000));
      const range = new vscode.Range(position.translate(0, -typed.length), position);
      const items = found.map((entry, order) =>
        itemOf(entry, printed(entry, script), { typed, range, order }),
      );
      return new vscode.CompletionList(items, true);
    },
  };
}

function printed(entry: TermEntry, script: ReturnType<typeof pageScript>): string {
  switch (script) {
    case 'simplified':
      return entry.simplified;
    case 'taiwan':
      return entry.traditionalTw || entry.simplified;
    case 'hong-kong':
      return entry.traditionalHk || entry.traditionalTw || entry.simplified;
  }
}

function itemOf(
  entry: TermEntry,
  form: string,
  { typed, range, order }: { typed: string; range: vscode.Range; order: number },
): vscode.CompletionItem {
  const label = { label: form, description: entry.english[0]?.text ?? '', detail: ` ${entry.pinyin}` };
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Text);
  item.insertText = form;
  item.range = range;
  item.filterText = typed;
  item.sortText = String(order).padStart(3, '0');
  item.detail = entry.english.map(({ text }) => text).join('; ');
  item.documentation = entry.definition;
  return item;
}
