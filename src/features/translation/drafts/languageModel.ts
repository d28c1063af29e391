import * as vscode from 'vscode';
import { Refusal } from '../../../core/refusal';
import type { DraftPrompt } from '../../../core/translation/drafts/prompt';

const LONGEST_ANSWER = 20_000;

/** The model of VS Code that a setting names by its id or family, else the first; undefined where there is none. */
export async function chooseModel(name: string): Promise<vscode.LanguageModelChat | undefined> {
  const models = await vscode.lm.selectChatModels();
  if (name === '') return models[0];
  return models.find(({ id, family }) => id === name || family === name);
}

/** The model's whole answer. Throws a Refusal with the reason, or a CancellationError where the user stopped it. */
export async function askModel(
  model: vscode.LanguageModelChat,
  { system, user }: DraftPrompt,
  timeoutSeconds: number,
  token: vscode.CancellationToken,
): Promise<string> {
  const cancel = new vscode.CancellationTokenSource();
  const forwarded = token.onCancellationRequested(() => cancel.cancel());
  const timer = setTimeout(() => cancel.cancel(), timeoutSeconds * 1000);
  try {
    const message = vscode.LanguageModelChatMessage.User(`${system}\n\n${user}`);
    const justification = vscode.l10n.t('Gongbao asks for the draft of a translation.');
    const response = await model.sendRequest([message], { justification }, cancel.token);
    let answer = '';
    for await (const part of response.text) {
      answer += part;
      if (answer.length > LONGEST_ANSWER) cancel.cancel();
      if (cancel.token.isCancellationRequested) break;
    }
    if (!cancel.token.isCancellationRequested) return answer;
    throw new vscode.CancellationError();
  } catch (cause) {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    throw Object.assign(new Refusal('draft-failed', reasonOf(cause, cancel.token, timeoutSeconds)), {
      cause,
    });
  } finally {
    clearTimeout(timer);
    forwarded.dispose();
    cancel.dispose();
  }
}

function reasonOf(cause: unknown, token: vscode.CancellationToken, timeoutSeconds: number): string {
  if (token.isCancellationRequested) return vscode.l10n.t('no answer within {0} s.', String(timeoutSeconds));
  const code = cause instanceof vscode.LanguageModelError ? cause.code : '';
  switch (code) {
    case 'NoPermissions':
      return vscode.l10n.t('VS Code has no permission to use the model.');
    case 'Blocked':
      return vscode.l10n.t('the service declined to translate this.');
    case 'NotFound':
      return vscode.l10n.t('the address or the model is unknown there.');
    default:
      return cause instanceof Error && cause.message !== ''
        ? cause.message
        : vscode.l10n.t('the answer was not understood.');
  }
}
