import * as vscode from 'vscode';
import type { ConversionConfig } from '../../core/script/configs';
import type { ConversionScope } from '../../core/script/pageEdits';
import { writeWhole } from '../../host/files';

/** One conversion of a document: its whole text before and after. */
export interface KeptStep {
  readonly config: ConversionConfig;
  readonly scope: ConversionScope;
  readonly original: string;
  readonly converted: string;
}

interface Kept {
  readonly uri: string;
  readonly steps: readonly KeptStep[];
}

const MOST_STEPS = 4;

/**
 * Keeps what documents were before their conversions, in the extension's own folder, so that it survives the window.
 * A document's file is named after its address; the last four conversions are kept.
 */
export class Originals {
  readonly #folder: vscode.Uri;

  constructor(storage: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(storage, 'originals');
  }

  /** The last conversion of a document; undefined where none is kept. */
  async last(uri: vscode.Uri): Promise<KeptStep | undefined> {
    return (await this.#read(uri)).at(-1);
  }

  async keep(uri: vscode.Uri, step: KeptStep): Promise<void> {
    await this.#write(uri, [...(await this.#read(uri)), step].slice(-MOST_STEPS));
  }

  /** Forgets the last conversion. */
  async drop(uri: vscode.Uri): Promise<void> {
    await this.#write(uri, (await this.#read(uri)).slice(0, -1));
  }

  /** Notes what the text became by a choice made in review, so that the line does not count as edited. */
  async amend(uri: vscode.Uri, converted: string): Promise<void> {
    const steps = await this.#read(uri);
    const last = steps.at(-1);
    if (last) await this.#write(uri, [...steps.slice(0, -1), { ...last, converted }]);
  }

  async #read(uri: vscode.Uri): Promise<readonly KeptStep[]> {
    try {
      const bytes = await vscode.workspace.fs.readFile(this.#file(uri));
      const kept = JSON.parse(new TextDecoder().decode(bytes)) as Kept;
      return kept.uri === uri.toString() && Array.isArray(kept.steps) ? kept.steps : [];
    } catch {
      return [];
    }
  }

  async #write(uri: vscode.Uri, steps: readonly KeptStep[]): Promise<void> {
    const file = this.#file(uri);
    if (steps.length === 0) {
      await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
      return;
    }
    const kept: Kept = { uri: uri.toString(), steps };
    await writeWhole(file, new TextEncoder().encode(JSON.stringify(kept)));
  }

  #file(uri: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${hash(uri.toString())}.json`);
  }
}

/** 64 bits of FNV-1a over the units, in two halves; a file also names its document, so that a collision only forgets. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
