import * as vscode from 'vscode';
import { documentSelector, type Services } from '../../host/services';
import { settings } from '../../host/settings';
import { addTerm, type NewTerm } from './addTerm';
import { completionProvider } from './completion';
import { definitionProvider } from './definition';
import { DoubleClickTerms } from './doubleClick';
import { ENTRY_SCHEME, EntryDocuments, openEntry } from './entryDocument';
import { findCandidates } from './findCandidates';
import { referenceProvider } from './references';
import { searchTerms } from './searchTerms';
import { resolveTerm, type TermArgument } from './termAt';
import type { TermPlace } from './termCard';
import { TermHovers } from './termHover';
import type { TermNode } from './termsTree';
import { TermsView } from './termsView';
import { exportGlossary, importGlossary, type TransferArgument } from './transfer';
import { Underlines } from './underline';
import { addNote, copyRendering, editTerm, insertRendering, markRendering } from './useRendering';
import { registerWarmUp } from './warmUp';

/** The glossary in the editor: cards, the Terms view, search, navigation, completion and glossaries of one's own. */
export function register(services: Services): vscode.Disposable {
  const selector = documentSelector(settings.languages());
  const { commands } = services;
  const entries = new EntryDocuments(services);
  const view = new TermsView(services);
  return vscode.Disposable.from(
    entries,
    view,
    new DoubleClickTerms(services),
    new Underlines(services),
    registerWarmUp(services),
    vscode.workspace.registerTextDocumentContentProvider(ENTRY_SCHEME, entries),
    vscode.languages.registerHoverProvider(selector, new TermHovers(services)),
    vscode.languages.registerDefinitionProvider(selector, definitionProvider(services)),
    vscode.languages.registerReferenceProvider(selector, referenceProvider(services)),
    vscode.languages.registerCompletionItemProvider(selector, completionProvider(services)),
    commands.register('gongbao.glossary.search', (query?: unknown) =>
      searchTerms(services, typeof query === 'string' ? query : ''),
    ),
    commands.register('gongbao.glossary.openEntry', async (term?: TermArgument) =>
      openEntry(services, await resolveTerm(services, asTerm(term))),
    ),
    commands.register('gongbao.glossary.copyRendering', (term?: TermArgument) =>
      copyRendering(services, asTerm(term)),
    ),
    commands.register('gongbao.glossary.insertRendering', (term?: TermArgument, place?: TermPlace) =>
      insertRendering(services, asTerm(term), place),
    ),
    commands.register('gongbao.glossary.editTerm', (term?: TermArgument) => editTerm(services, asTerm(term))),
    commands.register('gongbao.glossary.preferRendering', (term?: TermArgument, rendering?: string) =>
      markRendering(services, 'prefer', asTerm(term), rendering),
    ),
    commands.register('gongbao.glossary.forbidRendering', (term?: TermArgument, rendering?: string) =>
      markRendering(services, 'forbid', asTerm(term), rendering),
    ),
    commands.register('gongbao.glossary.addTerm', (term?: NewTerm) =>
      addTerm(services, term instanceof vscode.Uri ? undefined : term),
    ),
    commands.register('gongbao.glossary.addNote', (_: string, place: TermPlace) => addNote(services, place)),
    commands.register('gongbao.glossary.findCandidates', () => findCandidates(services)),
    commands.register('gongbao.glossary.importFile', (argument?: TransferArgument) =>
      importGlossary(services, argument),
    ),
    commands.register('gongbao.glossary.exportFile', (argument?: TransferArgument) =>
      exportGlossary(services, argument),
    ),
    commands.register('gongbao.terms.reveal', (node: TermNode) => view.reveal(node)),
    commands.register('gongbao.terms.groupByCategory', () => view.group('category')),
    commands.register('gongbao.terms.groupByOrder', () => view.group('order')),
  );
}

/** The editor's context menu hands over the document's address, which names no term. */
function asTerm(argument: TermArgument): TermArgument {
  return typeof argument === 'string' || (typeof argument === 'object' && 'entry' in argument)
    ? argument
    : undefined;
}
