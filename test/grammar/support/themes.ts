import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IRawTheme } from 'vscode-textmate';
import { extensionsFolder } from './markdownGrammar';

/** The themes that pages are read in, by their files among VS Code's own extensions. */
const THEMES: Readonly<Record<string, string>> = {
  'Dark Modern': 'theme-defaults/themes/dark_modern.json',
  'Light Modern': 'theme-defaults/themes/light_modern.json',
  Monokai: 'theme-monokai/themes/monokai-color-theme.json',
  'Solarized Dark': 'theme-solarized-dark/themes/solarized-dark-color-theme.json',
  'Solarized Light': 'theme-solarized-light/themes/solarized-light-color-theme.json',
  'High Contrast': 'theme-defaults/themes/hc_black.json',
  'High Contrast Light': 'theme-defaults/themes/hc_light.json',
};

export const themeNames = Object.keys(THEMES);

interface ThemeFile {
  readonly include?: string;
  readonly tokenColors?: IRawTheme['settings'];
  readonly colors?: Readonly<Record<string, string>>;
}

/** Theme files are JSON with comments and trailing commas. */
function readTheme(file: string): ThemeFile {
  const bare = readFileSync(file, 'utf8')
    .replaceAll(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, text = '') => text)
    .replaceAll(/,(\s*[}\]])/g, '$1');
  return JSON.parse(bare);
}

/** What the extension adds to every theme, as VS Code applies it: behind the theme's own rules. */
function ownRules(): IRawTheme['settings'] {
  const manifest = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8'));
  return manifest.contributes.configurationDefaults['editor.tokenColorCustomizations'].textMateRules;
}

/** A theme as vscode-textmate takes it, with what its files include; the text's own colour is the first setting. */
export function loadTheme(name: string): IRawTheme {
  const settings: IRawTheme['settings'][number][] = [];
  let text: string | undefined;
  let file = join(extensionsFolder(), THEMES[name] ?? '');
  for (;;) {
    if (!existsSync(file)) throw new Error(`no theme ${name} at ${file}`);
    const theme = readTheme(file);
    settings.unshift(...(theme.tokenColors ?? []));
    text ??= theme.colors?.['editor.foreground'];
    if (theme.include === undefined) break;
    file = join(dirname(file), theme.include);
  }
  return { name, settings: [{ settings: { foreground: text ?? '#808080' } }, ...settings, ...ownRules()] };
}
