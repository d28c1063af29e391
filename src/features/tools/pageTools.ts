import * as vscode from 'vscode';
import { articleBrief } from '../../core/page/articleBrief';
import { likelyErrors } from '../../core/page/articleChecks';
import { cleanArticle, joinLines } from '../../core/page/cleanText';
import type { PageCache } from '../../host/pageCache';
import type { Tool } from './languageModelTool';
import { type ArticleInput, articleOfInput, nameOf, type PageInput, pageOfInput } from './pageOfInput';

/** The articles of a page, without their texts. */
export function listArticles(pages: PageCache): Tool<PageInput> {
  return {
    name: 'list_articles',
    async run(input) {
      const snapshot = await pageOfInput(pages, input);
      return {
        page: nameOf(snapshot),
        articles: snapshot.page.articles.map((article) => {
          const { title, bylines, place, date, line, characters } = articleBrief(article, snapshot.text);
          const checks = likelyErrors(article).length;
          return { id: article.id, title, bylines, place, date, line, characters, checks };
        }),
      };
    },
    progress: ({ page }) => vscode.l10n.t('Listing the articles of {0}', page ?? activeName()),
    question: ({ page }) => ({
      title: vscode.l10n.t('List articles'),
      message: vscode.l10n.t(
        'Headlines and bylines of “{0}” go to the language model.',
        page ?? activeName(),
      ),
    }),
  };
}

/** An article in reading order, as clean Markdown. */
export function readArticle(pages: PageCache): Tool<ArticleInput> {
  return {
    name: 'read_article',
    async run(input) {
      const snapshot = await pageOfInput(pages, input);
      const article = articleOfInput(snapshot, input.article);
      const { id, lines, confidence } = article;
      const text = joinLines(cleanArticle(snapshot.text, article, 'markdown'));
      return { page: nameOf(snapshot), id, lines, confidence: Math.round(confidence * 100) / 100, text };
    },
    progress: ({ page }) => vscode.l10n.t('Reading an article of {0}', page ?? activeName()),
    question: ({ page }) => ({
      title: vscode.l10n.t('Read an article'),
      message: vscode.l10n.t(
        'The text of an article of “{0}” goes to the language model.',
        page ?? activeName(),
      ),
    }),
  };
}

/** What the active editor shows, for the user's eyes. */
function activeName(): string {
  const document = vscode.window.activeTextEditor?.document;
  return document ? vscode.workspace.asRelativePath(document.uri) : vscode.l10n.t('the active editor');
}
