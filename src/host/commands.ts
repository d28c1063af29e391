import * as vscode from 'vscode';
import type { Notify } from './notify';

/** Registers commands behind the one error boundary. */
export class Commands {
  readonly #notify: Notify;

  constructor(notify: Notify) {
    this.#notify = notify;
  }

  /** The handler's result is passed on; whatever it throws is told to the user and not to the caller. */
  register<Args extends unknown[]>(id: string, handler: (...args: Args) => unknown): vscode.Disposable {
    return vscode.commands.registerCommand(id, async (...args: Args) => {
      try {
        return await handler(...args);
      } catch (error) {
        this.#notify.problem(id, error);
        return undefined;
      }
    });
  }
}
