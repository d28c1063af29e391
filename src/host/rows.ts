import * as vscode from 'vscode';
import type { PageTarget } from './pageTarget';

/** A row of the Articles view as other features see it. */
export interface Row {
  readonly kind: 'page' | 'article' | 'part' | 'lines' | 'noise';
  readonly target: PageTarget;
}

const MIME = 'application/vnd.code.tree.gongbao.articlesview';

/** The rows of the Articles view: the view carries and selects them, the mending feature says what a drop means. */
export class Rows implements vscode.TreeDragAndDropController<Row> {
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME];
  /** Called with the dragged rows and the row they were dropped on. */
  onDrop: (dragged: readonly Row[], onto: Row) => Promise<void> = async () => {};
  /** The rows that are selected now. */
  selected: () => readonly Row[] = () => [];
  #dragged: readonly Row[] = [];

  handleDrag(source: readonly Row[], data: vscode.DataTransfer): void {
    this.#dragged = source;
    data.set(MIME, new vscode.DataTransferItem(''));
  }

  async handleDrop(onto: Row | undefined, data: vscode.DataTransfer): Promise<void> {
    if (onto && data.get(MIME) && this.#dragged.length > 0) await this.onDrop(this.#dragged, onto);
  }
}
