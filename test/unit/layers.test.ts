import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/sourceFiles';

/** What each layer may import besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: ['package saxes', 'package fflate'],
  host: ['core', 'vscode'],
  features: ['host', 'core', 'vscode'],
  extension: ['features', 'host', 'core', 'vscode'],
  cli: ['core', 'node'],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = sourceFiles('src');
const imports: Import[] = files.flatMap(({ path: from, text }) =>
  [...text.matchAll(/(?:from|import|import\(|require\()\s*'([^']+)'/g)].map((match) => {
    const name = match[1] ?? '';
    return { from, to: name.startsWith('.') ? path.posix.join(path.posix.dirname(from), name) : name };
  }),
);

function layerOf(file: string): string {
  if (file === 'vscode') return 'vscode';
  if (file.startsWith('node:')) return 'node';
  const layer = file.split('/')[1] ?? '';
  return file.startsWith('src/') ? layer.replace(/\.ts$/, '') : `package ${file}`;
}

describe('layers', () => {
  it('sees the imports', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  it('depend one way', () => {
    const wrong = imports.filter(({ from, to }) => {
      const layer = layerOf(from);
      return layerOf(to) !== layer && !ALLOWED[layer]?.includes(layerOf(to));
    });
    expect(wrong).toEqual([]);
  });

  it('keep features apart', () => {
    const feature = (file: string) => /^src\/features\/([^/]+)/.exec(file)?.[1];
    const wrong = imports.filter(
      ({ from, to }) => feature(from) && feature(to) && feature(from) !== feature(to),
    );
    expect(wrong).toEqual([]);
  });

  it('have no cycles', () => {
    const paths = new Set(files.map((file) => file.path));
    const resolve = (to: string) => [`${to}.ts`, `${to}/index.ts`, to].find((file) => paths.has(file));
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) {
      const target = resolve(to);
      if (target) next.set(from, [...(next.get(from) ?? []), target]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]) => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      if (done.has(file)) return;
      done.add(file);
      for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
    };
    for (const { path: file } of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});
