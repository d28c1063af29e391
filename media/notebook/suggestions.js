// @ts-check
// Draws a segment's suggestions below its cell. All text is set as text: nothing in a memory, a glossary or a machine's
// answer can become markup here. A button posts what was chosen; the extension does the rest.

/**
 * @typedef {{ kind: 'same' | 'removed' | 'added', text: string }} DiffPart
 * @typedef {{ text: string, percent: number, origin: { kind: string, detail: string }, difference: DiffPart[] }} Match
 * @typedef {{
 *   unit: string, id: string, matches: Match[], sourceChange: DiffPart[],
 *   terms: { term: string, renderings: string[] }[], labels: Record<string, string>,
 * }} Suggestions
 */

const STYLE = `
.gongbao { display: grid; gap: 6px; font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); padding: 2px 0; }
.gongbao .row { display: grid; grid-template-columns: 5.5em 1fr auto; gap: 8px; align-items: baseline; }
.gongbao .label { color: var(--vscode-descriptionForeground); text-align: end; }
.gongbao .source { color: var(--vscode-descriptionForeground); }
.gongbao del { color: var(--vscode-gitDecoration-deletedResourceForeground); background: var(--vscode-diffEditor-removedTextBackground); }
.gongbao ins { color: var(--vscode-gitDecoration-addedResourceForeground); background: var(--vscode-diffEditor-insertedTextBackground); text-decoration: none; border-bottom: 1px solid; }
.gongbao button { font: inherit; border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; padding: 1px 8px; cursor: pointer; color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
.gongbao button:hover { background: var(--vscode-button-secondaryHoverBackground); }
.gongbao button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
.gongbao .terms { display: flex; flex-wrap: wrap; gap: 4px 12px; }
.gongbao .terms button + button, .gongbao .terms button + button:hover { margin-inline-start: 6px; border-inline-start: 1px solid var(--vscode-descriptionForeground); padding-inline-start: 8px; border-radius: 0; }
.gongbao .terms button { color: var(--vscode-textLink-foreground); background: none; border-width: 0; padding: 0 2px; text-align: start; }
`;

/** @param {{ postMessage?: (message: unknown) => void }} context */
export function activate(context) {
  return {
    /**
     * @param {{ json(): Suggestions }} item
     * @param {HTMLElement} root
     */
    renderOutputItem(item, root) {
      const suggestions = item.json();
      const post = (/** @type {object} */ what) =>
        context.postMessage?.({ unit: suggestions.unit, id: suggestions.id, ...what });
      const style = document.createElement('style');
      style.textContent = STYLE;
      root.replaceChildren(style, draw(suggestions, post));
    },
  };
}

/**
 * @param {Suggestions} suggestions
 * @param {(what: object) => void} post
 */
function draw({ matches, terms, sourceChange, labels }, post) {
  const box = element('div', 'gongbao');
  if (sourceChange.length > 0) box.append(row(labels.changed ?? '', difference(sourceChange)));
  matches.forEach((match, i) => {
    const text = element('div', '');
    text.append(element('div', 'text', match.text));
    if (match.difference.length > 0) text.append(difference(match.difference));
    const use = button(labels.use ?? '', `${labels.use}: ${match.text}`, () => post({ use: i }));
    box.append(row(labelOf(match, labels), text, use));
  });
  if (terms.length > 0) box.append(row(labels.terms ?? '', termList(terms, labels, post)));
  return box;
}

/**
 * @param {Match} match
 * @param {Record<string, string>} labels
 */
function labelOf({ percent, origin }, labels) {
  if (origin.kind === 'machine') return `${labels.draft} · ${origin.detail}`;
  return percent > 100 ? `${percent}% · ${labels.context}` : `${percent}%`;
}

/**
 * @param {Suggestions['terms']} terms
 * @param {Record<string, string>} labels
 * @param {(what: object) => void} post
 */
function termList(terms, labels, post) {
  const list = element('div', 'terms');
  for (const { term, renderings } of terms) {
    const entry = element('span', 'term', `${term} `);
    for (const rendering of renderings.slice(0, 4)) {
      entry.append(button(rendering, `${labels.insert}: ${rendering}`, () => post({ insert: rendering })));
    }
    list.append(entry);
  }
  return list;
}

/** @param {DiffPart[]} parts */
function difference(parts) {
  const line = element('div', 'source');
  for (const { kind, text } of parts) {
    line.append(kind === 'same' ? text : element(kind === 'removed' ? 'del' : 'ins', '', text));
  }
  return line;
}

/**
 * @param {string} label
 * @param {...Node} content
 */
function row(label, ...content) {
  const line = element('div', 'row');
  line.append(element('span', 'label', label), ...content);
  return line;
}

/**
 * @param {string} text
 * @param {string} title
 * @param {() => void} act
 */
function button(text, title, act) {
  const one = element('button', '', text);
  one.title = title;
  one.setAttribute('aria-label', title);
  one.addEventListener('click', act);
  return one;
}

/**
 * @param {string} name
 * @param {string} kind
 * @param {string} [text]
 */
function element(name, kind, text) {
  const one = document.createElement(name);
  if (kind !== '') one.className = kind;
  if (text !== undefined) one.textContent = text;
  return one;
}
