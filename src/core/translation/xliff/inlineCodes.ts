import { elementLike, textNode, type XmlElement, type XmlNode } from '../../xml/tree';

/** The inline elements of a segment by their number. */
export type InlineCodes = ReadonlyMap<number, XmlElement>;

const CODE = /⟨(\/?)(\d{1,6})⟩/g;

/**
 * The content of a source or target as text: an inline element that holds text stands as ⟨1⟩ … ⟨/1⟩, an empty one as
 * ⟨1⟩. Elements are numbered in order; one that `known` holds already (same name, same id) keeps its number there.
 */
export function encodeInline(
  children: readonly XmlNode[],
  known: InlineCodes = new Map(),
): { text: string; codes: InlineCodes } {
  const codes = new Map<number, XmlElement>();
  let next = Math.max(0, ...known.keys()) + 1;
  const numberOf = (element: XmlElement) => {
    for (const [number, one] of known) {
      if (!codes.has(number) && one.local === element.local && idOf(one) === idOf(element)) return number;
    }
    return next++;
  };
  const write = (nodes: readonly XmlNode[]): string =>
    nodes
      .map((node) => {
        if (node.kind === 'text' || node.kind === 'cdata') return node.text;
        if (node.kind !== 'element') return '';
        const number = numberOf(node);
        codes.set(number, node);
        return node.children.length === 0 ? `⟨${number}⟩` : `⟨${number}⟩${write(node.children)}⟨/${number}⟩`;
      })
      .join('');
  return { text: write(children), codes };
}

/** The way back. Marks without an element, or without their partner, stay text; so nothing typed is lost. */
function decodeInline(text: string, codes: InlineCodes): XmlNode[] {
  if (codes.size === 0) return text === '' ? [] : [textNode(text)];
  const top: XmlNode[] = [];
  const stack: { number: number; element: XmlElement; children: XmlNode[]; mark: string }[] = [];
  const target = () => stack[stack.length - 1]?.children ?? top;
  let done = 0;
  const flush = (until: number) => {
    if (until > done) target().push(textNode(text.slice(done, until)));
  };
  const closers = new Set(
    [...text.matchAll(CODE)].filter(([, slash]) => slash).map(([, , number]) => Number(number)),
  );
  for (const match of text.matchAll(CODE)) {
    const number = Number(match[2]);
    const element = codes.get(number);
    if (!element) continue;
    const opening = match[1] === '';
    if (!opening && stack[stack.length - 1]?.number !== number) continue;
    flush(match.index);
    done = match.index + match[0].length;
    if (opening && closers.has(number)) stack.push({ number, element, children: [], mark: match[0] });
    else if (opening) target().push({ ...element, children: [] });
    else {
      const closed = stack.pop();
      if (closed) target().push({ ...element, children: closed.children });
    }
  }
  flush(text.length);
  while (stack.length > 0) {
    const open = stack.pop();
    if (open) target().push(textNode(open.mark), ...open.children);
  }
  return top;
}

/** The marks of inline codes in a text, in order. */
export function inlineMarks(text: string): string[] {
  return [...text.matchAll(CODE)].map(([mark]) => mark);
}

/** The text without the marks of inline codes. */
export function withoutInlineMarks(text: string): string {
  return text.replace(CODE, '');
}

/** Source or target element with this text. */
export function inlineElement(
  sibling: XmlElement,
  local: string,
  text: string,
  codes: InlineCodes,
): XmlElement {
  return elementLike(sibling, local, [], decodeInline(text, codes));
}

function idOf(element: XmlElement): string {
  return element.attributes.find(([name]) => name === 'id')?.[1] ?? '';
}
