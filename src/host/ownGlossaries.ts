import * as vscode from 'vscode';
import { glossaryFormat, parseGlossary } from '../core/glossary/anyGlossary';
import type { GlossaryFile, GlossaryProblem } from '../core/glossary/glossaryFile';
import { decodeExactly } from './encodedText';
import { findFiles } from './findFiles';
import type { Log } from './log';
import { settings } from './settings';

/** A glossary file of the workspace. */
export interface OwnGlossary {
  readonly uri: vscode.Uri;
  readonly file: GlossaryFile;
}

const LARGEST = 20_000_000;
const QUIET_MS = 150;

/** The workspace's own glossaries: found by the setting's patterns, watched, their faults shown as problems by line. */
export class OwnGlossaries implements vscode.Disposable {
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #problems = vscode.languages.createDiagnosticCollection('gongbao.glossary');
  readonly #subscriptions: vscode.Disposable[];
  #watchers: vscode.Disposable[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires a moment after a glossary was written, added or removed, or the setting changed. */
  readonly onDidChange = this.#changed.event;

  constructor(log: Log) {
    this.#log = log;
    this.#subscriptions = [
      this.#changed,
      this.#problems,
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gongbao.glossary.files')) this.#renew();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#renew()),
    ];
  }

  /** Reads all of them: those of the first pattern first, by path. The first that has a headword decides on it. */
  async read(): Promise<OwnGlossary[]> {
    if (this.#watchers.length === 0) this.#watch();
    const found: OwnGlossary[] = [];
    this.#problems.clear();
    for (const uri of await this.#find()) {
      const file = await this.#readFile(uri);
      if (file) found.push({ uri, file });
    }
    return found;
  }

  async #find(): Promise<vscode.Uri[]> {
    const uris = new Map<string, vscode.Uri>();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      for (const pattern of settings.glossaryFiles()) {
        const matches = await findFiles(folder.uri, pattern);
        matches.sort((a, b) => (a.path < b.path ? -1 : 1));
        for (const uri of matches) if (!uris.has(uri.toString())) uris.set(uri.toString(), uri);
      }
    }
    return [...uris.values()];
  }

  async #readFile(uri: vscode.Uri): Promise<GlossaryFile | undefined> {
    const format = glossaryFormat(uri.path);
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (!format || size > LARGEST) {
        this.#report(uri, [{ line: 1, code: format ? 'too-large' : 'unknown-format', detail: uri.path }]);
        return undefined;
      }
      const decoded = decodeExactly(await vscode.workspace.fs.readFile(uri));
      if (!decoded) {
        this.#report(uri, [{ line: 1, code: 'not-unicode', detail: uri.path }]);
        return undefined;
      }
      const file = parseGlossary(format, decoded.text);
      this.#report(uri, file.problems);
      return file;
    } catch (error) {
      this.#log.error(uri.toString(), error);
      return undefined;
    }
  }

  #report(uri: vscode.Uri, problems: readonly (GlossaryProblem | UnreadProblem)[]): void {
    if (problems.length === 0) return;
    this.#problems.set(
      uri,
      problems.map((problem) => {
        const line = Math.max(0, problem.line - 1);
        const range = new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER);
        const diagnostic = new vscode.Diagnostic(range, sentenceOf(problem), severityOf(problem.code));
        diagnostic.source = 'Gongbao';
        diagnostic.code = problem.code;
        return diagnostic;
      }),
    );
  }

  #watch(): void {
    const changed = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#changed.fire(), QUIET_MS);
    };
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      for (const pattern of settings.glossaryFiles()) {
        const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern));
        this.#watchers.push(
          watcher,
          watcher.onDidChange(changed),
          watcher.onDidCreate(changed),
          watcher.onDidDelete(changed),
        );
      }
    }
  }

  #renew(): void {
    vscode.Disposable.from(...this.#watchers).dispose();
    this.#watchers = [];
    this.#changed.fire();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#watchers, ...this.#subscriptions).dispose();
  }
}

/** Why a file was not read at all. */
interface UnreadProblem {
  readonly line: number;
  readonly code: 'too-large' | 'unknown-format' | 'not-unicode';
  readonly detail: string;
}

function severityOf(code: (GlossaryProblem | UnreadProblem)['code']): vscode.DiagnosticSeverity {
  switch (code) {
    case 'unknown-status':
    case 'too-many-cells':
    case 'duplicate':
      return vscode.DiagnosticSeverity.Warning;
    default:
      return vscode.DiagnosticSeverity.Error;
  }
}

/** What is wrong, in the user's words. */
function sentenceOf({ code, detail }: GlossaryProblem | UnreadProblem): string {
  switch (code) {
    case 'no-headword-column':
      return vscode.l10n.t('The first line must name the columns, “simplified” among them.');
    case 'no-headword':
      return vscode.l10n.t('This line has no term in the column “simplified”.');
    case 'too-many-cells':
      return vscode.l10n.t('More cells than columns: {0}.', detail);
    case 'unknown-status':
      return vscode.l10n.t('“{0}” is no status. Use official, attested, common or descriptive.', detail);
    case 'duplicate':
      return vscode.l10n.t('“{0}” stands earlier in this file; this line is not used.', detail);
    case 'open-quote':
      return vscode.l10n.t('A quotation mark is opened here and never closed.');
    case 'bad-xml':
      return vscode.l10n.t('This is not well-formed XML: {0}', detail);
    case 'document-type':
      return vscode.l10n.t('Document types with declarations of their own are not read, for safety.');
    case 'no-tbx':
      return vscode.l10n.t('This is not TBX: its first element is “{0}”.', detail);
    case 'no-chinese-term':
      return vscode.l10n.t('The concept “{0}” has no Chinese term.', detail);
    case 'too-many-problems':
      return vscode.l10n.t('There are more problems in this file.');
    case 'too-large':
      return vscode.l10n.t('A glossary larger than 20 MB is not read.');
    case 'not-unicode':
      return vscode.l10n.t('This file is not UTF-8 text, so it is not used. Save it as UTF-8.');
    case 'unknown-format':
      return vscode.l10n.t('“{0}” is no glossary: its name must end in .tsv, .csv or .tbx.', detail);
  }
}
