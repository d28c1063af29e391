import * as vscode from 'vscode';

/**
 * The part of `vscode.lm` that tools need. It came after the oldest VS Code that the manifest allows, so it is
 * described here and used only where it is there.
 */
interface ToolsApi {
  registerTool?(name: string, tool: RegisteredTool): vscode.Disposable;
}

interface RegisteredTool {
  invoke(options: { readonly input: unknown }, token: vscode.CancellationToken): Promise<unknown>;
  prepareInvocation(options: { readonly input: unknown }): {
    invocationMessage: string;
    confirmationMessages?: { title: string; message: string };
  };
}

interface ResultClasses {
  readonly LanguageModelToolResult: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart: new (text: string) => unknown;
}

/** A read-only tool that a language model may call. */
export interface Tool<Input> {
  /** As the manifest declares it, `{verb}_{noun}`. */
  readonly name: string;
  /** Throws a ToolRefusal where the model's input can't be used. */
  run(input: Input, token: vscode.CancellationToken): Promise<unknown>;
  /** What the user reads while it runs. */
  progress(input: Input): string;
  /** What the user is asked before; undefined where nothing of the user's is handed out. */
  question?(input: Input): { title: string; message: string };
}

/** Why a call can't be answered, and what the model can do about it. In English: models read it, not people. */
export class ToolRefusal extends Error {}

/** Registers a tool; does nothing in a VS Code without language-model tools. Its answer is JSON text. */
export function registerTool<Input>(tool: Tool<Input>): vscode.Disposable {
  const api = (vscode as { lm?: ToolsApi }).lm;
  const classes = vscode as unknown as Partial<ResultClasses>;
  const { LanguageModelToolResult: Result, LanguageModelTextPart: TextPart } = classes;
  if (!api?.registerTool || !Result || !TextPart) return new vscode.Disposable(() => {});
  return api.registerTool(tool.name, {
    async invoke({ input }, token) {
      return new Result([new TextPart(JSON.stringify(await tool.run((input ?? {}) as Input, token)))]);
    },
    prepareInvocation({ input }) {
      const given = (input ?? {}) as Input;
      const question = tool.question?.(given);
      return {
        invocationMessage: tool.progress(given),
        ...(question ? { confirmationMessages: question } : {}),
      };
    },
  });
}
