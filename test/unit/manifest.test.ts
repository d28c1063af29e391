import { describe, expect, it } from 'vitest';
import { SUSPICION_CODES } from '../../src/core/page/suspicions';
import { CHECKS } from '../../src/core/translation/checks/finding';
import { readJson, sourceFiles } from '../support/sourceFiles';

interface Property {
  readonly default: unknown;
  readonly scope?: string;
  readonly enum?: readonly string[];
  readonly items?: { readonly enum?: readonly string[] };
}

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Property>> }[];
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly when?: string }[]>
    >;
  };
}

const { contributes } = readJson<Manifest>('package.json');
const properties = Object.entries(
  Object.assign({}, ...contributes.configuration.map((group) => group.properties)) as Record<
    string,
    Property
  >,
).map(([name, property]) => [name.replace(/^gongbao\./, ''), property] as const);
const files = sourceFiles('src');
const settings = files.find(({ path }) => path === 'src/host/settings.ts')?.text ?? '';

describe('settings', () => {
  it('are all read, and those that a folder may set with the folder in mind', () => {
    expect(properties.length).toBeGreaterThan(20);
    for (const [name, { scope }] of properties) {
      const [, key = name] = /^conversion\.(.*)$/.exec(name) ?? [];
      expect(settings, name).toContain(`'${key}'`);
      // The conversion's are read by resource, the others for the window.
      expect(scope === 'resource', name).toBe(name.startsWith('conversion.'));
    }
  });

  it('have one default in the manifest and in the code', () => {
    const read = [...settings.matchAll(/get\('([\w.]+)', (true|false|\d+|'[^']*'|\[\])\)/g)];
    expect(read.length).toBeGreaterThan(15);
    const defaults = new Map(properties.map(([name, property]) => [name, property.default]));
    for (const [, key = '', value = ''] of read) {
      const name = defaults.has(key) ? key : `conversion.${key}`;
      expect(JSON.stringify(defaults.get(name)), name).toBe(value.replace(/'/g, '"'));
    }
  });

  it.each([
    ['translation.checksOff', CHECKS],
    ['suspicions.ignore', SUSPICION_CODES],
  ] as const)('%s offers every code there is', (name, codes) => {
    const offered = properties.find(([one]) => one === name)?.[1].items?.enum;
    expect([...(offered ?? [])].sort()).toEqual([...codes].sort());
  });
});

describe('commands', () => {
  const hidden = new Set(
    contributes.menus.commandPalette?.filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const { commandPalette: _, ...menus } = contributes.menus;
  const inMenus = new Set(Object.values(menus).flatMap((items) => items.map(({ command }) => command)));

  it('that the palette hides can be reached otherwise: from a menu, or from the code', () => {
    const source = files
      .map(({ text }) => text.replace(/(?:register|command|onLines)\(\s*'[\w.]+'/g, ''))
      .join('\n');
    const lost = contributes.commands
      .map(({ command }) => command)
      .filter((id) => hidden.has(id) && !inMenus.has(id) && !source.includes(`'${id}'`));
    expect(lost).toEqual([]);
  });
});
