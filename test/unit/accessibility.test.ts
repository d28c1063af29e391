import { describe, expect, it } from 'vitest';
import { MARK_COLORS } from '../host/support/markColors';
import { readJson, sourceFiles } from '../support/sourceFiles';

interface MenuItem {
  readonly command?: string;
  readonly when?: string;
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  };
}

const { commands, keybindings, menus } = readJson<Manifest>('package.json').contributes;
const { commandPalette = [], ...places } = menus;

/** What Enter on a row, or a link in a text, does: nobody asks for it by name. */
const BEHIND_ROWS_AND_LINKS = [
  'gongbao.articles.reveal',
  'gongbao.fragments.goToLine',
  'gongbao.glossary.addNote',
  'gongbao.notes.addOnTerm',
  'gongbao.notes.reveal',
  'gongbao.terms.reveal',
];

/** The parts of a quick fix, which the light bulb offers from the keyboard. */
const QUICK_FIXES = ['gongbao.suspicions.isRight', 'gongbao.translation.keep'];

describe('every command by keyboard', () => {
  const hidden = commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command ?? '');
  const elsewhere = new Set([
    ...Object.values(places).flatMap((items) => items.map(({ command }) => command)),
    ...keybindings.map(({ command }) => command),
    ...BEHIND_ROWS_AND_LINKS,
    ...QUICK_FIXES,
  ]);

  it('has a palette entry, or else a key or a menu', () => {
    expect(hidden.filter((command) => !elsewhere.has(command))).toEqual([]);
  });

  it('names a command that there is', () => {
    const known = new Set(commands.map(({ command }) => command));
    const named = [...commandPalette, ...Object.values(places).flat(), ...keybindings].flatMap(
      ({ command }) => command ?? [],
    );
    const own = [...named, ...BEHIND_ROWS_AND_LINKS, ...QUICK_FIXES].filter((id) =>
      id.startsWith('gongbao.'),
    );
    expect(own.filter((command) => !known.has(command))).toEqual([]);
  });

  it('has a title', () => {
    expect(commands.filter(({ title }) => title === '')).toEqual([]);
  });
});

describe('colours', () => {
  it('are the theme’s, and each one’s contrast is measured by the host tests', () => {
    const sources = sourceFiles('src').map(({ text }) => text);
    const literal = sources.flatMap((text) =>
      [...text.matchAll(/ThemeColor\('([\w.]+)'\)/g)].map(([, name]) => name),
    );
    const kinds = sources.flatMap((text) => {
      const table = /KIND_COLOR: [^=]+= \{([^}]*)\}/.exec(text)?.[1] ?? '';
      return [...table.matchAll(/'([\w.]+)'/g)].map(([, name]) => name);
    });
    expect(kinds.length).toBeGreaterThan(0);
    expect([...new Set([...literal, ...kinds])].sort()).toEqual(MARK_COLORS.map(({ name }) => name).sort());
  });

  it('never tell kinds of notes apart alone: each has an icon and a mark in the text of its own', () => {
    const words = sourceFiles('src').find(({ text }) => text.includes('export const KIND_MARK'))?.text ?? '';
    for (const name of ['KIND_ICON', 'KIND_MARK']) {
      const table = new RegExp(`${name}: [^=]+= \\{([^}]*)\\}`).exec(words)?.[1] ?? '';
      const signs = [...table.matchAll(/: '([^']+)'/g)].map(([, sign]) => sign);
      expect(signs.length, name).toBe(5);
      expect(new Set(signs).size, name).toBe(5);
    }
  });

  it('are never given in digits', () => {
    const given = sourceFiles('src').filter(
      ({ path, text }) => path.endsWith('.ts') && /'#[0-9a-fA-F]{3,8}'/.test(text),
    );
    expect(given.map(({ path }) => path)).toEqual([]);
  });
});
