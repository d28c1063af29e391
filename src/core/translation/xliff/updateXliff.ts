import {
  attribute,
  child,
  childElements,
  textNode,
  withAttribute,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from '../../xml/tree';
import { type Segment, type Unit, unitSource } from '../model';
import { sourceHash } from '../segments/sourceHash';
import { encodeInline, type InlineCodes, inlineElement } from './inlineCodes';
import { readSegments, unitKey, XLIFF_CORE } from './readXliff';
import { readUnitNotes, withUnitNotes } from './unitNotes';

/** The sub-state of a segment whose source changed after it was translated. */
export const SOURCE_CHANGED = 'gongbao:source-changed';

/**
 * The document with the work of `units` in it. Units that it does not name, and units nothing was done to, stay node
 * for node. Where the segments of a unit no longer join to its source (cells were deleted), those that are still there
 * are updated and none is lost.
 */
export function updateXliff(document: XmlDocument, units: readonly Unit[]): XmlDocument {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const rewrite = (element: XmlElement, file: string): XmlElement => {
    if (element.uri !== XLIFF_CORE) return element;
    if (element.local === 'unit') {
      const unit = byKey.get(unitKey(file, element));
      return unit ? updateUnit(element, unit) : element;
    }
    const id = element.local === 'file' ? (attribute(element, 'id') ?? '') : file;
    const children = element.children.map((node) => (node.kind === 'element' ? rewrite(node, id) : node));
    return { ...element, children };
  };
  return { ...document, root: rewrite(document.root, '') };
}

function updateUnit(element: XmlElement, unit: Unit): XmlElement {
  const notes = readUnitNotes(element);
  const old = readSegments(element, notes.segments);
  if (sameSegments(old, unit.segments)) return element;
  const whole = unitSource({ segments: old }) === unitSource(unit);
  const sameCut =
    old.length === unit.segments.length && old.every((one, i) => one.source === unit.segments[i]?.source);
  const segments = whole
    ? unit.segments
    : old.map((one) => unit.segments.find(({ id }) => id === one.id) ?? one);
  const cut = whole && !sameCut ? recut(element, segments) : retarget(element, segments);
  const hash = notes.hash === '' ? '' : sourceHash(unitSource({ segments }));
  return withUnitNotes(cut, { role: notes.role, lines: notes.lines, hash }, segments);
}

function sameSegments(a: readonly Segment[], b: readonly Segment[]): boolean {
  return a.length === b.length && a.every((one, i) => equal(one, b[i]));
}

function equal(a: Segment, b: Segment | undefined): boolean {
  return (
    a.source === b?.source &&
    a.target === b.target &&
    a.state === b.state &&
    a.previousSource === b.previousSource &&
    a.origin?.kind === b.origin?.kind &&
    a.origin?.detail === b.origin?.detail
  );
}

/** New targets and states for the segments as they are cut; whatever else stands in them stays. */
function retarget(element: XmlElement, segments: readonly Segment[]): XmlElement {
  let at = 0;
  const children = element.children.map((node) => {
    if (node.kind !== 'element' || node.local !== 'segment' || node.uri !== XLIFF_CORE) return node;
    const segment = segments[at++];
    return segment ? withState(withTarget(node, segment), segment) : node;
  });
  return { ...element, children };
}

function withTarget(node: XmlElement, { target }: Segment): XmlElement {
  const source = child(node, 'source');
  if (!source) return node;
  const codes = encodeInline(source.children).codes;
  const old = child(node, 'target');
  if (old && encodeInline(old.children, codes).text === target) return node;
  const others = node.children.filter((one) => one !== old);
  if (target === '') return { ...node, children: others };
  const fresh = inlineElement(source, 'target', target, withTargetCodes(codes, old));
  const written = old ? { ...fresh, attributes: old.attributes } : fresh;
  const children = old
    ? node.children.map((one) => (one === old ? written : one))
    : node.children.flatMap((one) => (one === source ? [source, written] : [one]));
  return { ...node, children };
}

function withTargetCodes(codes: InlineCodes, old: XmlElement | undefined): InlineCodes {
  return old ? new Map([...encodeInline(old.children, codes).codes, ...codes]) : codes;
}

function withState(node: XmlElement, { state, previousSource }: Segment): XmlElement {
  const foreign = attribute(node, 'subState');
  const own = previousSource === undefined ? undefined : SOURCE_CHANGED;
  const changed = state !== (attribute(node, 'state') ?? 'initial');
  const subState = own ?? (foreign === SOURCE_CHANGED || changed ? undefined : foreign);
  // A sub-state needs a state beside it.
  const needed = state === 'initial' && subState === undefined && attribute(node, 'state') === undefined;
  return withAttribute(withAttribute(node, 'state', needed ? undefined : state), 'subState', subState);
}

/** The unit's segments cut anew: the inline codes of all its sources are at hand in each. */
function recut(element: XmlElement, segments: readonly Segment[]): XmlElement {
  const parts = childElements(element).filter(
    ({ local, uri }) => uri === XLIFF_CORE && (local === 'segment' || local === 'ignorable'),
  );
  const first = parts[0];
  if (!first) return element;
  const codes = new Map<number, XmlElement>();
  for (const part of parts) {
    for (const [number, code] of encodeInline(child(part, 'source')?.children ?? []).codes)
      codes.set(number, code);
  }
  const fresh = segments.flatMap((segment): XmlNode[] => {
    const source = inlineElement(first, 'source', segment.source, codes);
    const target = segment.target === '' ? [] : [inlineElement(first, 'target', segment.target, codes)];
    const node: XmlElement = {
      ...inlineElement(first, 'segment', '', codes),
      attributes: [['id', segment.id]],
      children: [source, ...target],
    };
    const gap = inlineElement(first, 'source', segment.gap, codes);
    const ignorable = { ...inlineElement(first, 'ignorable', '', codes), children: [gap] };
    return [withState(node, segment), ...(segment.gap === '' ? [] : [ignorable])];
  });
  const isPart = (node: XmlNode) => node.kind === 'element' && parts.includes(node);
  const at = element.children.findIndex(isPart);
  return {
    ...element,
    children: element.children.flatMap((node, i) => (i === at ? fresh : isPart(node) ? [] : [node])),
  };
}

/**
 * The document of one of our own files with the units that its page has now, in their order: those that it knows keep
 * what other tools wrote into them, `created` gives the elements of new ones, the rest go.
 */
export function replaceUnits(
  document: XmlDocument,
  units: readonly Unit[],
  created: (unit: Unit) => XmlElement,
): XmlDocument {
  const file = child(document.root, 'file');
  if (!file) return document;
  const id = attribute(file, 'id') ?? '';
  const isUnit = (node: XmlNode) =>
    node.kind === 'element' && node.local === 'unit' && node.uri === XLIFF_CORE;
  const known = new Map(
    childElements(file)
      .filter(isUnit)
      .map((unit) => [unitKey(id, unit), unit]),
  );
  const fresh = units.flatMap((unit) => {
    const old = known.get(unit.key);
    if (!old) return [textNode('\n  '), created(unit)];
    const notes = { role: unit.role, lines: unit.lines, hash: sourceHash(unitSource(unit)) };
    return [textNode('\n  '), withUnitNotes(recut(old, unit.segments), notes, unit.segments)];
  });
  const others = file.children.filter(
    (node) => !isUnit(node) && !(node.kind === 'text' && node.text.trim() === ''),
  );
  const children = [...others, ...fresh, textNode('\n ')];
  const root = {
    ...document.root,
    children: document.root.children.map((node) => (node === file ? { ...file, children } : node)),
  };
  return { ...document, root };
}
