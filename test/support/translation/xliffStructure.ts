import { attribute, childElements, type XmlElement } from '../../../src/core/xml/tree';

const CORE = 'urn:oasis:names:tc:xliff:document:2.0';
const NMTOKEN = /^[\w.:-]+$/;

/** Order and number of the children that the core of XLIFF 2.1 asks for, one letter a child. */
const CONTENT: Readonly<Record<string, RegExp>> = {
  xliff: /^f+$/,
  file: /^k?x*n?[ug]+$/,
  group: /^x*n?[ug]*$/,
  unit: /^x*n?d?[si]+$/,
  segment: /^St?$/,
  ignorable: /^St?$/,
};

const LETTERS: Readonly<Record<string, string>> = {
  file: 'f',
  skeleton: 'k',
  notes: 'n',
  unit: 'u',
  group: 'g',
  originalData: 'd',
  segment: 's',
  ignorable: 'i',
  source: 'S',
  target: 't',
};

/**
 * What an XLIFF 2.1 document's core breaks of its specification's structure and of the constraints that no schema
 * states: content models, required attributes, value lists, unique ids, a target language where there are targets.
 */
export function xliffProblems(root: XmlElement): string[] {
  const problems: string[] = [];
  if (root.uri !== CORE || root.local !== 'xliff') return [`root is ${root.name}`];
  need(root, 'version', /^2\.[01]$/, problems);
  need(root, 'srcLang', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, problems);
  const ids = new Set<string>();
  const visit = (element: XmlElement, scope: string, file: string) => {
    if (element.uri !== CORE) return;
    const here = `${scope}/${element.local}`;
    const model = CONTENT[element.local];
    if (model) {
      const letters = childElements(element).map((one) =>
        one.uri === CORE ? (LETTERS[one.local] ?? '?') : 'x',
      );
      if (!model.test(letters.join(''))) problems.push(`${here}: ${letters.join('')}`);
      if (element.children.some((node) => node.kind === 'text' && node.text.trim() !== ''))
        problems.push(`${here}: text`);
    }
    if (['file', 'unit', 'group'].includes(element.local)) {
      need(element, 'id', NMTOKEN, problems);
      const id = `${element.local === 'file' ? '' : file} ${element.local} ${attribute(element, 'id')}`;
      if (ids.has(id)) problems.push(`${here}: id ${attribute(element, 'id')} twice`);
      ids.add(id);
    }
    if (element.local === 'unit') unitProblems(element, here, problems);
    if (element.local === 'segment') segmentProblems(element, here, root, problems);
    const inFile = element.local === 'file' ? (attribute(element, 'id') ?? '') : file;
    for (const one of childElements(element)) visit(one, here, inFile);
  };
  visit(root, '', '');
  return problems;
}

function unitProblems(unit: XmlElement, here: string, problems: string[]): void {
  const type = attribute(unit, 'type');
  if (type !== undefined && !/^[^\s:]+:[^\s:]+$/.test(type)) problems.push(`${here}: type ${type}`);
  const parts = childElements(unit).filter(({ local }) => local === 'segment' || local === 'ignorable');
  const ids = parts.flatMap((part) => attribute(part, 'id') ?? []);
  if (new Set(ids).size !== ids.length) problems.push(`${here}: segment ids ${ids}`);
  for (const id of ids) if (!NMTOKEN.test(id)) problems.push(`${here}: id ${id}`);
}

function segmentProblems(segment: XmlElement, here: string, root: XmlElement, problems: string[]): void {
  const state = attribute(segment, 'state');
  const subState = attribute(segment, 'subState');
  if (state !== undefined && !['initial', 'translated', 'reviewed', 'final'].includes(state))
    problems.push(`${here}: state ${state}`);
  if (subState !== undefined && (state === undefined || !/^[^\s:]+:[^\s:]+$/.test(subState)))
    problems.push(`${here}: subState ${subState}`);
  const target = childElements(segment).find(({ local }) => local === 'target');
  if (target && attribute(root, 'trgLang') === undefined) problems.push(`${here}: target without trgLang`);
  if (!target && state === 'final') problems.push(`${here}: final without target`);
}

function need(element: XmlElement, name: string, pattern: RegExp, problems: string[]): void {
  const value = attribute(element, name);
  if (value === undefined || !pattern.test(value)) problems.push(`${element.local}@${name}: ${value}`);
}
