import * as vscode from 'vscode';
import { Refusal } from '../../core/refusal';
import { readXliff } from '../../core/translation/xliff/readXliff';
import { updateXliff } from '../../core/translation/xliff/updateXliff';
import { writeXml } from '../../core/xml/writeXml';
import { decodeExactly } from '../../host/encodedText';
import { sentenceFor } from '../../host/notify';
import { cellNotes, cellsOf, notebookNotes, unitsOf } from './cells';

/** XLIFF as a notebook of source and target cells, and back into the file that it was read from. */
export const serializer: vscode.NotebookSerializer = {
  deserializeNotebook(bytes) {
    const decoded = decodeExactly(bytes);
    // Read with U+FFFD in place of what is no UTF-8, the file would be saved so.
    if (!decoded)
      throw new Error(vscode.l10n.t('This file is not UTF-8 text, so it is not used. Save it as UTF-8.'));
    try {
      return notebookData(decoded.text);
    } catch (error) {
      // The editor shows the message of what is thrown here.
      throw error instanceof Refusal ? new Error(sentenceFor(error)) : error;
    }
  },
  serializeNotebook(data) {
    const notes = notebookNotes(data);
    if (!notes)
      throw new Error(
        vscode.l10n.t('Open a translation first: the command works on the active bilingual notebook.'),
      );
    const { document } = readXliff(notes.xliff);
    const cells = data.cells.map((cell) => ({ notes: cellNotes(cell), text: cell.value }));
    return new TextEncoder().encode(writeXml(updateXliff(document, unitsOf(cells))));
  },
};

/** The notebook of an XLIFF file's text; a Refusal where it is none. */
function notebookData(xliff: string): vscode.NotebookData {
  const { units, ...about } = readXliff(xliff).translation;
  const data = new vscode.NotebookData(cellsOf(units));
  data.metadata = { gongbao: { ...about, xliff } };
  return data;
}
