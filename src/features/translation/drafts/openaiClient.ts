import * as vscode from 'vscode';
import { Refusal } from '../../../core/refusal';
import type { DraftPrompt } from '../../../core/translation/drafts/prompt';

/** An address that speaks OpenAI's chat completions: Ollama, LM Studio, a company's own. */
export interface OpenAiEndpoint {
  /** Without the last part: http://localhost:11434/v1. */
  readonly address: string;
  readonly model: string;
  readonly key: string | undefined;
  readonly timeoutSeconds: number;
}

const TRIES = 3;
const LONGEST_WAIT_S = 15;
const LONGEST_ANSWER = 100_000;

/** The machine's answer. Throws a Refusal with the reason, or a CancellationError where the user stopped it. */
export async function askOpenAi(
  endpoint: OpenAiEndpoint,
  prompt: DraftPrompt,
  token: vscode.CancellationToken,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const response = await post(endpoint, prompt, token);
    if (response.ok) return answerOf(response.body);
    const busy = response.status === 429 || response.status === 503;
    if (!busy || attempt === TRIES) throw new Refusal('draft-failed', reasonOf(response.status));
    await wait(Math.min(response.retryAfter ?? 2 ** attempt, LONGEST_WAIT_S), token);
  }
}

interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly retryAfter: number | undefined;
  readonly body: string;
}

async function post(
  { address, model, key, timeoutSeconds }: OpenAiEndpoint,
  { system, user }: DraftPrompt,
  token: vscode.CancellationToken,
): Promise<Reply> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeoutSeconds * 1000);
  const cancelled = token.onCancellationRequested(() => abort.abort());
  try {
    const response = await fetch(`${address.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(key ? { Authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify({
        model,
        temperature: 0.2,
        stream: false,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
      }),
      signal: abort.signal,
      redirect: 'error', // the key goes to the address that the user named and nowhere else
    });
    const retry = Number(response.headers.get('retry-after'));
    const retryAfter = Number.isFinite(retry) && retry > 0 ? retry : undefined;
    return { ok: response.ok, status: response.status, retryAfter, body: await response.text() };
  } catch (cause) {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    const reason = abort.signal.aborted
      ? vscode.l10n.t('no answer within {0} s.', String(timeoutSeconds))
      : vscode.l10n.t('“{0}” can’t be reached.', address);
    throw Object.assign(new Refusal('draft-failed', reason), { cause });
  } finally {
    clearTimeout(timer);
    cancelled.dispose();
  }
}

/** The text of an answer that is whole. */
function answerOf(body: string): string {
  let answer: unknown;
  try {
    answer = body.length > LONGEST_ANSWER ? undefined : JSON.parse(body);
  } catch {
    answer = undefined; // told below, with whatever else is no answer
  }
  const choice = (
    answer as { choices?: { message?: { content?: unknown }; finish_reason?: string }[] } | undefined
  )?.choices?.[0];
  const content = choice?.message?.content;
  if (typeof content !== 'string')
    throw new Refusal('draft-failed', vscode.l10n.t('the answer was not understood.'));
  if (choice?.finish_reason === 'length')
    throw new Refusal('draft-failed', vscode.l10n.t('the answer broke off in the middle.'));
  if (choice?.finish_reason === 'content_filter')
    throw new Refusal('draft-failed', vscode.l10n.t('the service declined to translate this.'));
  return content;
}

function reasonOf(status: number): string {
  switch (status) {
    case 401:
    case 403:
      return vscode.l10n.t('the service does not accept the key. Set it anew.');
    case 404:
      return vscode.l10n.t('the address or the model is unknown there.');
    case 429:
      return vscode.l10n.t('the service allows no more requests for now. Try again later.');
    default:
      return vscode.l10n.t('the service answered with status {0}.', String(status));
  }
}

function wait(seconds: number, token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      subscription.dispose();
      resolve();
    }, seconds * 1000);
    const subscription = token.onCancellationRequested(() => {
      clearTimeout(timer);
      subscription.dispose();
      reject(new vscode.CancellationError());
    });
  });
}
