import * as vscode from 'vscode';
import type { Taste } from '../core/script/taste';

const DEFAULT_GLOSSARY_FILES = ['.gongbao/glossary.{tsv,csv,tbx}', '**/*.gongbao.{tsv,csv,tbx}'];
const MEMORY_FILE: string = '.gongbao/memory.tmx';

/** Typed access to `gongbao.*`; read anew at each call, so that a change takes effect at once. */
export const settings = {
  /** Languages whose documents may hold a page. */
  languages: (): readonly string[] => get('languages', ['zh-article', 'markdown', 'plaintext']),
  /** The regional spellings that a workspace or folder has chosen. */
  taste: (scope?: vscode.Uri): Taste => {
    const section = vscode.workspace.getConfiguration('gongbao.conversion', scope ?? null);
    const chosen: Record<string, string> = {};
    for (const key of ['tai', 'li', 'qun', 'wei', 'zhou', 'quotes'] as const) {
      const value = section.get<string>(key, 'auto');
      if (value !== 'auto') chosen[key] = value;
    }
    return chosen;
  },
  /** For which pages a choice among candidates is remembered. */
  rememberChoices: (scope?: vscode.Uri): 'page' | 'workspace' | 'never' =>
    vscode.workspace.getConfiguration('gongbao.conversion', scope ?? null).get('rememberChoices', 'page'),
  hovers: (): boolean => get('glossary.hovers', true),
  /** Whether words that are no terms are looked up in the general dictionary. */
  dictionary: (): boolean => get('glossary.dictionary', true),
  /** Whether a double click selects the glossary's term instead of the word. */
  doubleClickTerms: (): boolean => get('glossary.doubleClick', true),
  /** Where terms are underlined: at their first occurrence in a paragraph or an article. */
  underline: (): 'off' | 'paragraph' | 'article' => get('glossary.underline', 'paragraph'),
  /** Whether words that are common outside the field too are underlined. */
  underlineEveryday: (): boolean => get('glossary.underlineEveryday', false),
  completion: (): boolean => get('glossary.completion', true),
  /** Glob patterns of the workspace's own glossaries, below each of its folders. */
  glossaryFiles: (): readonly string[] => get('glossary.files', DEFAULT_GLOSSARY_FILES),
  fragmentHints: (): boolean => get('fragments.hints', true),
  fragmentLights: (): boolean => get('fragments.lights', true),
  /** Path of the translation memory below the first workspace folder; never one that leads out of it. */
  memoryFile: (): string => {
    const path = get('translation.memory', MEMORY_FILE);
    return path === '' || path.split(/[\\/]/).includes('..') ? MEMORY_FILE : path;
  },
  /** Per cent from which a memory match fills an empty target when all cells are run. */
  pretranslateFrom: (): number => get('translation.pretranslateFrom', 100),
  headlineStyle: (): 'off' | 'title' | 'sentence' => get('translation.headlineStyle', 'off'),
  /** Codes of checks that are switched off. */
  uncheckedFor: (): readonly string[] => get('translation.checksOff', []),
  draftProvider: (): 'off' | 'vscode' | 'openai' => get('translation.draft.provider', 'off'),
  draftModel: (): string => get('translation.draft.model', ''),
  draftAddress: (): string => get('translation.draft.address', 'http://localhost:11434/v1'),
  draftTimeout: (): number => get('translation.draft.timeout', 60),
  targetLanguage: (): string => get('translation.targetLanguage', 'en'),
  /** The name under notes of one's own; '' for none. */
  noteAuthor: (): string => get('notes.author', ''),
  suspicions: (): 'off' | 'pages' | 'always' => get('suspicions.check', 'pages'),
  suspicionsIgnored: (): readonly string[] => get('suspicions.ignore', []),
  followCursor: (): boolean => get('articles.followCursor', true),
};

function get<T>(key: string, fallback: T): T {
  return vscode.workspace.getConfiguration('gongbao').get<T>(key) ?? fallback;
}
