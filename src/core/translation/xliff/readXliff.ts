import { Refusal } from '../../refusal';
import { readXml } from '../../xml/readXml';
import { attribute, child, childElements, type XmlDocument, type XmlElement } from '../../xml/tree';
import { SEGMENT_STATES, type Segment, type SegmentState, type Translation, type Unit } from '../model';
import { encodeInline } from './inlineCodes';
import { readUnitNotes } from './unitNotes';

export const XLIFF_CORE = 'urn:oasis:names:tc:xliff:document:2.0';

/** An XLIFF file: what is worked on, and the whole document for writing it back without loss. */
export interface XliffFile {
  readonly document: XmlDocument;
  readonly translation: Translation;
}

/**
 * Reads an XLIFF 2.0 or 2.1 file. Throws a Refusal for malformed or hostile XML (see `readXml`), other vocabularies,
 * other versions (1.2, 2.2 …), a source that is not Chinese and a file without a target language.
 */
export function readXliff(text: string): XliffFile {
  const document = readXml(text);
  const { root } = document;
  if (root.local !== 'xliff') throw new Refusal('not-xliff', root.name);
  const version = attribute(root, 'version') ?? '';
  if (root.uri !== XLIFF_CORE || !/^2\.[01]$/.test(version))
    throw new Refusal('xliff-version', version || root.uri);
  const sourceLanguage = attribute(root, 'srcLang') ?? '';
  if (!/^(?:zh|yue|cmn|lzh)(?:-|$)/i.test(sourceLanguage))
    throw new Refusal('not-chinese-source', sourceLanguage);
  const files = childElements(root).filter(({ local, uri }) => local === 'file' && uri === XLIFF_CORE);
  const translation = {
    sourceLanguage,
    targetLanguage: attribute(root, 'trgLang') ?? 'en',
    original: (files[0] && attribute(files[0], 'original')) ?? '',
    article: (files[0] && attribute(files[0], 'id')) ?? '',
    units: files.flatMap((file) => {
      const units: Unit[] = [];
      visitUnits(file, inherited(file, YES), (unit, rules) => {
        if (rules.translate) units.push(readUnit(unit, attribute(file, 'id') ?? '', rules.canResegment));
      });
      return units;
    }),
  };
  return { document, translation };
}

interface Rules {
  readonly translate: boolean;
  readonly canResegment: boolean;
}

const YES: Rules = { translate: true, canResegment: true };

function inherited(element: XmlElement, outer: Rules): Rules {
  const flag = (name: string, value: boolean) => {
    const given = attribute(element, name);
    return given === undefined ? value : given === 'yes';
  };
  return {
    translate: flag('translate', outer.translate),
    canResegment: flag('canResegment', outer.canResegment),
  };
}

function visitUnits(parent: XmlElement, rules: Rules, visit: (unit: XmlElement, rules: Rules) => void): void {
  for (const one of childElements(parent)) {
    if (one.uri !== XLIFF_CORE) continue;
    if (one.local === 'unit') visit(one, inherited(one, rules));
    else if (one.local === 'group') visitUnits(one, inherited(one, rules), visit);
  }
}

/** What names a unit in the whole document. */
export function unitKey(file: string, unit: XmlElement): string {
  return `${file}/${attribute(unit, 'id') ?? ''}`;
}

function readUnit(unit: XmlElement, file: string, canResegment: boolean): Unit {
  const notes = readUnitNotes(unit);
  return {
    key: unitKey(file, unit),
    role: notes.role,
    lines: notes.lines,
    canResegment,
    segments: readSegments(unit, notes.segments),
  };
}

/** Segments in order; an ignorable becomes the gap behind the segment before it. */
export function readSegments(
  unit: XmlElement,
  notes: ReturnType<typeof readUnitNotes>['segments'],
): Segment[] {
  const segments: Segment[] = [];
  for (const part of childElements(unit)) {
    if (part.uri !== XLIFF_CORE) continue;
    const source = child(part, 'source');
    if (!source) continue;
    const encoded = encodeInline(source.children);
    if (part.local === 'ignorable') {
      const last = segments.pop();
      if (last) segments.push({ ...last, gap: last.gap + encoded.text });
    } else if (part.local === 'segment') {
      const target = child(part, 'target');
      const id = attribute(part, 'id') ?? `#${segments.length + 1}`;
      segments.push({
        id,
        source: encoded.text,
        gap: '',
        target: target ? encodeInline(target.children, encoded.codes).text : '',
        state: stateOf(attribute(part, 'state')),
        ...notes.get(id),
      });
    }
  }
  return segments;
}

function stateOf(text: string | undefined): SegmentState {
  return SEGMENT_STATES.find((state) => state === text) ?? 'initial';
}
