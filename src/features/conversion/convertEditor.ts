import * as vscode from 'vscode';
import { Refusal } from '../../core/refusal';
import type { ConversionConfig } from '../../core/script/configs';
import type { TextEdit } from '../../core/text/edit';
import { shiftOffsets } from '../../core/text/shiftOffsets';
import { applyStamped } from '../../host/edits';
import type { Services } from '../../host/services';
import { fromVscodeRange } from '../../host/toVscode';
import { convertSnapshot } from './convertSnapshot';
import type { Originals } from './originals';
import type { Review } from './review';
import type { ConversionTarget } from './scope';

/**
 * Converts the target in one undo step. Line breaks stay, words are read across them, cursors and selections stay on
 * their characters, the original is kept for Restore, and the choices that were open are marked.
 */
export async function convertEditor(
  services: Services,
  originals: Originals,
  review: Review,
  { snapshot, scope }: ConversionTarget,
  config: ConversionConfig,
): Promise<void> {
  const { document, page, text, version } = snapshot;
  if (page.lines.length === 0) throw new Refusal('no-page', vscode.workspace.asRelativePath(document.uri));
  const { uri } = document;
  const conversion = await convertSnapshot(services, { uri, page, text }, config, { scope, open: true });
  if (conversion.edits.length === 0) {
    services.notify.info(vscode.l10n.t('Nothing to convert: the text is already in that script.'));
    return;
  }
  const step = { config, scope, original: text, converted: conversion.text };
  await originals.keep(uri, step);
  const placeSelections = selectionsAfter(document, conversion.edits);
  try {
    await applyStamped(document, version, conversion.edits);
  } catch (error) {
    await originals.drop(uri);
    throw error;
  }
  placeSelections();
  review.start(document, step, conversion.open);
}

/** Notes where the selections of a document's editors will be after edits; the function given puts them there. */
function selectionsAfter(document: vscode.TextDocument, edits: readonly TextEdit[]): () => void {
  const shifted = shiftOffsets(edits);
  const wanted = vscode.window.visibleTextEditors
    .filter((editor) => editor.document === document)
    .map((editor) => ({
      editor,
      places: editor.selections.map((selection) => ({
        ...fromVscodeRange(document, selection),
        reversed: selection.isReversed,
      })),
    }));
  return () => {
    for (const { editor, places } of wanted) {
      const selections = places.map(({ start, end, reversed }) => {
        const from = document.positionAt(shifted(start));
        const to = document.positionAt(shifted(end));
        return reversed ? new vscode.Selection(to, from) : new vscode.Selection(from, to);
      });
      if (selections.some((selection, i) => !editor.selections[i]?.isEqual(selection)))
        editor.selections = selections;
    }
  };
}
