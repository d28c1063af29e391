import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { extensionBundle } from '../support/extensionBundle.mjs';

const root = path.join(import.meta.dirname, '..', '..');
/** What a table of words or weights takes and an activation does not. */
const LARGE = 10_000;

/** What a run of the bundle was seen to do. */
interface Seen {
  readonly reads: string[];
  readonly tables: string[];
  readonly watchers: string[];
  readonly timers: number[];
}

/** Loads and activates the bundle in a world of its own, where every part of VS Code is there and does nothing. */
function activate(bundle: string): Seen {
  const seen: Seen = { reads: [], tables: [], watchers: [], timers: [] };
  const globals = {
    exports: {} as { activate?: (context: unknown) => unknown },
    module: {},
    require(name: string) {
      if (name === 'vscode') return importable(anything('vscode', seen));
      seen.reads.push(name);
      return {};
    },
    process,
    console,
    TextDecoder,
    TextEncoder,
    URL,
    performance,
    setTimeout: (_body: unknown, ms: number) => seen.timers.push(ms),
    clearTimeout: () => {},
    Int32Array: counted(Int32Array, seen),
    Uint32Array: counted(Uint32Array, seen),
    Uint16Array: counted(Uint16Array, seen),
    Uint8Array: counted(Uint8Array, seen),
    Float64Array: counted(Float64Array, seen),
    Float32Array: counted(Float32Array, seen),
  };
  globals.module = globals;
  vm.runInNewContext(bundle, globals);
  globals.exports.activate?.(anything('context', seen));
  return seen;
}

/** With own members of the names that VS Code's declarations export, which is what the bundle copies. */
function importable(module: unknown): unknown {
  const declarations = readFileSync(path.join(root, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
  const names = [...declarations.matchAll(/^\s+(?:export )?(?:class|enum|namespace|const) (\w+)/gm)].map(
    ([, name = '']) => [name, (module as Record<string, unknown>)[name]] as const,
  );
  return Object.fromEntries(names);
}

/** Answers every question with itself, and notes what is read and watched. */
function anything(name: string, seen: Seen): unknown {
  const target = function nothing() {};
  return new Proxy(target, {
    get(_, key) {
      if (key === Symbol.toPrimitive) return () => name;
      if (key === Symbol.iterator) return [][Symbol.iterator].bind([]);
      // no promise, so that whoever waits for it goes on
      if (key === 'then') return undefined;
      if (key === 'prototype') return target.prototype;
      // an editor shows a page already
      if (key === 'visibleTextEditors') return [anything('editor', seen)];
      return anything(`${name}.${String(key)}`, seen);
    },
    apply(_, _this, [first]) {
      if (/\.fs\.(?!isWritable)|findFiles|openTextDocument|getText|fetch$/.test(name)) seen.reads.push(name);
      if (name.endsWith('createFileSystemWatcher')) seen.watchers.push(String(first));
      return anything(`${name}()`, seen);
    },
    set: () => true,
    construct: () => anything(`new ${name}`, seen) as object,
  });
}

function counted<T extends new (...args: never[]) => { readonly length: number }>(Kind: T, seen: Seen): T {
  return new Proxy(Kind, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget) as { readonly length: number };
      if (made.length > LARGE) seen.tables.push(`${target.name}(${made.length})`);
      return made;
    },
  });
}

describe('activation', () => {
  let bundle = '';
  let seen: Seen;
  beforeAll(async () => {
    const { outputFiles } = await build({ ...extensionBundle, write: false });
    bundle = outputFiles[0]?.text ?? '';
    seen = activate(bundle);
  });

  test('reads no file, not even the engine, and no page that an editor shows', () => {
    expect(seen.reads).toEqual([]);
  });

  test('makes no table of words, weights or dictionaries', () => {
    expect(seen.tables).toEqual([]);
  });

  test('the world that it runs in sees a table that is made', () => {
    const bundle =
      'exports.activate = () => { new Int32Array(1 << 18); require("vscode").workspace.fs.readFile(); };';
    expect(activate(bundle)).toMatchObject({
      tables: ['Int32Array(262144)'],
      reads: ['vscode.workspace.fs.readFile'],
    });
  });

  test('takes over the interface of VS Code once', () => {
    expect(bundle.match(/require\("vscode"\)/g)).toHaveLength(1);
  });

  test('the manifest activates it for pages alone', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(manifest.activationEvents.filter((event: string) => !event.startsWith('onLanguage:'))).toEqual([]);
  });
});
