import * as vscode from 'vscode';
import type { TermEntry } from '../../core/glossary/entry';
import type { Services } from '../../host/services';
import { categoryName, partOfSpeechName } from './categories';
import { sourceName } from './sources';
import { statusName } from './termCard';

export const ENTRY_SCHEME = 'gongbao-entry';

/** Where an entry can be read: its line in a glossary of the workspace, else a read-only document made of it. */
export async function entryLocation(services: Services, entry: TermEntry): Promise<vscode.Location> {
  const own = await services.glossary.placeOf(entry);
  const uri = vscode.Uri.from({ scheme: ENTRY_SCHEME, path: `/${entry.simplified.replace(/\//g, '／')}.md` });
  return own ?? new vscode.Location(uri, new vscode.Position(0, 0));
}

/** Shows an entry in an editor. */
export async function openEntry(services: Services, entry: TermEntry): Promise<void> {
  const { uri, range } = await entryLocation(services, entry);
  await vscode.window.showTextDocument(uri, { selection: range, preview: true });
}

/** Gives the text of the read-only documents, anew when the glossary changes. */
export class EntryDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #services: Services;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    this.#subscription = services.glossary.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments)
        if (uri.scheme === ENTRY_SCHEME) this.#changed.fire(uri);
    });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const headword = uri.path.replace(/^\//, '').replace(/\.md$/, '').replace(/／/g, '/');
    const entry = (await this.#services.glossary.get()).lookup(headword);
    return entry ? entryText(entry) : vscode.l10n.t('“{0}” is no term of the glossary.', headword);
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, this.#subscription).dispose();
  }
}

/** The whole entry as Markdown source. */
function entryText(entry: TermEntry): string {
  const forms = [...new Set([entry.simplified, entry.traditionalTw, entry.traditionalHk])].filter(Boolean);
  const renderings = entry.english.map(
    ({ text, status, source }) =>
      `- ${text} (${[statusName(status), sourceName(source)].filter(Boolean).join(': ')})`,
  );
  const facts = [
    [vscode.l10n.t('Category'), entry.category && categoryName(entry.category)],
    [vscode.l10n.t('Part of speech'), partOfSpeechName(entry.partOfSpeech)],
    [vscode.l10n.t('Do not use'), entry.forbidden.join('; ')],
    [vscode.l10n.t('Full form'), entry.fullForm],
    [vscode.l10n.t('Abbreviation'), entry.abbreviations.join('、')],
    [vscode.l10n.t('Related'), entry.related.join('、')],
    [vscode.l10n.t('Taiwan'), entry.twEquivalent],
    [vscode.l10n.t('Hong Kong'), entry.hkEquivalent],
    [vscode.l10n.t('Note'), entry.usageNote],
  ].flatMap(([label, value]) => (value ? [`- ${label}: ${value}`] : []));
  const blocks = [
    `# ${forms.join(' · ')}`,
    entry.pinyin,
    renderings.join('\n'),
    entry.definition,
    entry.definitionZh,
    facts.join('\n'),
    [entry.example, entry.exampleEn]
      .filter(Boolean)
      .map((line) => `> ${line}`)
      .join('\n>\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
