import * as vscode from 'vscode';
import { type ReadingBreak, readingBreaks } from '../../core/page/fragments';
import type { PageSnapshot } from '../../host/pageCache';
import { reasonWords } from '../../host/reasonWords';

export const GO_TO_LINE = 'gongbao.fragments.goToLine';

/** What the command to go to a line of a page is given. */
export interface LineArgument {
  readonly uri: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * At each break of an article two hints: where reading goes on, behind the line that breaks off, and where it comes
 * from, before the line that goes on. Between two paragraphs that merely stand apart only the first.
 */
export function breakHints({ document, page }: PageSnapshot, within: vscode.Range): vscode.InlayHint[] {
  const hints: vscode.InlayHint[] = [];
  for (const article of page.articles) {
    for (const one of readingBreaks(page, article)) {
      if (holds(within, one.from)) hints.push(hint(document, one, 'on'));
      if (one.inParagraph && holds(within, one.to)) hints.push(hint(document, one, 'back'));
    }
  }
  return hints;
}

function holds(range: vscode.Range, line: number): boolean {
  return line - 1 >= range.start.line && line - 1 <= range.end.line;
}

function hint(document: vscode.TextDocument, one: ReadingBreak, way: 'on' | 'back'): vscode.InlayHint {
  const [at, target] = way === 'on' ? [one.from, one.to] : [one.to, one.from];
  const range = document.lineAt(at - 1).range;
  const part = new vscode.InlayHintLabelPart(way === 'on' ? `→ ${target}` : `${target} →`);
  part.location = new vscode.Location(document.uri, document.lineAt(target - 1).range);
  part.tooltip = tooltip(document, one, way, target);
  const made = new vscode.InlayHint(way === 'on' ? range.end : range.start, [part]);
  if (way === 'on') made.paddingLeft = true;
  else made.paddingRight = true;
  return made;
}

function tooltip(
  document: vscode.TextDocument,
  { inParagraph, join }: ReadingBreak,
  way: 'on' | 'back',
  target: number,
): vscode.MarkdownString {
  const argument: LineArgument = { uri: document.uri.toString(), line: target };
  const link = `command:${GO_TO_LINE}?${encodeURIComponent(JSON.stringify([argument]))}`;
  const words =
    way === 'back'
      ? vscode.l10n.t('Goes on from line {0}', target)
      : inParagraph
        ? vscode.l10n.t('The paragraph goes on in line {0}', target)
        : vscode.l10n.t('The article goes on in line {0}', target);
  const text = new vscode.MarkdownString(`[${words}](${link})`);
  text.isTrusted = { enabledCommands: [GO_TO_LINE] };
  if (join) {
    const sure = vscode.l10n.t('{0}% sure', Math.round(join.confidence * 100));
    for (const line of [sure, ...reasonWords(join.reasons)]) text.appendText(`\n${line}`);
  }
  return text;
}
