import * as vscode from 'vscode';
import type { TermEntry } from '../../core/glossary/entry';
import { CONVERSION_CONFIGS, type ConversionConfig } from '../../core/script/configs';
import { findingSentence } from '../../core/translation/checks/findingSentence';
import { checkSegment } from '../../core/translation/checks/runChecks';
import type { Services } from '../../host/services';
import { type Tool, ToolRefusal } from './languageModelTool';

const MOST_CHARACTERS = 100_000;
const MOST_TERMS = 10;

/** A term of the glossary, or a word of the general dictionary, or the terms nearest to the query. */
export function lookupTerm({ glossary, dictionary }: Services): Tool<{ readonly term?: string }> {
  return {
    name: 'lookup_term',
    async run({ term }) {
      const word = textOf(term, 'term', 'a Chinese word, pinyin or English');
      const entry = (await glossary.get()).lookup(word);
      if (entry) return { source: 'glossary', ...entryRecord(entry) };
      const found = (await dictionary.get())?.lookup(word) ?? [];
      if (found.length > 0) return { source: 'CC-CEDICT', readings: found };
      const near = (await glossary.search()).search(word, MOST_TERMS);
      if (near.length > 0) return { source: 'glossary', nearest: near.map(entryRecord) };
      throw new ToolRefusal(`Neither the glossary nor the dictionary has "${word}". Try a shorter word.`);
    },
    progress: ({ term }) => vscode.l10n.t('Looking up {0}', term ?? ''),
  };
}

/** A text in the other script. */
export function convertText({
  converters,
}: Services): Tool<{ readonly text?: string; readonly config?: string }> {
  return {
    name: 'convert_text',
    async run({ text, config = 's2t' }) {
      const given = textOf(text, 'text', 'the Chinese text to convert');
      if (!isConfig(config))
        throw new ToolRefusal(
          `There is no "config" named "${config}". Use one of ${CONVERSION_CONFIGS.join(', ')}.`,
        );
      const conversion = (await converters.get(config)).convert(given);
      const changed = conversion.spans.length;
      return { config, text: conversion.text, changed };
    },
    progress: ({ config }) => vscode.l10n.t('Converting Chinese text ({0})', config ?? 's2t'),
  };
}

interface CheckInput {
  readonly source?: string;
  readonly target?: string;
  readonly language?: string;
}

/** What the translation checks say of one sentence. */
export function checkTranslation({ glossary }: Services): Tool<CheckInput> {
  return {
    name: 'check_translation',
    async run({ source, target, language = 'en' }) {
      const segment = {
        id: '1',
        source: textOf(source, 'source', 'the Chinese sentence'),
        target: textOf(target, 'target', 'its translation'),
        state: 'translated' as const,
        gap: '',
      };
      const options = { targetLanguage: language, glossary: await glossary.get() };
      const findings = checkSegment(segment, 'body', options);
      return {
        findings: findings.map((finding) => ({
          code: finding.code,
          severity: finding.severity,
          message: findingSentence(finding),
          range: finding.range ? [finding.range.start, finding.range.end] : null,
        })),
      };
    },
    progress: () => vscode.l10n.t('Checking a translation'),
  };
}

function entryRecord(entry: TermEntry): object {
  const { simplified, traditionalTw, traditionalHk, pinyin, english, forbidden, definition } = entry;
  const { category, fullForm, abbreviations, related, usageNote } = entry;
  const words = { simplified, traditionalTw, traditionalHk, pinyin, english, forbidden, definition };
  return { ...words, category, fullForm, abbreviations, related, usageNote };
}

function isConfig(config: string): config is ConversionConfig {
  return (CONVERSION_CONFIGS as readonly string[]).includes(config);
}

/** A model may leave out what it must give, or give too much. */
function textOf(value: unknown, name: string, what: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new ToolRefusal(`Give "${name}": ${what}.`);
  if (value.length <= MOST_CHARACTERS) return value;
  throw new ToolRefusal(`"${name}" is longer than ${MOST_CHARACTERS} characters. Send it in parts.`);
}
