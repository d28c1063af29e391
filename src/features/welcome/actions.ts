import * as vscode from 'vscode';

interface Action extends vscode.QuickPickItem {
  readonly run?: string;
}

/** Lets the user choose among the main actions on the page in the active editor. */
export async function showActions(): Promise<void> {
  const chosen = await vscode.window.showQuickPick(actions(), {
    title: vscode.l10n.t('Gongbao: What to Do with This Page'),
    matchOnDescription: true,
  });
  if (chosen?.run) await vscode.commands.executeCommand(chosen.run);
}

function actions(): Action[] {
  return [
    group(vscode.l10n.t('Read')),
    action('list-tree', vscode.l10n.t('Show the articles'), 'gongbao.articlesView.focus'),
    action(
      'go-to-file',
      vscode.l10n.t('Open the article clean, in reading order'),
      'gongbao.lift.openArticle',
    ),
    action('search', vscode.l10n.t('Search the glossary'), 'gongbao.glossary.search'),
    group(vscode.l10n.t('Mend')),
    action('question', vscode.l10n.t('Go to what is likely wrong'), 'gongbao.navigate.nextCheck'),
    action('tools', vscode.l10n.t('Repair the page, change by change'), 'gongbao.repair.review'),
    action('copy', vscode.l10n.t('Copy the article as Markdown'), 'gongbao.lift.copyMarkdown'),
    group(vscode.l10n.t('Convert')),
    action('open-preview', vscode.l10n.t('Watch the other script beside'), 'gongbao.convert.preview'),
    action('checklist', vscode.l10n.t('Review the open choices'), 'gongbao.convert.listChoices'),
    group(vscode.l10n.t('Note and translate')),
    action('comment', vscode.l10n.t('Note on the selection'), 'gongbao.notes.add'),
    action('globe', vscode.l10n.t('Translate the article'), 'gongbao.translation.start'),
  ];
}

function group(label: string): Action {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function action(icon: string, label: string, run: string): Action {
  return { label, run, iconPath: new vscode.ThemeIcon(icon) };
}
