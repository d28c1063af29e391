import * as vscode from 'vscode';
import { Refusal } from '../core/refusal';

/** Reads the files that ship with the extension, wherever it is installed. */
export class Assets {
  readonly #root: vscode.Uri;

  constructor(extensionUri: vscode.Uri) {
    this.#root = extensionUri;
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#root, path);
  }

  /** The bytes of a file below the extension's folder; a Refusal where it is missing. */
  async bytes(path: string): Promise<Uint8Array> {
    try {
      return await vscode.workspace.fs.readFile(this.uri(path));
    } catch (cause) {
      throw Object.assign(new Refusal('asset-missing', path), { cause });
    }
  }

  async text(path: string): Promise<string> {
    return new TextDecoder().decode(await this.bytes(path));
  }
}
