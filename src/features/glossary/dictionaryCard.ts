import * as vscode from 'vscode';
import type { DictionaryEntry, DictionaryMatch } from '../../core/dictionary/dictionary';
import { toneMarks } from '../../core/dictionary/toneMarks';
import { escapeMarkdown } from './markdown';

const MAX_WORDS = 3;
const MAX_ENTRIES = 4;
const MAX_SENSES = 8;

/** The card of words that are no terms, from the general dictionary, which is named below. Nothing in it is trusted. */
export function dictionaryCard(matches: readonly DictionaryMatch[]): vscode.MarkdownString {
  const card = new vscode.MarkdownString();
  const words = matches
    .slice(0, MAX_WORDS)
    .map(({ entries }) => entries.slice(0, MAX_ENTRIES).map(entryText).join('\n\n'));
  card.appendMarkdown(words.join('\n\n---\n\n'));
  card.appendMarkdown(
    `\n\n_${escapeMarkdown(vscode.l10n.t('Not in the glossary; general dictionary CC-CEDICT (CC BY-SA 4.0)'))}_`,
  );
  return card;
}

function entryText({ simplified, traditional, pinyin, senses }: DictionaryEntry): string {
  const forms = [...new Set([simplified, traditional])].map((form) => `**${escapeMarkdown(form)}**`);
  const shown = senses.slice(0, MAX_SENSES).map(senseText).join('; ');
  return `${forms.join(' · ')} _${escapeMarkdown(pinyin)}_  \n${shown}${senses.length > MAX_SENSES ? ' …' : ''}`;
}

/** Readings inside a sense are numbered in the source: 说[shuo1]. */
function senseText(sense: string): string {
  return escapeMarkdown(sense.replace(/\[[^\][]{1,60}\]/g, toneMarks));
}
