import type { XmlDocument, XmlNode } from './tree';

/** The document as text. What was read with `readXml` and not changed comes out with the same content, node for node. */
export function writeXml({ prolog, root, epilog }: XmlDocument): string {
  const parts: string[] = [prolog];
  writeNode(root, parts);
  parts.push(epilog);
  return parts.join('');
}

function writeNode(node: XmlNode, parts: string[]): void {
  switch (node.kind) {
    case 'text':
      parts.push(escapeXml(node.text));
      return;
    case 'cdata':
      parts.push(`<![CDATA[${node.text}]]>`);
      return;
    case 'comment':
      parts.push(`<!--${node.text}-->`);
      return;
    case 'instruction':
      parts.push(`<?${node.text}?>`);
      return;
    case 'element': {
      parts.push('<', node.name);
      for (const [name, value] of node.attributes) parts.push(` ${name}="${escapeAttribute(value)}"`);
      if (node.children.length === 0) {
        parts.push('/>');
        return;
      }
      parts.push('>');
      for (const child of node.children) writeNode(child, parts);
      parts.push('</', node.name, '>');
    }
  }
}

/**
 * Makes text safe as character data; what XML 1.0 cannot hold becomes U+FFFD. A carriage return, which a reader would
 * take for a line feed, is written as a reference.
 */
export function escapeXml(text: string): string {
  return xmlSafe(text).replace(/[&<>\r]/g, (mark) => ENTITIES[mark] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** As `escapeXml`, for a value between double quotes; line breaks and tabs, which a reader would make spaces, stay. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/["\n\t]/g, (mark) =>
    mark === '"' ? '&quot;' : `&#${mark.charCodeAt(0)};`,
  );
}

/** Control characters, U+FFFE, U+FFFF and lone surrogates, which no XML 1.0 document may hold, as U+FFFD. */
export function xmlSafe(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, '\ufffd');
}
