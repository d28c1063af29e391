import * as vscode from 'vscode';
import { settings } from './settings';

/** What is used of the API of VS Code's own Git extension. */
interface GitApi {
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  /** Rejects or gives '' where the key is not set. */
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

/** The name under the notes that are made on a page: the setting's, else git's user name there; '' for none. */
export async function noteAuthor(page: vscode.Uri): Promise<string> {
  return settings.noteAuthor() || gitUserName(page);
}

async function gitUserName(page: vscode.Uri): Promise<string> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  // Not there in a browser, in Restricted Mode or where git is switched off; nobody waits for it to start.
  if (!extension?.isActive) return '';
  try {
    const git = extension.exports.getAPI(1);
    const repository = git.getRepository(page) ?? git.repositories[0];
    if (!repository) return '';
    const ask = (from: 'getConfig' | 'getGlobalConfig') => repository[from]('user.name').catch(() => '');
    return (await ask('getConfig')).trim() || (await ask('getGlobalConfig')).trim();
  } catch {
    return '';
  }
}
