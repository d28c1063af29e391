import { SaxesParser } from 'saxes';
import { Refusal } from '../refusal';
import type { XmlDocument, XmlElement, XmlNode } from './tree';

/** Files beyond this length (UTF-16 units) are refused rather than held as a tree. */
const MAX_XML_LENGTH = 32 * 1024 * 1024;
/** The parser looks names up through all open elements, so that unbounded depth would cost its square. */
export const MAX_XML_DEPTH = 200;

interface OpenElement {
  readonly element: Omit<XmlElement, 'children'>;
  readonly children: XmlNode[];
}

/**
 * Reads a whole XML document. Nothing outside the text is ever looked up: a document type that defines anything, an
 * entity that XML itself does not define, malformed text, over 32 M units or 200 levels throw a Refusal.
 */
export function readXml(text: string): XmlDocument {
  if (text.length > MAX_XML_LENGTH) throw new Refusal('xml-too-large', '32 MB');
  const stack: OpenElement[] = [];
  const state: { root: XmlElement | undefined; prolog: string; epilog: string } = {
    root: undefined,
    prolog: '',
    epilog: '',
  };
  const keep = (node: XmlNode, written: string) => {
    const open = stack[stack.length - 1];
    if (open) open.children.push(node);
    else if (state.root) state.epilog += written;
    else state.prolog += written;
  };
  const parser = safeParser();
  parser.on('xmldecl', ({ version }) => {
    state.prolog += `<?xml version="${version ?? '1.0'}" encoding="UTF-8"?>`;
  });
  parser.on('doctype', (doctype) => {
    state.prolog += `<!DOCTYPE${refuseDefinitions(doctype, parser.line)}>`;
  });
  parser.on('text', (part) => keep({ kind: 'text', text: part }, part));
  parser.on('cdata', (part) => keep({ kind: 'cdata', text: part }, ''));
  parser.on('comment', (part) => keep({ kind: 'comment', text: part }, `<!--${part}-->`));
  parser.on('processinginstruction', ({ target, body }) =>
    keep({ kind: 'instruction', text: `${target} ${body}`.trim() }, `<?${`${target} ${body}`.trim()}?>`),
  );
  parser.on('opentag', (tag) => {
    if (stack.length >= MAX_XML_DEPTH) throw tooDeep(parser.line);
    const attributes = Object.values(tag.attributes).map(({ name, value }) => [name, value] as const);
    const { name, local, uri } = tag;
    const { line } = parser;
    stack.push({ element: { kind: 'element', name, local, uri, attributes, line }, children: [] });
  });
  parser.on('closetag', () => {
    const closed = stack.pop();
    if (!closed) return;
    const element = { ...closed.element, children: closed.children };
    const parent = stack[stack.length - 1];
    if (parent) parent.children.push(element);
    else state.root = element;
  });
  feed(parser, () => parser.write(text).close());
  if (!state.root) throw new Refusal('xml-malformed', '1');
  return { prolog: state.prolog, root: state.root, epilog: state.epilog };
}

/** The Refusal of a document that is nested deeper than any in earnest. */
export function tooDeep(line: number): Refusal {
  return new Refusal('xml-malformed', `${line}: ${MAX_XML_DEPTH}+`);
}

/** A namespace-aware parser that expands only the five entities of XML itself. */
export function safeParser() {
  return new SaxesParser({ xmlns: true });
}

/**
 * Refuses a document type with definitions of its own, which is where entity bombs and external entities live; the
 * Refusal's detail is the line.
 */
export function refuseDefinitions(doctype: string, line: number): string {
  if (doctype.includes('[') || /ENTITY/i.test(doctype)) throw new Refusal('xml-definitions', String(line));
  return doctype;
}

/** Runs a parser's step; what is malformed becomes a Refusal that names the line. */
export function feed(parser: { readonly line: number }, step: () => void): void {
  try {
    step();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw Object.assign(new Refusal('xml-malformed', String(parser.line)), { cause: error });
  }
}
