import * as vscode from 'vscode';
import type { RenderingStatus, TermEntry } from '../../core/glossary/entry';

/** The card of a term, the terms nested in it after it. All text of the glossary is escaped; nothing in it is trusted. */
export function termCard(entries: readonly TermEntry[]): vscode.MarkdownString {
  const card = new vscode.MarkdownString();
  const [first, ...nested] = [...new Set(entries)];
  if (!first) return card;
  card.appendMarkdown(fullCard(first));
  for (const entry of nested) card.appendMarkdown(`\n\n---\n\n${heading(entry)}  \n${renderings(entry)}`);
  return card;
}

function fullCard(entry: TermEntry): string {
  const paragraphs = [`${heading(entry)}  \n${renderings(entry)}`];
  if (entry.definition) paragraphs.push(escapeMarkdown(entry.definition));
  if (entry.definitionZh) paragraphs.push(escapeMarkdown(entry.definitionZh));
  const facts = [
    fact(vscode.l10n.t('Full form'), entry.fullForm),
    fact(vscode.l10n.t('Abbreviation'), entry.abbreviations.join('、')),
    fact(vscode.l10n.t('Related'), entry.related.join('、')),
    fact(vscode.l10n.t('Taiwan'), entry.twEquivalent),
    fact(vscode.l10n.t('Hong Kong'), entry.hkEquivalent),
    fact(vscode.l10n.t('Note'), entry.usageNote),
  ].filter((line) => line !== '');
  if (facts.length > 0) paragraphs.push(facts.join('  \n'));
  if (entry.example)
    paragraphs.push(
      `*${escapeMarkdown(entry.example)}*${entry.exampleEn ? `  \n${escapeMarkdown(entry.exampleEn)}` : ''}`,
    );
  return paragraphs.join('\n\n');
}

/** Both scripts, Hong Kong's only where it differs, and the pinyin. */
function heading(entry: TermEntry): string {
  const forms = [...new Set([entry.simplified, entry.traditionalTw, entry.traditionalHk])].filter(
    (form) => form !== '',
  );
  return `**${forms.map(escapeMarkdown).join('** · **')}**${entry.pinyin ? ` _${escapeMarkdown(entry.pinyin)}_` : ''}`;
}

function renderings(entry: TermEntry): string {
  return entry.english
    .map(({ text, status, source }) => {
      const name = statusName(status);
      return `${escapeMarkdown(text)} _(${escapeMarkdown(source ? `${name}: ${source}` : name)})_`;
    })
    .join('; ');
}

function fact(label: string, value: string): string {
  return value === '' ? '' : `${label}: ${escapeMarkdown(value)}`;
}

function statusName(status: RenderingStatus): string {
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

/** Makes text safe inside Markdown: every mark that Markdown or an HTML renderer could act on is escaped. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>&~$@:]/g, '\\$&');
}
