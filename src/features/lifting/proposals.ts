import * as vscode from 'vscode';
import { REPAIR_SCHEME } from '../../host/liftedSchemes';

interface Proposal {
  readonly source: vscode.Uri;
  /** The text of the source that the proposal was made from. */
  readonly original: string;
  content: Uint8Array;
  changed: number;
}

/** Proposed texts of a page, kept in memory and editable, so that single changes can be taken back before accepting. */
export class Proposals implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #proposals = new Map<string, Proposal>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  /** Adds a proposal, in place of an earlier one for the same page; gives its address. */
  propose(source: vscode.Uri, original: string, proposed: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: REPAIR_SCHEME, path: source.path, query: source.toString() });
    const content = new TextEncoder().encode(proposed);
    this.#proposals.set(uri.toString(), { source, original, content, changed: Date.now() });
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    return uri;
  }

  find(uri: vscode.Uri): { readonly source: vscode.Uri; readonly original: string } | undefined {
    return this.#proposals.get(uri.toString());
  }

  forget(uri: vscode.Uri): void {
    this.#proposals.delete(uri.toString());
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { content, changed } = this.#get(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: changed, size: content.byteLength };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.#get(uri).content;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const proposal = this.#get(uri);
    proposal.content = content;
    proposal.changed = Date.now();
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  #get(uri: vscode.Uri): Proposal {
    const proposal = this.#proposals.get(uri.toString());
    if (!proposal) throw vscode.FileSystemError.FileNotFound(uri);
    return proposal;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
