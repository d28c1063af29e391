import * as vscode from 'vscode';
import { Refusal } from '../../core/refusal';
import { glossOf } from '../../core/script/glosses';
import type { SpanReason } from '../../core/script/spans';
import type { Services } from '../../host/services';
import { toVscodeRange } from '../../host/toVscode';
import type { OpenMark, Remember, Review } from './review';

/** What a caller may settle beforehand; without it the user is asked. */
interface ChoiceArgument {
  readonly choice?: string;
  readonly remember?: Remember;
}

/** The walk through the open choices: next, previous, list, choose. */
export function registerReview(services: Services, review: Review): vscode.Disposable {
  return vscode.Disposable.from(
    services.commands.register('gongbao.convert.nextChoice', () => step(review, 1)),
    services.commands.register('gongbao.convert.previousChoice', () => step(review, -1)),
    services.commands.register('gongbao.convert.listChoices', () => list(review)),
    services.commands.register('gongbao.convert.choose', (argument?: ChoiceArgument) =>
      choose(review, argument),
    ),
    services.commands.register('gongbao.convert.keepChoice', () => keep(review)),
  );
}

async function openMarks(review: Review): Promise<{ editor: vscode.TextEditor; marks: readonly OpenMark[] }> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Refusal('no-editor');
  const marks = await review.marks(editor.document);
  if (marks.length === 0)
    throw new Refusal('no-open-choice', vscode.workspace.asRelativePath(editor.document.uri));
  return { editor, marks };
}

async function step(review: Review, direction: 1 | -1): Promise<void> {
  const { editor, marks } = await openMarks(review);
  const { start, end } = editor.selection;
  const from = editor.document.offsetAt(start);
  const until = editor.document.offsetAt(end);
  const next =
    direction === 1
      ? (marks.find(({ range }) => range.start >= until && range.start > from) ?? marks[0])
      : (marks.findLast(({ range }) => range.end <= from) ?? marks.at(-1));
  if (next) show(editor, next);
}

function show(editor: vscode.TextEditor, mark: OpenMark): void {
  const range = toVscodeRange(editor.document, mark.range);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function list(review: Review): Promise<void> {
  const { editor, marks } = await openMarks(review);
  const items = marks.map((mark) => ({
    label: `${mark.words.before}【${mark.candidates.join('／')}】${mark.words.after}`,
    description: vscode.l10n.t('line {0}', editor.document.positionAt(mark.range.start).line + 1),
    detail: reasonOf(mark.why),
    mark,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Open Choices ({0})', marks.length),
    onDidSelectItem: (item) => {
      if (typeof item !== 'string') show(editor, (item as (typeof items)[number]).mark);
    },
  });
  if (!picked) return;
  show(editor, picked.mark);
  await choose(review, undefined);
}

function markAtCursor(editor: vscode.TextEditor, marks: readonly OpenMark[]): OpenMark | undefined {
  const start = editor.document.offsetAt(editor.selection.start);
  const end = editor.document.offsetAt(editor.selection.end);
  return marks.find(({ range }) => range.start <= end && start <= range.end);
}

/** Asks for a candidate at the cursor, takes it, and goes on to the next open choice. */
async function choose(review: Review, argument: ChoiceArgument | undefined): Promise<void> {
  const { editor, marks } = await openMarks(review);
  const mark = markAtCursor(editor, marks);
  if (!mark) {
    await step(review, 1);
    return;
  }
  show(editor, mark);
  const answer = argument?.choice
    ? { choice: argument.choice, remember: argument.remember }
    : await ask(editor.document, mark);
  if (!answer) return;
  await review.choose(editor.document, mark, answer.choice, answer.remember);
  if ((await review.marks(editor.document)).length > 0) await step(review, 1);
}

async function keep(review: Review): Promise<void> {
  const { editor, marks } = await openMarks(review);
  const mark = markAtCursor(editor, marks);
  const choice = mark && editor.document.getText(toVscodeRange(editor.document, mark.range));
  await choose(review, choice === undefined ? undefined : { choice });
}

interface CandidateItem extends vscode.QuickPickItem {
  readonly choice: string;
}

/** The candidates with their glosses; the pin remembers the choice for every page of the workspace. */
function ask(
  document: vscode.TextDocument,
  mark: OpenMark,
): Promise<{ choice: string; remember: Remember | undefined } | undefined> {
  const present = document.getText(toVscodeRange(document, mark.range));
  const picker = vscode.window.createQuickPick<CandidateItem>();
  const everywhere = {
    iconPath: new vscode.ThemeIcon('pinned'),
    tooltip: vscode.l10n.t('Choose, and remember for the whole workspace'),
  };
  const forms = [present, ...mark.candidates.filter((candidate) => candidate !== present)];
  picker.title = vscode.l10n.t('{0}: which one is meant?', inContext(mark, present));
  picker.items = forms.map((choice) => ({
    label: choice,
    description: choice === present ? vscode.l10n.t('keep') : '',
    detail: [inContext(mark, choice), glossOf(choice)].filter((text) => text !== '').join('  —  '),
    buttons: [everywhere],
    choice,
  }));
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const item = picker.selectedItems[0];
      resolve(item && { choice: item.choice, remember: undefined });
      picker.hide();
    });
    picker.onDidTriggerItemButton(({ item }) => {
      resolve({ choice: item.choice, remember: 'workspace' });
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function inContext({ words }: OpenMark, choice: string): string {
  return `${words.before}【${choice}】${words.after}`;
}

function reasonOf(why: SpanReason): string {
  switch (why) {
    case 'name':
      return vscode.l10n.t('A personal name');
    case 'character':
      return vscode.l10n.t('The character stands alone');
    default:
      return vscode.l10n.t('The words can be divided otherwise');
  }
}
