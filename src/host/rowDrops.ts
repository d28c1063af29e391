import * as vscode from 'vscode';
import { isPageTarget, type PageTarget } from './pageTarget';

type Row = { readonly target: PageTarget };

const MIME = 'application/vnd.code.tree.gongbao.articlesview';

/** Drag and drop within the Articles view: the view carries the rows, the mending feature says what a drop means. */
export class RowDrops implements vscode.TreeDragAndDropController<Row> {
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME];
  /** Called with the dragged rows and the row they were dropped on. */
  onDrop: (dragged: readonly PageTarget[], onto: Row) => Promise<void> = async () => {};

  handleDrag(source: readonly Row[], data: vscode.DataTransfer): void {
    data.set(MIME, new vscode.DataTransferItem(source.map((row) => row.target)));
  }

  async handleDrop(onto: Row | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = data.get(MIME)?.value;
    if (!onto || !Array.isArray(dragged)) return;
    const targets = dragged.filter((target) => isPageTarget({ target })) as PageTarget[];
    if (targets.length > 0) await this.onDrop(targets, onto);
  }
}
