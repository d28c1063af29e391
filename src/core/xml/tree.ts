/**
 * An XML document as it stands in its file: comments, instructions, CDATA, white space and elements of other
 * vocabularies are all kept, so that reading and writing lose nothing but the spelling of attributes' quotes.
 */
export interface XmlDocument {
  /** The XML declaration, comments and the document type, as text to put before the root. */
  readonly prolog: string;
  readonly root: XmlElement;
  readonly epilog: string;
}

export type XmlNode = XmlElement | XmlText;

/** Character data, or anything that is passed through as it was written (a comment, an instruction, CDATA). */
export interface XmlText {
  readonly kind: 'text' | 'cdata' | 'comment' | 'instruction';
  readonly text: string;
}

export interface XmlElement {
  readonly kind: 'element';
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** Namespace; '' for none. */
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** 1-based line on which its start tag ends, where it was read from a file. */
  readonly line?: number;
}

export type XmlAttribute = readonly [name: string, value: string];

/** The value of an attribute by its written name; undefined where it is not there. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find(([key]) => key === name)?.[1];
}

/** The element with an attribute set, in its old place or at the end; undefined takes it off. */
export function withAttribute(element: XmlElement, name: string, value: string | undefined): XmlElement {
  const others = element.attributes.filter(([key]) => key !== name);
  if (value === undefined) return { ...element, attributes: others };
  const at = element.attributes.findIndex(([key]) => key === name);
  const attributes =
    at < 0
      ? [...element.attributes, [name, value] as const]
      : element.attributes.map((pair, i) => (i === at ? ([name, value] as const) : pair));
  return { ...element, attributes };
}

/** The elements directly below. */
export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child.kind === 'element');
}

/** The first child element with this local name, in the namespace of the parent unless another is given. */
export function child(element: XmlElement, local: string, uri = element.uri): XmlElement | undefined {
  return childElements(element).find((one) => one.local === local && one.uri === uri);
}

/** All character data inside, in order. */
export function textContent(node: XmlNode): string {
  if (node.kind === 'text' || node.kind === 'cdata') return node.text;
  return node.kind === 'element' ? node.children.map(textContent).join('') : '';
}

/** A new element beside `sibling`: same namespace, same prefix. */
export function elementLike(
  sibling: XmlElement,
  local: string,
  attributes: readonly XmlAttribute[],
  children: readonly XmlNode[],
): XmlElement {
  const prefix = sibling.name.slice(0, sibling.name.length - sibling.local.length);
  return { kind: 'element', name: prefix + local, local, uri: sibling.uri, attributes, children };
}

/** Character data, escaped when it is written. */
export function textNode(text: string): XmlText {
  return { kind: 'text', text };
}
