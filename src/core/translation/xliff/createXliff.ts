import { readXml } from '../../xml/readXml';
import type { XmlElement, XmlNode } from '../../xml/tree';
import { escapeAttribute, escapeXml, writeXml } from '../../xml/writeXml';
import { type Segment, type Translation, type Unit, unitSource } from '../model';
import { sourceHash } from '../segments/sourceHash';
import { XLIFF_CORE } from './readXliff';
import { withUnitNotes } from './unitNotes';
import { SOURCE_CHANGED } from './updateXliff';

/**
 * An XLIFF 2.1 file of an article. Role, lines and source hash of each unit stand in the metadata module, so that other
 * tools keep them and we find the place on the page again. Unit keys become ids: letters, figures and . - _ : only.
 */
export function createXliff(translation: Translation): string {
  const { sourceLanguage, targetLanguage, original, article, units } = translation;
  const languages = `srcLang="${escapeAttribute(sourceLanguage)}" trgLang="${escapeAttribute(targetLanguage)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${XLIFF_CORE}" version="2.1" ${languages}>`,
    ` <file id="${escapeAttribute(article)}" original="${escapeAttribute(original)}">`,
    ...units.map((unit) => createUnit(unit)),
    ' </file>',
    '</xliff>',
    '',
  ].join('\n');
}

/** One unit as text; also what a page's new paragraph adds to a file. */
function createUnit(unit: Unit): string {
  const id = unit.key.slice(unit.key.lastIndexOf('/') + 1);
  const notes = withUnitNotes(
    { kind: 'element', name: 'unit', local: 'unit', uri: XLIFF_CORE, attributes: [], children: [] },
    { role: unit.role, lines: unit.lines, hash: sourceHash(unitSource(unit)) },
    unit.segments,
  );
  const type = unit.role === '' ? '' : ` type="gongbao:${escapeAttribute(unit.role)}"`;
  return [
    `  <unit id="${escapeAttribute(id)}"${type}>`,
    ...notes.children.map((node) => `   ${written(node)}`),
    ...unit.segments.flatMap(createSegment),
    '  </unit>',
  ].join('\n');
}

function createSegment({ id, source, target, state, gap, previousSource }: Segment): string[] {
  const status = previousSource === undefined ? '' : ` subState="${SOURCE_CHANGED}"`;
  const lines = [
    `   <segment id="${escapeAttribute(id)}" state="${state}"${status}>`,
    `    <source>${escapeXml(source)}</source>`,
    ...(target === '' ? [] : [`    <target>${escapeXml(target)}</target>`]),
    '   </segment>',
  ];
  if (gap !== '')
    lines.push(`   <ignorable><source xml:space="preserve">${escapeXml(gap)}</source></ignorable>`);
  return lines;
}

function written(node: XmlNode): string {
  return node.kind === 'element' ? writeXml({ prolog: '', root: node as XmlElement, epilog: '' }) : '';
}

/** The element of one new unit. */
export function unitElement(unit: Unit): XmlElement {
  const text = createUnit(unit).replace('<unit ', `<unit xmlns="${XLIFF_CORE}" `);
  const { root } = readXml(text);
  return { ...root, attributes: root.attributes.filter(([name]) => name !== 'xmlns') };
}
