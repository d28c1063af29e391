import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/core/refusal';
import { readXml } from '../../../src/core/xml/readXml';
import { attribute, elementLike, textContent, withAttribute } from '../../../src/core/xml/tree';
import { escapeAttribute, escapeXml, writeXml } from '../../../src/core/xml/writeXml';

const codeOf = (text: string): string => {
  try {
    readXml(text);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'read';
};

describe('XML', () => {
  it('gives back every character that it can hold, in text and in values', () => {
    const text = 'a\r\nb\rc\td <&>"\' ]]> 工会𠮷';
    const { root } = readXml(`<a b="${escapeAttribute(text)}">${escapeXml(text)}</a>`);
    expect(textContent(root)).toBe(text);
    expect(attribute(root, 'b')).toBe(text);
  });

  it('puts U+FFFD for what it can’t hold', () => {
    expect(escapeXml('\u0000\u001f\ufffe\ud840工')).toBe('\ufffd\ufffd\ufffd\ufffd工');
  });

  it('comes out of a round trip as it went in', () => {
    const text =
      '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a --><?p q?>\n<x:a xmlns:x="u:1" b="1"><c/><![CDATA[<d>]]> e\n<!--f--><?g h?></x:a>\n<!-- i -->';
    expect(writeXml(readXml(text))).toBe(text);
  });

  it.each([
    ['an internal subset without an entity', '<!DOCTYPE a [<!ELEMENT a ANY>]><a/>', 'xml-definitions'],
    ['a document type that points elsewhere', '<!DOCTYPE a SYSTEM "a.dtd"><a/>', 'read'],
    ['two roots', '<a/><b/>', 'xml-malformed'],
    ['200 levels', `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`, 'read'],
    ['201 levels', `${'<a>'.repeat(201)}${'</a>'.repeat(201)}`, 'xml-malformed'],
  ])('with %s: %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('sets attributes in their place and takes them off', () => {
    const { root } = readXml('<a b="1" c="2"/>');
    expect(withAttribute(root, 'b', '3').attributes).toEqual([
      ['b', '3'],
      ['c', '2'],
    ]);
    expect(withAttribute(root, 'd', '4').attributes.at(-1)).toEqual(['d', '4']);
    expect(withAttribute(root, 'b', undefined).attributes).toEqual([['c', '2']]);
  });

  it('names a new element as its sibling is named', () => {
    const { root } = readXml('<x:a xmlns:x="u:1"/>');
    expect(elementLike(root, 'b', [], [])).toMatchObject({ name: 'x:b', local: 'b', uri: 'u:1' });
  });
});
