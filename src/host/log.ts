import * as vscode from 'vscode';

/** The extension's one log channel, made when the first line is written. */
export class Log implements vscode.Disposable {
  #channel: vscode.LogOutputChannel | undefined;

  get #output(): vscode.LogOutputChannel {
    this.#channel ??= vscode.window.createOutputChannel('Gongbao', { log: true });
    return this.#channel;
  }

  info(message: string): void {
    this.#output.info(message);
  }

  /** Logs what a person needs to report a fault: where it happened and the stack. */
  error(where: string, error: unknown): void {
    this.#output.error(
      `${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }

  show(): void {
    this.#output.show();
  }

  dispose(): void {
    this.#channel?.dispose();
  }
}
