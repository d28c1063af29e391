import { attribute, child, childElements, textContent, textNode, type XmlElement } from '../../xml/tree';
import type { Origin, Segment } from '../model';

/**
 * What XLIFF's core has no place for, in its metadata module: the role, lines and hash of a unit, and of a segment the
 * origin of its target and the source as it was before the page changed.
 */
export interface UnitNotes {
  readonly role: string;
  readonly lines: readonly number[];
  readonly hash: string;
  readonly segments: ReadonlyMap<string, SegmentNotes>;
}

interface SegmentNotes {
  readonly previousSource?: string;
  readonly origin?: Origin;
}

const MDA = 'urn:oasis:names:tc:xliff:metadata:2.0';
const UNIT = 'gongbao:unit';
const SEGMENT = 'gongbao:segment';

/** Our notes of a unit; '' and empty where there are none, as in files of other tools. */
export function readUnitNotes(unit: XmlElement): UnitNotes {
  const metadata = child(unit, 'metadata', MDA);
  const groups = metadata ? childElements(metadata) : [];
  const own = values(groups.find((group) => attribute(group, 'category') === UNIT));
  const segments = new Map<string, SegmentNotes>();
  for (const group of groups) {
    if (attribute(group, 'category') !== SEGMENT) continue;
    const meta = values(group);
    const origin = readOrigin(meta.get('origin'));
    const previousSource = meta.get('previousSource');
    segments.set(meta.get('id') ?? '', {
      ...(previousSource === undefined ? {} : { previousSource }),
      ...(origin ? { origin } : {}),
    });
  }
  const lines = (own.get('lines') ?? '')
    .split(' ')
    .map(Number)
    .filter((line) => Number.isSafeInteger(line) && line > 0);
  return { role: own.get('role') ?? '', lines, hash: own.get('hash') ?? '', segments };
}

/** The unit with our groups of its metadata brought up to date; the groups of other tools stay. */
export function withUnitNotes(
  unit: XmlElement,
  notes: Pick<UnitNotes, 'role' | 'lines' | 'hash'>,
  segments: readonly Segment[],
): XmlElement {
  const old = child(unit, 'metadata', MDA);
  const foreign = (old?.children ?? []).filter(
    (node) => !(node.kind === 'element' && /^gongbao:/.test(attribute(node, 'category') ?? '')),
  );
  const groups = ownGroups(notes, segments);
  const others = unit.children.filter((node) => node !== old);
  const kept = foreign.filter((node) => node.kind === 'element');
  if (groups.length + kept.length === 0) return { ...unit, children: others };
  const metadata: XmlElement = old
    ? { ...old, children: [...groups, ...kept] }
    : { ...element('metadata', []), attributes: [['xmlns:mda', MDA]], children: groups };
  return { ...unit, children: [metadata, ...others] };
}

function ownGroups(
  notes: Pick<UnitNotes, 'role' | 'lines' | 'hash'>,
  segments: readonly Segment[],
): XmlElement[] {
  const unit = [
    ...meta('role', notes.role),
    ...meta('lines', notes.lines.join(' ')),
    ...meta('hash', notes.hash),
  ];
  const groups = segments.flatMap(({ id, previousSource, origin }) => {
    const data = [
      ...meta('previousSource', previousSource ?? ''),
      ...meta('origin', origin ? `${origin.kind} ${origin.detail}`.trim() : ''),
    ];
    return data.length === 0 ? [] : [group(SEGMENT, [...meta('id', id), ...data])];
  });
  return unit.length === 0 ? groups : [group(UNIT, unit), ...groups];
}

function readOrigin(text: string | undefined): Origin | undefined {
  const match = /^(memory|machine|source)(?: (.*))?$/s.exec(text ?? '');
  return match ? { kind: match[1] as Origin['kind'], detail: match[2] ?? '' } : undefined;
}

function values(group: XmlElement | undefined): Map<string, string> {
  const metas = group ? childElements(group).filter((one) => one.local === 'meta') : [];
  return new Map(metas.map((one) => [attribute(one, 'type') ?? '', textContent(one)]));
}

function group(category: string, children: readonly XmlElement[]): XmlElement {
  return { ...element('metaGroup', children), attributes: [['category', category]] };
}

function meta(type: string, text: string): XmlElement[] {
  return text === '' ? [] : [{ ...element('meta', [textNode(text)]), attributes: [['type', type]] }];
}

function element(local: string, children: XmlElement['children']): XmlElement {
  return { kind: 'element', name: `mda:${local}`, local, uri: MDA, attributes: [], children };
}
