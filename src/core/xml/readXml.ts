import { SaxesParser } from 'saxes';

/** An element of an XML document. Names are as written, prefix and all. */
export interface XmlElement {
  readonly name: string;
  /** The name without its prefix. */
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** 1-based line of the start tag's end. */
  readonly line: number;
}

/** Why an XML text can't be read, and on which 1-based line. */
export interface XmlFault {
  readonly line: number;
  readonly code: 'bad-xml' | 'document-type' | 'too-deep';
  readonly detail: string;
}

const MAX_DEPTH = 64;

/**
 * Reads an XML document into a tree. The reader is strict: text that is not well-formed is refused. A document type
 * declaration that has parts of its own (`[`…`]`) is refused, so that there are no entities but XML's five; one that
 * merely names a file is passed over and nothing is ever fetched.
 */
export function readXml(text: string): { readonly root?: XmlElement; readonly fault?: XmlFault } {
  const parser = new SaxesParser();
  const open: { element: XmlElement; children: (XmlElement | string)[] }[] = [];
  let root: XmlElement | undefined;
  let fault: XmlFault | undefined;
  const fail = (code: XmlFault['code'], detail: string): never => {
    fault ??= { line: parser.line, code, detail };
    throw new Stop();
  };
  const characters = (data: string) => open[open.length - 1]?.children.push(data);
  parser.on('error', (error) => fail('bad-xml', error.message.replace(/^[\d:]+ */, '')));
  parser.on('doctype', (declaration) => {
    if (declaration.includes('[')) fail('document-type', declaration.trim());
  });
  parser.on('text', characters);
  parser.on('cdata', characters);
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= MAX_DEPTH) fail('too-deep', name);
    const children: (XmlElement | string)[] = [];
    const local = name.slice(name.indexOf(':') + 1);
    const element = { name, local, attributes: { ...attributes }, children, line: parser.line };
    if (open.length > 0) open[open.length - 1]?.children.push(element);
    else root = element;
    open.push({ element, children });
  });
  parser.on('closetag', () => void open.pop());
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return fault ? { fault } : root ? { root } : { fault: { line: 1, code: 'bad-xml', detail: '' } };
}

/** Ends the reading at the first fault. */
class Stop extends Error {}

/** The child elements. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** All text in the element and below, as written. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Text made safe for XML: markup is escaped, and characters that XML 1.0 can't hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? '')
    .replace(/\r/g, '&#13;')
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
