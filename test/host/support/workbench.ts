// The workbench as a reader sees it: its page, its pointer, its pictures. Each of these ends the test as
// skipped in a host that has no page (a desktop VS Code).
import * as vscode from 'vscode';
import { ask } from './bridge';
import { waitFor } from './wait';

/** A row of a tree view. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** 1 for a root. */
  readonly level: number;
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
}

/**
 * Saves a PNG below test-results/screenshots.
 * @param name file name without ending; may hold a `/`
 * @param selector CSS selector of the part to show, the whole window when none
 */
export async function screenshot(name: string, selector?: string): Promise<string> {
  return ask('screenshot', { name, selector });
}

/** The value of a JavaScript expression in the workbench's page, which must be plain data. */
export async function evaluate<T>(expression: string): Promise<T> {
  return ask('evaluate', { expression });
}

/** Presses a key, named as playwright does: `F8`, `Control+Shift+P`. */
export async function press(key: string): Promise<void> {
  await ask('press', { key });
}

/** Types into whatever has the focus. */
export async function type(text: string): Promise<void> {
  await ask('type', { text });
}

/** Clicks the first element that matches; selectors are playwright's (CSS, `text=…`, `:has-text("…")`). */
export async function click(
  selector: string,
  options: { button?: 'left' | 'right'; clickCount?: number; modifiers?: string[] } = {},
): Promise<void> {
  await ask('click', { selector, ...options });
}

/** Clicks twice on the first character of a text in the active editor; see {@link hoverText}. */
export async function doubleClickText(target: string): Promise<void> {
  await ask('doubleClickText', { target });
}

/** Drags the mouse from in front of the first character of one text to in front of that of another. */
export async function dragOverText(from: string, to: string): Promise<void> {
  await ask('dragOverText', { from, to });
}

/** Points at the first element that matches. */
export async function hover(selector: string): Promise<void> {
  await ask('hover', { selector });
}

/** The texts of all elements that match, [] when none does. */
export async function texts(selector: string): Promise<string[]> {
  return ask('texts', { selector });
}

/** Waits until an element is shown, or gone with `hidden`. */
export async function waitForElement(
  selector: string,
  state: 'visible' | 'hidden' = 'visible',
): Promise<void> {
  await ask('waitFor', { selector, state });
}

/**
 * Points at a text in the active editor and gives the text of the hover that appears.
 * @param target must stand within one line that is scrolled into view; the pointer goes to its first character
 */
export async function hoverText(target: string): Promise<string> {
  return ask('hoverText', { target });
}

/**
 * The rows that a view shows, from its first one as far as the view's height goes.
 * @param view the view's title as shown, in any letter case
 */
export async function treeRows(view: string): Promise<TreeRow[]> {
  return ask('treeRows', { view });
}

/** Clicks the row of a view whose label contains `label`. */
export async function clickTreeRow(view: string, label: string): Promise<void> {
  await ask('clickTreeRow', { view, label });
}

/**
 * Opens the row of a view whose label contains `label`, by mouse and keyboard. A key that comes while VS Code makes
 * the rows anew is lost, for a person too; who sees that nothing opened presses it again.
 */
export async function openTreeRow(view: string, label: string): Promise<void> {
  await waitFor(`“${label}” to open`, async () => {
    const row = (await treeRows(view)).find((one) => one.label.includes(label));
    if (row?.expanded) return true;
    await clickTreeRow(view, label);
    await press('ArrowRight');
    return waitFor(
      'the row to open',
      async () => (await treeRows(view)).some((one) => one.expanded && one.label.includes(label)),
      2000,
    );
  });
}

/** Drags the row of a view whose label contains `from` onto the one whose label contains `to`. */
export async function dragTreeRow(view: string, from: string, to: string): Promise<void> {
  await ask('dragTreeRow', { view, from, to });
}

/** The texts of the notifications that have not been dismissed, shown as toasts or kept behind the bell. */
export async function notifications(): Promise<string[]> {
  await vscode.commands.executeCommand('notifications.showList');
  return texts('.notification-list-item-message');
}

/** The four kinds of theme, each by a theme that every VS Code brings along. */
export const themeKinds = ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const;

/**
 * Runs `body` once in a light, a dark and both high-contrast themes, and puts the old theme back.
 * @param body receives the kind, for the name of a screenshot
 */
export async function inEveryTheme(
  body: (kind: (typeof themeKinds)[number]) => Promise<void>,
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('workbench');
  const before = configuration.inspect<string>('colorTheme')?.globalValue;
  try {
    for (const kind of themeKinds) {
      await configuration.update('colorTheme', themeName(kind), vscode.ConfigurationTarget.Global);
      await waitFor(`the ${kind} theme`, () => vscode.window.activeColorTheme.kind === themeCode[kind]);
      await body(kind);
    }
  } finally {
    await configuration.update('colorTheme', before, vscode.ConfigurationTarget.Global);
  }
}

const themeCode = {
  light: vscode.ColorThemeKind.Light,
  dark: vscode.ColorThemeKind.Dark,
  'high-contrast': vscode.ColorThemeKind.HighContrast,
  'high-contrast-light': vscode.ColorThemeKind.HighContrastLight,
};

/** Themes have been renamed between versions, their base never: the last one of a base is the newest. */
function themeName(kind: (typeof themeKinds)[number]): string {
  const base = {
    light: 'vs',
    dark: 'vs-dark',
    'high-contrast': 'hc-black',
    'high-contrast-light': 'hc-light',
  }[kind];
  const manifest = vscode.extensions.getExtension('vscode.theme-defaults')?.packageJSON;
  const themes: { id: string; uiTheme: string }[] = manifest?.contributes?.themes ?? [];
  const found = themes.find(({ uiTheme, id }) => uiTheme === base && !/^Visual Studio/.test(id));
  if (!found) throw new Error(`no ${kind} theme in this host`);
  return found.id;
}
