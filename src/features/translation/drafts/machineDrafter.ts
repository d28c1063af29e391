import * as vscode from 'vscode';
import { Refusal } from '../../../core/refusal';
import { type DraftPrompt, draftAnswer, draftPrompt } from '../../../core/translation/drafts/prompt';
import { unitSource } from '../../../core/translation/model';
import type { Services } from '../../../host/services';
import { settings } from '../../../host/settings';
import { notebookNotes, openUnits, type TargetCell, targetCells } from '../cells';
import type { SegmentSuggestions, Suggestion } from '../suggestions';
import type { Drafter } from './drafter';
import { askModel, chooseModel } from './languageModel';
import { askOpenAi } from './openaiClient';

const NEIGHBOURS = 2;
const LEAST_CLOSE = 70;

/** Somebody who drafts: what to call it, where the text goes, and how to ask. */
interface Machine {
  readonly name: string;
  readonly where: string;
  ask(prompt: DraftPrompt, token: vscode.CancellationToken): Promise<string>;
}

/**
 * Machine drafts, only where the user has set a service up, in a trusted folder, and after a consent that names what
 * goes where. The consent holds for this workspace and this address.
 */
export class MachineDrafter implements Drafter, vscode.Disposable {
  readonly #services: Services;
  /** Addresses that were declined in this window, so that the question does not come back with every cell. */
  readonly #declined = new Set<string>();

  constructor(services: Services) {
    this.#services = services;
  }

  async draft(
    target: TargetCell,
    known: SegmentSuggestions,
    { bulk, token }: { readonly bulk: boolean; readonly token: vscode.CancellationToken },
  ): Promise<Suggestion | undefined> {
    if (settings.draftProvider() === 'off' || !vscode.workspace.isTrusted) return undefined;
    const written = target.cell.document.getText().trim() !== '';
    if ((known.matches[0]?.percent ?? 0) >= 100 || (bulk && written)) return undefined;
    const machine = await this.#machine();
    if (!(await this.#consent(machine, token))) return undefined;
    const answer = await machine.ask(draftPrompt(requestFor(target, known)), token);
    const text = draftAnswer(answer, target.notes.source);
    if (text === '')
      throw new Refusal('draft-failed', vscode.l10n.t('the service declined to translate this.'));
    return { text, origin: { kind: 'machine', detail: machine.name }, percent: 0, difference: [] };
  }

  async #machine(): Promise<Machine> {
    const timeoutSeconds = settings.draftTimeout();
    if (settings.draftProvider() === 'vscode') {
      const model = await chooseModel(settings.draftModel());
      if (!model) throw new Refusal('draft-failed', vscode.l10n.t('VS Code has no language model for it.'));
      const { name, vendor } = model;
      return {
        name,
        where: `${vendor} ${name}`,
        ask: (prompt, token) => askModel(model, prompt, timeoutSeconds, token),
      };
    }
    const address = settings.draftAddress();
    const model = settings.draftModel();
    if (!/^https?:\/\/[^/]/.test(address) || model === '')
      throw new Refusal(
        'draft-failed',
        vscode.l10n.t('set gongbao.translation.draft.address and gongbao.translation.draft.model.'),
      );
    return {
      name: model,
      where: address,
      ask: async (prompt, token) => {
        const key = await this.#services.secrets.get(secretOf(address));
        return askOpenAi({ address, model, key, timeoutSeconds }, prompt, token);
      },
    };
  }

  async #consent({ name, where }: Machine, token: vscode.CancellationToken): Promise<boolean> {
    const consents = this.#consents();
    if (consents.includes(where)) return true;
    if (this.#declined.has(where)) return false;
    const allow = vscode.l10n.t('Allow');
    const later = vscode.l10n.t('Not Now');
    const question = vscode.l10n.t('Send text to {0} for machine drafts?', name);
    const what = vscode.l10n.t(
      'For each segment this goes to {0}: its source, the headline, two sentences before and after it with their translations, the glossary terms in it, and similar sentences of the translation memory with their translations. This holds for this workspace until you revoke it.',
      where,
    );
    const answer = await cancellable(
      vscode.window.showInformationMessage(`${question} ${what}`, allow, later),
      token,
    );
    if (answer !== allow) {
      this.#declined.add(where);
      return false;
    }
    await this.#services.workspaceState.update(CONSENTS, [...consents, where]);
    return true;
  }

  #consents(): readonly string[] {
    return this.#services.workspaceState.get<readonly string[]>(CONSENTS, []);
  }

  async revokeConsent(): Promise<void> {
    this.#declined.clear();
    await this.#services.workspaceState.update(CONSENTS, undefined);
    this.#services.notify.info(vscode.l10n.t('Nothing is sent for machine drafts until you allow it again.'));
  }

  /** Keeps the key of the present address in VS Code's secret storage; an empty answer takes it out. */
  async askForKey(): Promise<void> {
    const address = settings.draftAddress();
    const key = await vscode.window.showInputBox({
      title: vscode.l10n.t('Key for {0}', address),
      prompt: vscode.l10n.t('It is kept in VS Code’s secret storage. Leave it empty to remove it.'),
      password: true,
      ignoreFocusOut: true,
    });
    if (key === undefined) return;
    if (key === '') await this.#services.secrets.delete(secretOf(address));
    else await this.#services.secrets.store(secretOf(address), key);
  }

  dispose(): void {
    this.#declined.clear();
  }
}

/** The answer, or a CancellationError as soon as the user stops the run: a question may stay unseen. */
function cancellable<T>(answer: Thenable<T>, token: vscode.CancellationToken): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscription = token.onCancellationRequested(() => reject(new vscode.CancellationError()));
    answer.then(resolve, reject).then(() => subscription.dispose());
  });
}

const CONSENTS = 'gongbao.translation.draftConsents';

/** A key belongs to its address: another address never gets it. */
function secretOf(address: string): string {
  return `gongbao.translation.draftKey ${address}`;
}

function requestFor(target: TargetCell, { terms, matches }: SegmentSuggestions) {
  const { notebook } = target.cell;
  const cells = targetCells(notebook);
  const at = cells.findIndex(({ cell }) => cell === target.cell);
  const context = cells.map(({ segment }) => ({ source: segment.source, target: segment.target.trim() }));
  const headline = openUnits(notebook).find(({ role }) => role === 'headline');
  return {
    source: target.notes.source,
    targetLanguage: notebookNotes(notebook)?.targetLanguage ?? 'en',
    headline: headline ? unitSource(headline) : '',
    before: context.slice(Math.max(0, at - NEIGHBOURS), at),
    after: context.slice(at + 1, at + 1 + NEIGHBOURS),
    terms: terms.flatMap(({ term, renderings }) =>
      renderings[0] === undefined ? [] : [{ term, rendering: renderings[0] }],
    ),
    matches: matches
      .filter(({ percent }) => percent >= LEAST_CLOSE)
      .map(({ text, percent, difference }) => ({
        percent,
        unit: { source: matchSource(difference) || target.notes.source, target: text },
      })),
  };
}

/** The memory's source, taken back out of its difference to this one. */
function matchSource(difference: Suggestion['difference']): string {
  return difference.flatMap(({ kind, text }) => (kind === 'added' ? [] : [text])).join('');
}
