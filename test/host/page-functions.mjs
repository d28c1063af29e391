// Functions that are sent into the workbench's page, so each stands on its own. They know VS Code's class names.

/**
 * The middle of the first character of a text in the editor that has the focus, or else was opened last.
 * @param {string} target within one line
 * @returns {{ x: number, y: number, half: number } | undefined} with half the character's width; undefined where it is not scrolled into view
 */
export function findEditorText(target) {
  const editors = [...document.querySelectorAll('.editor-instance .monaco-editor')];
  const editor = editors.find((one) => one.classList.contains('focused')) ?? editors.at(-1);
  for (const line of editor?.querySelectorAll('.view-line') ?? []) {
    // the editor draws blanks as no-break spaces
    let at = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(target);
    if (at < 0) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (at < length) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2, half: box.width / 2 };
      }
      at -= length;
    }
  }
  return undefined;
}

/**
 * The rows of a tree view that are drawn.
 * @param {string} view its title as shown, in any letter case
 */
export function readTreeRows(view) {
  const title = (/** @type {Element} */ pane) => pane.querySelector('.pane-header .title')?.textContent;
  const pane = [...document.querySelectorAll('.pane')].find(
    (one) => title(one)?.toLowerCase() === view.toLowerCase(),
  );
  return [...(pane?.querySelectorAll('.monaco-list-row') ?? [])].map((row) => {
    const expanded = row.getAttribute('aria-expanded');
    return {
      label: row.querySelector('.label-name')?.textContent ?? '',
      description: row.querySelector('.label-description')?.textContent ?? '',
      level: Number(row.getAttribute('aria-level')),
      expanded: expanded === null ? undefined : expanded === 'true',
      selected: row.classList.contains('selected'),
    };
  });
}
