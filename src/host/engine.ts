import * as vscode from 'vscode';

/** What the core exports to the rest of the extension, by its names. */
type Engine = Readonly<Record<string, unknown>>;

let loaded: Engine | undefined;

/**
 * The core, which has a bundle of its own in the built extension: `test/support/partedCore.mjs` lets the functions that
 * are imported from it ask here when they are called.
 */
export function engine(): Engine {
  loaded ??= require('./engine.js') as Engine;
  return loaded;
}

/** Whether it has been loaded. */
export const isEngineLoaded = (): boolean => loaded !== undefined;

/**
 * Loads the core where one file can't load another: in VS Code for the Web, which itself makes a function of an
 * extension's text in this way.
 * @param root the extension's folder
 */
export async function fetchEngine(root: vscode.Uri): Promise<void> {
  const file = vscode.Uri.joinPath(root, 'dist', 'engine.js');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} };
  new Function('module', 'exports', 'require', `${text}\n//# sourceURL=${file}`)(
    module,
    module.exports,
    () => vscode,
  );
  loaded = module.exports;
}
