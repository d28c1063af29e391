import * as vscode from 'vscode';
import { Refusal } from '../core/refusal';
import type { ConversionConfig } from '../core/script/configs';
import {
  CHOICES_ATTRIBUTE,
  type Decision,
  type Decisions,
  decisionsFor,
  NO_DECISIONS,
  parseDecisions,
  putDecision,
} from '../core/script/decisions';
import { parseUserDictionary, type TsvProblem, type UserDictionary } from '../core/script/userDictionary';
import { type EncodedText, encodeExactly } from './encodedText';
import { readExactly, writeWhole } from './files';
import type { Log } from './log';

/** In the workspace folder, a word a line: what it is and what it becomes. */
const DICTIONARY_FILE = '.gongbao/conversion.tsv';
/** In the workspace folder, a remembered choice a line. */
const CHOICES_FILE = '.gongbao/choices.tsv';

interface FolderFiles {
  readonly dictionary: UserDictionary;
  readonly decisions: readonly Decision[];
}

const NONE: FolderFiles = { dictionary: { entries: [], problems: [] }, decisions: [] };

/**
 * The user dictionary and the remembered choices of each workspace folder. Both are read when first asked for and again
 * when they change; what is wrong in them stands among the Problems, by line.
 */
export class ConversionFiles implements vscode.Disposable {
  readonly #log: Log;
  readonly #folders = new Map<string, Promise<FolderFiles>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('gongbao.conversion');
  readonly #subscriptions: vscode.Disposable[];
  #writing: Promise<unknown> = Promise.resolve();

  /** Fires when a dictionary or the choices have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(log: Log) {
    this.#log = log;
    const watcher = vscode.workspace.createFileSystemWatcher('**/.gongbao/{conversion,choices}.tsv');
    this.#subscriptions = [
      watcher,
      watcher.onDidChange(() => this.#forget()),
      watcher.onDidCreate(() => this.#forget()),
      watcher.onDidDelete(() => this.#forget()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#forget()),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.includes('/.gongbao/')) this.#forget();
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        if (uri.path.endsWith(`/${DICTIONARY_FILE}`) || uri.path.endsWith(`/${CHOICES_FILE}`)) this.#forget();
      }),
    ];
  }

  /** The workspace folder whose files count for a resource; the first for one outside all. */
  folderOf(resource: vscode.Uri | undefined): vscode.Uri | undefined {
    const own = resource && vscode.workspace.getWorkspaceFolder(resource);
    return (own ?? vscode.workspace.workspaceFolders?.[0])?.uri;
  }

  async dictionary(resource: vscode.Uri | undefined): Promise<UserDictionary> {
    return (await this.#read(resource)).dictionary;
  }

  async decisions(resource: vscode.Uri, config: ConversionConfig): Promise<Decisions> {
    const { decisions } = await this.#read(resource);
    return decisions.length === 0 ? NO_DECISIONS : decisionsFor(decisions, this.pageName(resource), config);
  }

  /** The name of a page in the file of choices: its path in the folder, with `/`. */
  pageName(resource: vscode.Uri): string {
    const folder = this.folderOf(resource);
    const base = folder ? `${folder.path.replace(/\/$/, '')}/` : '';
    return resource.path.startsWith(base) ? resource.path.slice(base.length) : resource.path;
  }

  /**
   * Remembers a decision in the file of the resource's folder; made where there is none; nothing without a folder. A file
   * that can't be read is not written to: a Refusal.
   */
  async remember(resource: vscode.Uri, decision: Decision): Promise<void> {
    const folder = this.folderOf(resource);
    if (!folder) return;
    const uri = vscode.Uri.joinPath(folder, CHOICES_FILE);
    const write = this.#writing.then(async () => {
      await change(uri, (text) => putDecision(text, decision));
      await tellGit(vscode.Uri.joinPath(uri, '..', '.gitattributes'));
      this.#forget();
    });
    this.#writing = write.catch(() => undefined);
    await write;
  }

  #forget(): void {
    this.#folders.clear();
    this.#changed.fire();
    for (const folder of vscode.workspace.workspaceFolders ?? []) void this.#read(folder.uri);
  }

  #read(resource: vscode.Uri | undefined): Promise<FolderFiles> {
    const folder = this.folderOf(resource);
    if (!folder) return Promise.resolve(NONE);
    const key = folder.toString();
    let files = this.#folders.get(key);
    if (!files) {
      files = this.#load(folder);
      this.#folders.set(key, files);
    }
    return files;
  }

  async #load(folder: vscode.Uri): Promise<FolderFiles> {
    const dictionaryUri = vscode.Uri.joinPath(folder, DICTIONARY_FILE);
    const choicesUri = vscode.Uri.joinPath(folder, CHOICES_FILE);
    const [dictionary, { decisions }] = await Promise.all([
      this.#parse(dictionaryUri, parseUserDictionary),
      this.#parse(choicesUri, parseDecisions),
    ]);
    return { dictionary, decisions };
  }

  /** What a file says and what is wrong in it; one that is not there, or that can't be read, says nothing. */
  async #parse<T extends { readonly problems: readonly TsvProblem[] }>(
    uri: vscode.Uri,
    parse: (text: string) => T,
  ): Promise<T> {
    let text = '';
    const unread: vscode.Diagnostic[] = [];
    try {
      text = (await readExactly(uri))?.text ?? '';
    } catch (error) {
      if (error instanceof Refusal) unread.push(notUnicode());
      else this.#log.error(uri.path, error);
    }
    const parsed = parse(text);
    this.#diagnostics.set(uri, [...unread, ...toDiagnostics(text, parsed.problems)]);
    return parsed;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed, this.#diagnostics).dispose();
  }
}

/** Has git merge the choices by their lines; what else the file says stays. */
async function tellGit(uri: vscode.Uri): Promise<void> {
  await change(uri, (text) => {
    if (text.split(/\r\n|\n/).includes(CHOICES_ATTRIBUTE)) return text;
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    return `${text}${gap}${CHOICES_ATTRIBUTE}\n`;
  });
}

const NEW_FILE: EncodedText = { text: '', encoding: 'utf-8', mark: false };

/** Writes what `edit` makes of a file's text, '' where there is none yet; nothing where that is the same. */
async function change(uri: vscode.Uri, edit: (text: string) => string): Promise<void> {
  const file = (await readExactly(uri)) ?? NEW_FILE;
  const text = edit(file.text);
  if (text !== file.text) await writeWhole(uri, encodeExactly({ ...file, text }));
}

function notUnicode(): vscode.Diagnostic {
  const message = vscode.l10n.t('This file is not UTF-8 text, so it is not used. Save it as UTF-8.');
  const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), message);
  diagnostic.source = 'Gongbao';
  diagnostic.code = 'not-unicode';
  return diagnostic;
}

function toDiagnostics(text: string, problems: readonly TsvProblem[]): vscode.Diagnostic[] {
  const lines = text.split(/\r\n|\n|\r/);
  return problems.map((problem) => {
    const line = problem.line - 1;
    const range = new vscode.Range(line, 0, line, lines[line]?.length ?? 0);
    const diagnostic = new vscode.Diagnostic(range, sentenceFor(problem), vscode.DiagnosticSeverity.Warning);
    diagnostic.source = 'Gongbao';
    diagnostic.code = problem.code;
    return diagnostic;
  });
}

function sentenceFor({ code, detail }: TsvProblem): string {
  switch (code) {
    case 'too-few-cells':
      return vscode.l10n.t('Cells are missing: put a tab between them. The line is left out.');
    case 'too-many-cells':
      return vscode.l10n.t('There are too many cells. The line is left out.');
    case 'empty-cell':
      return vscode.l10n.t('A cell is empty that must not be. The line is left out.');
    case 'word-too-long':
      return vscode.l10n.t('The word is longer than 40 characters. The line is left out.');
    case 'value-too-long':
      return vscode.l10n.t('What “{0}” becomes is longer than 255 characters. The line is left out.', detail);
    case 'unknown-config':
      return vscode.l10n.t(
        'There is no conversion named “{0}”; s2t, s2tw, s2hk and t2s are some. The line is left out.',
        detail,
      );
    case 'duplicate':
      return vscode.l10n.t('“{0}” stands further up already. This line is left out.', detail);
  }
}
