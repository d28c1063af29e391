import * as vscode from 'vscode';
import { fileNamesOfPage, findPageJumps, type PageJump, pageOfFileName } from '../../core/page/pageFileName';
import { fileName } from '../../host/files';
import type { PageSnapshot } from '../../host/pageCache';
import { toVscodeRange } from '../../host/toVscode';

class JumpLink extends vscode.DocumentLink {
  readonly page: vscode.Uri;
  readonly from: number | undefined;
  readonly direction: PageJump['direction'];

  constructor(
    range: vscode.Range,
    page: vscode.Uri,
    from: number | undefined,
    direction: PageJump['direction'],
  ) {
    super(range);
    this.page = page;
    this.from = from;
    this.direction = direction;
    this.tooltip = vscode.l10n.t('Go to {0}', vscode.workspace.asRelativePath(page));
  }
}

/** Links for 下转第3版 and its kin, where the page they name lies beside this one. */
export class JumpLinks implements vscode.DocumentLinkProvider {
  readonly #snapshot: (document: vscode.TextDocument) => PageSnapshot | undefined;

  /** `snapshot` gives undefined for a document that holds no page. */
  constructor(snapshot: (document: vscode.TextDocument) => PageSnapshot | undefined) {
    this.#snapshot = snapshot;
  }

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const snapshot = this.#snapshot(document);
    const jumps = snapshot ? findPageJumps(snapshot.text) : [];
    if (jumps.length === 0 || document.isUntitled) return [];
    const folder = vscode.Uri.joinPath(document.uri, '..');
    const name = fileName(document.uri);
    const present = await namesIn(folder);
    return jumps.flatMap((jump) => {
      const found = fileNamesOfPage(name, jump.page).find((candidate) => present.has(candidate));
      if (!found) return [];
      const range = toVscodeRange(document, jump);
      return [new JumpLink(range, vscode.Uri.joinPath(folder, found), pageOfFileName(name), jump.direction)];
    });
  }

  /** Finds the line that answers the jump: 上接第1版 for 下转第3版 on page 1; else the page's beginning. */
  async resolveDocumentLink(link: vscode.DocumentLink): Promise<vscode.DocumentLink> {
    if (!(link instanceof JumpLink)) return link;
    const document = await vscode.workspace.openTextDocument(link.page);
    const answer = findPageJumps(document.getText()).find(
      (jump) => jump.page === link.from && jump.direction !== link.direction,
    );
    const line = answer ? document.positionAt(answer.start).line + 1 : 1;
    link.target = link.page.with({ fragment: `L${line}` });
    return link;
  }
}

async function namesIn(folder: vscode.Uri): Promise<Set<string>> {
  try {
    return new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
  } catch {
    return new Set();
  }
}
