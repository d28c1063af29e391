// The suites' end of the line to the process that runs them (test/host/bridge.mjs). Only `fetch`, so that it
// works in a Node extension host and in a web worker alike.

declare const BRIDGE_ADDRESS: string; // put in when the suites are bundled

/** Thrown to end a test as skipped. */
export class Skipped extends Error {}

/** Tells the runner about a test. */
export async function report(event: object): Promise<void> {
  await send({ event });
}

/**
 * Asks the runner to do something with the workbench's page.
 * A host without a page (a desktop VS Code) cannot; the test then ends as skipped.
 */
export async function ask<T>(action: string, args: object = {}): Promise<T> {
  const answer = await send({ action, args });
  if (answer.skip) throw new Skipped(answer.skip);
  if (answer.error) throw new Error(`${action}: ${answer.error}`);
  return answer.value as T;
}

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
  readonly skip?: string;
}

async function send(message: object): Promise<Answer> {
  const response = await fetch(BRIDGE_ADDRESS, { method: 'POST', body: JSON.stringify(message) });
  return (await response.json()) as Answer;
}
