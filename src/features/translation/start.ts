import * as vscode from 'vscode';
import { articleAt, articleById, articleTitle } from '../../core/page/articleAt';
import type { Article } from '../../core/page/model';
import { Refusal } from '../../core/refusal';
import { detectScript } from '../../core/script/detect';
import { articleUnits } from '../../core/translation/segments/articleUnits';
import { createXliff } from '../../core/translation/xliff/createXliff';
import { fileName, readBytes } from '../../host/files';
import type { PageSnapshot } from '../../host/pageCache';
import { isPageTarget, resolveArticle } from '../../host/pageTarget';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';
import { NOTEBOOK } from './cells';

/** What a caller may name besides a row of the Articles view. */
export interface StartArgument {
  readonly article?: string;
  readonly language?: string;
}

/** Makes the XLIFF file of an article beside its page, unless it is there already, and opens it. */
export async function startTranslation(services: Services, argument: StartArgument = {}): Promise<void> {
  const row = isPageTarget(argument) ? await resolveArticle(services.pages, argument) : undefined;
  const snapshot = row?.snapshot ?? activeSnapshot(services);
  const article = row?.article ?? (await chooseArticle(snapshot, argument.article));
  if (!article) return;
  const { document, text } = snapshot;
  const name = fileName(document.uri);
  if (document.isUntitled) throw new Refusal('unsaved', name);
  const language = argument.language ?? (await chooseLanguage());
  if (!language) return;
  const uri = document.uri.with({ path: `${document.uri.path}.${article.id}.${language}.xlf` });
  if ((await readBytes(uri)) === undefined) {
    const units = articleUnits(article, text);
    const source = units.flatMap((unit) => unit.segments.map((segment) => segment.source)).join('');
    const translation = {
      sourceLanguage: detectScript(source) === 'hant' ? 'zh-Hant' : 'zh-Hans',
      targetLanguage: language,
      original: name,
      article: article.id,
      units,
    };
    if (units.length === 0) throw new Refusal('no-page', name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(createXliff(translation)));
  }
  await vscode.commands.executeCommand('vscode.openWith', uri, NOTEBOOK);
}

function activeSnapshot(services: Services): PageSnapshot {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Refusal('no-editor');
  const snapshot = services.pages.get(editor.document);
  if (snapshot.page.articles.length === 0)
    throw new Refusal('no-page', vscode.workspace.asRelativePath(editor.document.uri));
  return snapshot;
}

async function chooseArticle(
  { page, text, document }: PageSnapshot,
  wanted: string | undefined,
): Promise<Article | undefined> {
  if (wanted !== undefined) return articleById(page, wanted);
  const editor = vscode.window.activeTextEditor;
  const here = editor?.document === document ? articleAt(page, editor.selection.active.line + 1) : undefined;
  if (here) return here;
  const items = page.articles.map((article) => ({
    label: articleTitle(article, text),
    description: article.id,
    article,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Translate which article?') }))
    ?.article;
}

const COMMON = ['en', 'fr', 'de', 'es', 'ru', 'ja', 'ko', 'vi', 'id', 'pt', 'ar'];

async function chooseLanguage(): Promise<string | undefined> {
  const preferred = settings.targetLanguage();
  const names = new Intl.DisplayNames([vscode.env.language], { type: 'language', fallback: 'code' });
  const items = [...new Set([preferred, ...COMMON])].filter(isLanguage).map((language) => ({
    label: names.of(language) ?? language,
    description: language,
    language,
  }));
  const other = { label: vscode.l10n.t('Other language…'), description: '', language: '' };
  const choice = await vscode.window.showQuickPick([...items, other], {
    title: vscode.l10n.t('Translate into which language?'),
  });
  if (choice?.language !== '') return choice?.language;
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Translate into which language?'),
    prompt: vscode.l10n.t('A language tag, such as it or zh-Hant-TW'),
    validateInput: (text) => (isLanguage(text) ? undefined : vscode.l10n.t('This is no language tag.')),
  });
}

/** A tag that BCP 47 allows; it becomes part of a file's name. */
function isLanguage(text: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(text);
}
