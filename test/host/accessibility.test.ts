import * as vscode from 'vscode';
import { deepEqual, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { MARK_COLORS } from './support/markColors';
import { activated, closeAll, select, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { evaluate, inEveryTheme, openTreeRow, screenshot } from './support/workbench';

const TEXT = 4.5;
const MARK = 3;

const NOISE = '第三版';
const PAGE = `工会·视点

# 梧州搬运工有了“议事角”

本报记者 孟小舟

一张桌子、两条长凳，摆在三号仓库门口。职代会上，工人们说了心里话。

![图](a.jpg)

图为议事角一角。孟小舟 摄

${NOISE}
`;

/** A colour with its weight, red, green and blue up to 255. */
type Rgba = readonly [number, number, number, number];

describe('accessibility', () => {
  beforeAll(async () => {
    await activated();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('every row of the views says what it is', async () => {
    const editor = await writePage('rows.zhart', PAGE);
    select(editor, '职代会');
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
    await openTreeRow('Articles', '议事角');
    const rows = await waitFor('rows', async () => {
      const found = await evaluate<{ label: string; said: string; text: string }[]>(`
        [...document.querySelectorAll('.pane .monaco-list-row')].map((row) => ({
          label: row.querySelector('.label-name')?.textContent ?? '',
          said: row.getAttribute('aria-label') ?? '',
          text: row.textContent ?? '',
        }))`);
      return found.length > 3 && found.some(({ text }) => text.includes('职代会')) ? found : undefined;
    });
    deepEqual(
      rows.filter(({ said }) => said.trim() === ''),
      [],
    );
    ok(rows.some(({ label, said }) => said.includes(label) && said.length > label.length));
  });

  test('colours stand out in every theme', async () => {
    const editor = await writePage('colours.zhart', PAGE);
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    const faint: string[] = [];
    await inEveryTheme(async (kind) => {
      const theme = await evaluate<Record<string, Rgba | null>>(
        `(${themeColors})(${JSON.stringify([...MARK_COLORS.map(({ name }) => name), 'editor.background', 'sideBar.background'])})`,
      );
      const page = theme['editor.background'];
      const lit = theme['gongbao.litLineBackground'];
      if (!page) throw new Error(`no background in the ${kind} theme`);
      let measured = 0;
      for (const { name, use, on } of MARK_COLORS) {
        const [color, ground] = [theme[name], theme[on]];
        // what a theme leaves out is shown in its foreground
        if (use === 'behind' || use === 'repeated' || !color || !ground) continue;
        measured++;
        const ratio = contrast(over(color, ground), over(ground, page));
        if (ratio < (use === 'text' ? TEXT : MARK)) faint.push(`${kind}: ${name} ${ratio.toFixed(2)}`);
      }
      ok(measured > 5, `only ${measured} colours of the ${kind} theme could be measured`);
      const words = await waitFor('the coloured words', async () => {
        const found = await evaluate<{ text: string; line: string; color: Rgba }[]>(`(${wordColors})()`);
        return found.some(({ text }) => text.includes('议事角')) ? found : undefined;
      });
      for (const { text, line, color } of words) {
        // noise belongs to no article and is never lit up
        for (const ground of lit && line !== NOISE ? [page, over(lit, page)] : [page]) {
          const ratio = contrast(over(color, ground), ground);
          if (ratio < TEXT)
            faint.push(`${kind}: “${text}” ${color} on ${ground.map(Math.round)} ${ratio.toFixed(2)}`);
        }
      }
      await screenshot(`accessibility-${kind}`);
    });
    deepEqual(faint, []);
  });
});

/** Sent into the page: theme colours by their names; null for those that a theme leaves out. */
const themeColors = `(names) => {
  const probe = document.querySelector('.monaco-workbench').appendChild(document.createElement('span'));
  const style = getComputedStyle(document.querySelector('.monaco-workbench'));
  const colors = {};
  for (const name of names) {
    const value = style.getPropertyValue('--vscode-' + name.replaceAll('.', '-')).trim();
    probe.style.color = value;
    const parts = getComputedStyle(probe).color.match(/[\\d.]+/g).map(Number);
    colors[name] = value ? [parts[0], parts[1], parts[2], parts[3] ?? 1] : null;
  }
  probe.remove();
  return colors;
}`;

/** Sent into the page: the words of the editor with their colours, what stands before lines too. */
const wordColors = `() => [...document.querySelectorAll('.editor-instance .view-line > span > span')].map((span) => {
  const parts = getComputedStyle(span).color.match(/[\\d.]+/g).map(Number);
  const line = span.closest('.view-line').textContent;
  return { text: span.textContent, line, color: [parts[0], parts[1], parts[2], parts[3] ?? 1] };
})`;

/** A colour on a ground that nothing shines through. */
function over([r, g, b, weight]: Rgba, [gr, gg, gb]: Rgba): Rgba {
  const mix = (top: number, below: number) => weight * top + (1 - weight) * below;
  return [mix(r, gr), mix(g, gg), mix(b, gb), 1];
}

/** The contrast of two colours, from 1 to 21: WCAG 2.2's definition. */
function contrast(a: Rgba, b: Rgba): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((one, two) => two - one);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The relative luminance of a colour: WCAG 2.2's definition. */
function luminance([red, green, blue]: Rgba): number {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
