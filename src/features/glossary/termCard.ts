import * as vscode from 'vscode';
import type { RenderingStatus, TermEntry } from '../../core/glossary/entry';
import type { Glossary } from '../../core/glossary/glossary';
import { categoryName } from './categories';
import { CARD_COMMANDS, commandLink, escapeMarkdown } from './markdown';
import { sourceName } from './sources';

/** A place in a document that survives being written into a link. */
export interface TermPlace {
  readonly uri: string;
  readonly version: number;
  /** UTF-16 offset in the document. */
  readonly offset: number;
}

/** Where a card is shown: what its links act on. */
export interface CardContext {
  readonly glossary: Glossary;
  /** Whether the notes' command is there to link to. */
  readonly notes: boolean;
  /** Where the card stands, for the link that inserts there. */
  readonly place: TermPlace;
}

/** The card of a term, the terms nested in it after it. All text of the glossary is escaped; only named commands run. */
export function termCard(entries: readonly TermEntry[], context: CardContext): vscode.MarkdownString {
  const card = new vscode.MarkdownString('', true);
  card.isTrusted = { enabledCommands: [...CARD_COMMANDS] };
  const [first, ...nested] = [...new Set(entries)];
  if (!first) return card;
  card.appendMarkdown(fullCard(first, context));
  for (const entry of nested) {
    const head = `${heading(entry, true)}  \n${renderings(entry)}`;
    card.appendMarkdown(`\n\n---\n\n${head}`);
  }
  return card;
}

function fullCard(entry: TermEntry, context: CardContext): string {
  const paragraphs = [`${heading(entry, false)}  \n${renderings(entry)}`, actions(entry, context)];
  if (entry.forbidden.length > 0)
    paragraphs.push(fact(vscode.l10n.t('Do not use'), entry.forbidden.map(escapeMarkdown).join('; ')));
  if (entry.definition) paragraphs.push(escapeMarkdown(entry.definition));
  if (entry.definitionZh) paragraphs.push(escapeMarkdown(entry.definitionZh));
  const facts = [
    fact(vscode.l10n.t('Full form'), links([entry.fullForm], context)),
    fact(vscode.l10n.t('Abbreviation'), links(entry.abbreviations, context)),
    fact(vscode.l10n.t('Related'), links(otherRelated(entry), context)),
    fact(vscode.l10n.t('Taiwan'), escapeMarkdown(entry.twEquivalent)),
    fact(vscode.l10n.t('Hong Kong'), escapeMarkdown(entry.hkEquivalent)),
    fact(vscode.l10n.t('Note'), escapeMarkdown(entry.usageNote)),
  ].filter((line) => line !== '');
  if (facts.length > 0) paragraphs.push(facts.join('  \n'));
  if (entry.example)
    paragraphs.push(
      `*${escapeMarkdown(entry.example)}*${entry.exampleEn ? `  \n${escapeMarkdown(entry.exampleEn)}` : ''}`,
    );
  return paragraphs.join('\n\n');
}

/** Both scripts, Hong Kong's only where it differs, the pinyin and the category. */
function heading(entry: TermEntry, linked: boolean): string {
  const forms = [...new Set([entry.simplified, entry.traditionalTw, entry.traditionalHk])].filter(Boolean);
  const [first = '', ...others] = forms.map((form) => `**${escapeMarkdown(form)}**`);
  const head = linked ? openLink(first, entry.simplified) : first;
  const parts = [[head, ...others].join(' · ')];
  if (entry.pinyin) parts.push(`_${escapeMarkdown(entry.pinyin)}_`);
  if (entry.category && !linked) parts.push(`(${escapeMarkdown(categoryName(entry.category))})`);
  return parts.join(' ');
}

function renderings(entry: TermEntry): string {
  if (entry.english.length === 0) return vscode.l10n.t('no rendering yet');
  return entry.english
    .map(({ text, status, source }) => {
      const name = statusName(status);
      return `${escapeMarkdown(text)} _(${escapeMarkdown(source ? `${name}: ${sourceName(source)}` : name)})_`;
    })
    .join('; ');
}

function actions(entry: TermEntry, { notes, place }: CardContext): string {
  const rendering = entry.english[0]?.text;
  const all = [
    ...(rendering === undefined
      ? []
      : [
          action('copy', vscode.l10n.t('Copy'), 'gongbao.glossary.copyRendering', rendering),
          action('insert', vscode.l10n.t('Insert'), 'gongbao.glossary.insertRendering', rendering, place),
        ]),
    action('go-to-file', vscode.l10n.t('Open entry'), 'gongbao.glossary.openEntry', entry.simplified),
    action('edit', vscode.l10n.t('Edit'), 'gongbao.glossary.editTerm', entry.simplified),
    ...(notes
      ? [action('comment', vscode.l10n.t('Add note'), 'gongbao.glossary.addNote', entry.simplified, place)]
      : []),
  ];
  return all.join(' &nbsp; ');
}

function action(
  icon: string,
  label: string,
  command: (typeof CARD_COMMANDS)[number],
  argument: string,
  ...others: readonly unknown[]
): string {
  return commandLink(`$(${icon}) ${label}`, command, [argument, ...others], `${label}: ${argument}`);
}

/** The related terms without those that the card names as full form or abbreviation. */
function otherRelated({ related, fullForm, abbreviations }: TermEntry): string[] {
  return related.filter((word) => word !== fullForm && !abbreviations.includes(word));
}

/** Headwords as links to their entries, as plain text where there is none. */
function links(headwords: readonly string[], { glossary }: CardContext): string {
  return headwords
    .filter(Boolean)
    .map((word) => (glossary.lookup(word) ? openLink(escapeMarkdown(word), word) : escapeMarkdown(word)))
    .join('、');
}

function openLink(label: string, headword: string): string {
  return commandLink(label, 'gongbao.glossary.openEntry', [headword], headword);
}

function fact(label: string, value: string): string {
  return value === '' ? '' : `${label}: ${value}`;
}

/** A rendering's status in words. */
export function statusName(status: RenderingStatus): string {
  switch (status) {
    case 'official':
      return vscode.l10n.t('official');
    case 'attested':
      return vscode.l10n.t('attested');
    case 'common':
      return vscode.l10n.t('in common use');
    case 'descriptive':
      return vscode.l10n.t('descriptive');
  }
}
