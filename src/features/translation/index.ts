import * as vscode from 'vscode';
import { openDocumentAt } from '../../host/openDocuments';
import type { Services } from '../../host/services';
import { applyToTargets } from './cellEdits';
import { cellOfDocument, NOTEBOOK, notebookNotes, targetOf } from './cells';
import { chooseRendering, registerCompletion } from './completion';
import { insertAtCursor, SuggestionController } from './controller';
import { activeNotebook, currentSegment, segmentOfArgument } from './currentSegment';
import { deliver } from './deliver';
import { TranslationChecks } from './diagnostics';
import { MachineDrafter } from './drafts/machineDrafter';
import { registerGuard } from './guard';
import { exportMemory, importMemory } from './memoryFiles';
import { BilingualPreview } from './preview';
import { TranslationProgress } from './progress';
import {
  confirmAndGoOn,
  copySource,
  goToUntranslated,
  joinWithNext,
  setState,
  splitAtCursor,
} from './segments';
import { serializer } from './serializer';
import { registerSourceTokens } from './sourceTokens';
import { pageUri, registerSourceWatch, updateFromPage } from './sourceWatch';
import { startTranslation } from './start';
import { SegmentStatus } from './statusBar';
import { TranslatedPages } from './translatedPages';

/** Translating an article in a bilingual notebook. */
export function register(services: Services): vscode.Disposable {
  const command = services.commands.register.bind(services.commands);
  const checks = new TranslationChecks(services);
  const drafter = new MachineDrafter(services);
  const controller = new SuggestionController(services, drafter);
  const preview = new BilingualPreview();
  return vscode.Disposable.from(
    vscode.workspace.registerNotebookSerializer(NOTEBOOK, serializer, { transientOutputs: true }),
    checks,
    controller,
    drafter,
    preview,
    new SegmentStatus(checks),
    new TranslatedPages(services),
    new TranslationProgress(services),
    registerCompletion(services),
    registerGuard(services),
    registerSourceTokens(),
    registerSourceWatch(services),
    command('gongbao.translation.start', (argument?: object) => startTranslation(services, argument)),
    command('gongbao.translation.nextUntranslated', () => goToUntranslated(services, 1)),
    command('gongbao.translation.previousUntranslated', () => goToUntranslated(services, -1)),
    command('gongbao.translation.confirm', (argument?: unknown) => confirmAndGoOn(services, argument)),
    command('gongbao.translation.setState', (argument?: unknown) => setState(argument)),
    command('gongbao.translation.keep', (argument?: unknown) => keepTranslation(argument)),
    command('gongbao.translation.join', () => joinWithNext(services)),
    command('gongbao.translation.split', () => splitAtCursor(services)),
    command('gongbao.translation.copySource', (argument?: unknown) => copySource(argument)),
    command('gongbao.translation.insertTerm', () => insertTerm(services)),
    command('gongbao.translation.suggest', () => controller.run('cell')),
    command('gongbao.translation.use', (n?: unknown, argument?: unknown) =>
      controller.use(typeof n === 'number' ? n : 1, argument),
    ),
    command('gongbao.translation.pretranslate', () => controller.run('all')),
    command('gongbao.translation.updateFromPage', () => updateActive(services)),
    command('gongbao.translation.revealSource', (argument?: unknown) => revealSource(argument)),
    command('gongbao.translation.export', (argument?: object) => deliver(services, argument)),
    command('gongbao.translation.preview', () => preview.show()),
    command('gongbao.translation.importMemory', (argument?: unknown) => importMemory(services, argument)),
    command('gongbao.translation.exportMemory', (argument?: unknown) => exportMemory(services, argument)),
    command('gongbao.translation.setDraftKey', () => drafter.askForKey()),
    command('gongbao.translation.revokeDraftConsent', () => drafter.revokeConsent()),
  );
}

async function insertTerm(services: Services): Promise<void> {
  const target = currentSegment();
  const words = await chooseRendering(services, target.notes.source);
  if (words !== undefined) await insertAtCursor(target, words);
}

/** The source changed, but the translation is right as it is. */
async function keepTranslation(argument: unknown): Promise<void> {
  const document = argument instanceof vscode.Uri ? openDocumentAt(argument) : undefined;
  const cell = document && cellOfDocument(document);
  const target = (cell && targetOf(cell)) ?? currentSegment();
  await applyToTargets([{ target, previousSource: undefined }]);
}

async function updateActive(services: Services): Promise<void> {
  const update = await updateFromPage(services, activeNotebook().notebook);
  if (!update)
    services.notify.info(vscode.l10n.t('The page of this translation, or the article on it, was not found.'));
  else if (update.changed + update.added + update.removed + update.moved === 0)
    services.notify.info(vscode.l10n.t('The translation is up to date with its page.'));
}

/** Shows where the segment's paragraph stands on the page. */
async function revealSource(argument: unknown): Promise<void> {
  const { cell, notes } = segmentOfArgument(argument);
  const uri = pageUri(cell.notebook);
  const line = notes.lines[0];
  if (!uri || line === undefined || !notebookNotes(cell.notebook)) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const range = document.lineAt(Math.min(line, document.lineCount) - 1).range;
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
