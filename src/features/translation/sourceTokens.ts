import * as vscode from 'vscode';
import { TOKEN_KINDS } from '../../core/page/roleTokens';
import { cellNotes, cellOfDocument, NOTEBOOK, SOURCE_LANGUAGE } from './cells';

const LEGEND = new vscode.SemanticTokensLegend([...TOKEN_KINDS]);

/** The token kind of the roles whose look on the page the grammar alone cannot know. */
const KIND: ReadonlyMap<string, (typeof TOKEN_KINDS)[number]> = new Map([
  ['column-label', 'columnLabel'],
  ['kicker', 'kicker'],
  ['headline', 'headline'],
  ['deck', 'deck'],
  ['subhead', 'subhead'],
  ['caption', 'caption'],
  ['dateline', 'dateline'],
]);

/** Sources look as on the page: a headline's cell like a headline, a caption's like a caption. */
export function registerSourceTokens(): vscode.Disposable {
  return vscode.languages.registerDocumentSemanticTokensProvider(
    { language: SOURCE_LANGUAGE, notebookType: NOTEBOOK },
    {
      provideDocumentSemanticTokens(document) {
        const cell = cellOfDocument(document);
        const kind = KIND.get((cell && cellNotes(cell)?.role) ?? '');
        const builder = new vscode.SemanticTokensBuilder(LEGEND);
        if (kind) {
          for (let line = 0; line < document.lineCount; line++)
            builder.push(line, 0, document.lineAt(line).text.length, TOKEN_KINDS.indexOf(kind));
        }
        return builder.build();
      },
    },
    LEGEND,
  );
}
