import * as vscode from 'vscode';
import type { Services } from '../../host/services';
import { registerTool } from './languageModelTool';
import { listArticles, readArticle } from './pageTools';
import { checkTranslation, convertText, lookupTerm } from './wordTools';

/** Lets language models read pages and use the glossary, the conversion and the checks. None of them writes. */
export function register(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerTool(listArticles(services.pages)),
    registerTool(readArticle(services.pages)),
    registerTool(lookupTerm(services)),
    registerTool(convertText(services)),
    registerTool(checkTranslation(services)),
  );
}
