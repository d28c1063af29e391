import * as vscode from 'vscode';
import { parsePage } from '../../core/page/parsePage';
import type { ConversionConfig } from '../../core/script/configs';
import type { TextEdit } from '../../core/text/edit';
import { applyStamped } from '../../host/edits';
import { findFiles } from '../../host/findFiles';
import { openDocumentAt } from '../../host/openDocuments';
import type { Services } from '../../host/services';
import { chooseConfig } from './configs';
import { convertSnapshot } from './convertSnapshot';
import type { Originals } from './originals';
import type { TextDocuments } from './textDocuments';

/** A file that a conversion would change. */
interface ChangedFile {
  readonly uri: vscode.Uri;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
  /** Set where the file is open: then its document is edited, not the file. */
  readonly open?: { readonly document: vscode.TextDocument; readonly version: number };
}

const PAGES = '**/*.{md,markdown,txt,zhart}';
const MOST_FILES = 5000;

/**
 * Converts files that the explorer (or the user) chose: reads and converts them with progress, shows what would change,
 * and writes when the user agrees. Files that are open are edited in their editors, one undo step each. A file that has
 * changed since it was shown, or that can't be written, is left alone and named; the others are written.
 */
export async function convertFiles(
  services: Services,
  originals: Originals,
  shown: TextDocuments,
  chosen: readonly vscode.Uri[],
  wanted: string | undefined,
): Promise<void> {
  const config = await chooseConfig(wanted);
  if (!config) return;
  const uris = await expand(chosen.length > 0 ? chosen : await askFiles());
  if (uris.length === 0) return;
  const { changed, unreadable } = await convertAll(services, uris, config);
  if (unreadable.length > 0) {
    const names = unreadable.map((uri) => vscode.workspace.asRelativePath(uri)).join(', ');
    services.notify.info(vscode.l10n.t('Left out, since they are no UTF-8 text: {0}', names));
  }
  if (changed.length === 0) {
    services.notify.info(vscode.l10n.t('Nothing to convert: the text is already in that script.'));
    return;
  }
  if (!(await agreed(services, shown, changed))) return;
  await writeAll(services, originals, changed, config);
}

/** Says how many were written and which not, whatever comes between. */
async function writeAll(
  { log, notify }: Services,
  originals: Originals,
  changed: readonly ChangedFile[],
  config: ConversionConfig,
): Promise<void> {
  const left: vscode.Uri[] = [];
  let written = 0;
  try {
    await withProgress(vscode.l10n.t('Writing files…'), changed, async (file) => {
      try {
        if (await writeKept(file, originals, config)) written += 1;
        else left.push(file.uri);
      } catch (error) {
        left.push(file.uri);
        log.error(file.uri.path, error);
      }
    });
  } finally {
    notify.info(vscode.l10n.t('Files converted: {0}.', written));
    if (left.length > 0) {
      const names = left.map((uri) => vscode.workspace.asRelativePath(uri)).join(', ');
      notify.info(vscode.l10n.t('Not converted, since they changed or can’t be written: {0}', names));
    }
  }
}

/** Writes a file, its original kept; false where it has changed since. */
async function writeKept(
  file: ChangedFile,
  originals: Originals,
  config: ConversionConfig,
): Promise<boolean> {
  const { uri, before, after } = file;
  await originals.keep(uri, { config, scope: { kind: 'page' }, original: before, converted: after });
  let done = false;
  try {
    done = await write(file);
  } finally {
    // What was not converted has nothing to be restored.
    if (!done) await originals.drop(uri);
  }
  return done;
}

async function askFiles(): Promise<readonly vscode.Uri[]> {
  return (await vscode.window.showOpenDialog({ canSelectMany: true })) ?? [];
}

/** Folders give the pages in them. */
async function expand(uris: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  const found = await Promise.all(
    uris.map(async (uri) => {
      const { type } = await vscode.workspace.fs.stat(uri);
      if ((type & vscode.FileType.Directory) === 0) return [uri];
      return findFiles(uri, PAGES, { most: MOST_FILES });
    }),
  );
  return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()];
}

async function convertAll(
  services: Services,
  uris: readonly vscode.Uri[],
  config: ConversionConfig,
): Promise<{ changed: ChangedFile[]; unreadable: vscode.Uri[] }> {
  const changed: ChangedFile[] = [];
  const unreadable: vscode.Uri[] = [];
  await withProgress(vscode.l10n.t('Converting…'), uris, async (uri) => {
    const document = openDocumentAt(uri);
    const before = document?.getText() ?? (await readUtf8(uri));
    if (before === undefined) {
      unreadable.push(uri);
      return;
    }
    const open = document && { document, version: document.version };
    const page = document ? services.pages.get(document).page : parsePage(before);
    const { text, edits } = await convertSnapshot(services, { uri, page, text: before }, config);
    if (edits.length > 0) changed.push({ uri, before, after: text, edits, ...(open ? { open } : {}) });
  });
  return { changed, unreadable };
}

/** The text of a file, its byte order mark included, so that writing it back changes nothing else. */
async function readUtf8(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Shows all changes side by side and asks. */
async function agreed(
  services: Services,
  shown: TextDocuments,
  changed: readonly ChangedFile[],
): Promise<boolean> {
  const resources = changed.map(({ uri, before, after }) => [
    uri,
    shown.add(uri, before, 'before'),
    shown.add(uri, after, 'after'),
  ]);
  const title = vscode.l10n.t('Conversion of Files ({0})', changed.length);
  await vscode.commands.executeCommand('vscode.changes', title, resources);
  const convert = vscode.l10n.t('Convert');
  const question = vscode.l10n.t(
    'Convert these files as shown ({0})? Nothing is written yet.',
    changed.length,
  );
  return (await services.notify.ask(question, convert)) === convert;
}

/** False for a file that has changed since it was read, which is what was agreed to. */
async function write({ uri, before, after, edits, open }: ChangedFile): Promise<boolean> {
  if (open && !open.document.isClosed) {
    if (open.document.version !== open.version) return false;
    await applyStamped(open.document, open.version, edits);
    return true;
  }
  if ((await readUtf8(uri)) !== before) return false;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(after));
  return true;
}

/** One item after the other, with a way to stop between them; a CancellationError then. */
async function withProgress<T>(
  title: string,
  items: readonly T[],
  each: (item: T) => Promise<void>,
): Promise<void> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  await vscode.window.withProgress(options, async (progress, token) => {
    for (const [i, item] of items.entries()) {
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      progress.report({ increment: 100 / items.length, message: `${i + 1}/${items.length}` });
      await each(item);
    }
  });
}
