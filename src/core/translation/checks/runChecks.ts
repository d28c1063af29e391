import type { Glossary } from '../../glossary/glossary';
import { isHan } from '../../text/characters';
import type { Segment, Unit } from '../model';
import { termProblems } from '../terms/termUse';
import { withoutInlineMarks } from '../xliff/inlineCodes';
import { checkConsistency } from './consistency';
import { checkDates, checkFigures } from './figureChecks';
import { type Finding, finding } from './finding';
import { checkHeadlineCase, type HeadlineStyle } from './headlineCase';
import { checkCurrency, checkDirection, checkNegation } from './meaningChecks';
import { checkNames, type Readings, readingsOf } from './names';
import {
  checkBrackets,
  checkCodes,
  checkDoubledWords,
  checkEndMark,
  checkLength,
  checkQuotes,
  checkSameAsSource,
  checkSpaces,
  checkUntranslated,
  checkWidePunctuation,
} from './textChecks';

export interface CheckOptions {
  /** BCP 47; the checks of words, figures and terms know English only. */
  readonly targetLanguage: string;
  readonly glossary: Glossary;
  readonly headlineStyle?: HeadlineStyle;
}

/** The findings of one segment. */
export interface SegmentFindings {
  readonly unit: Unit;
  readonly segment: Segment;
  readonly findings: readonly Finding[];
}

/** Checks all segments of a translation, each by itself and all against each other. Untouched ones have no findings. */
export function runChecks(units: readonly Unit[], options: CheckOptions): SegmentFindings[] {
  const all = units.flatMap((unit) => unit.segments.map((segment) => ({ unit, segment })));
  const consistency = checkConsistency(all.map(({ segment }) => segment));
  return all.map(({ unit, segment }, i) => ({
    unit,
    segment,
    findings: [...checkSegment(segment, unit.role, options), ...(consistency[i] ?? [])],
  }));
}

/** Checks one segment by itself. `role`: the line role of its unit, which headings' rules go by. */
export function checkSegment(segment: Segment, role: string, options: CheckOptions): Finding[] {
  const { source, target, state, previousSource } = segment;
  const changed =
    previousSource === undefined ? [] : [finding('source-changed', 'warning', [previousSource])];
  if (target.trim() === '') return state === 'initial' ? changed : [...changed, finding('empty', 'error')];
  const codes = checkCodes(source, target);
  const from = withoutInlineMarks(source);
  if (!hasWords(from)) return [...changed, ...codes];
  const same = hasHan(from) ? checkSameAsSource(from, withoutInlineMarks(target)) : [];
  if (same.length > 0 && !isChinese(options.targetLanguage)) return [...changed, ...codes, ...same];
  return [...changed, ...codes, ...languageChecks(from, target, role, options)];
}

function languageChecks(source: string, target: string, role: string, options: CheckOptions): Finding[] {
  const { targetLanguage, glossary } = options;
  const language = targetLanguage.toLowerCase().split('-')[0] ?? '';
  if (isChinese(targetLanguage)) return [...checkBrackets(source, target), ...checkSpaces(target)];
  const general = [
    ...checkBrackets(source, target),
    ...checkQuotes(source, target),
    ...checkEndMark(source, target, role),
    ...checkDoubledWords(target),
    ...checkSpaces(target),
  ];
  if (language === 'ja' || language === 'ko') return general;
  const western = [
    ...general,
    ...checkUntranslated(target),
    ...checkWidePunctuation(target),
    ...checkLength(source, target),
  ];
  if (language !== 'en') return western;
  return [
    ...western,
    ...checkFigures(source, target),
    ...checkDates(source, target),
    ...checkCurrency(source, target),
    ...checkDirection(source, target),
    ...checkNegation(source, target),
    ...checkNames(source, target, readings(glossary)),
    ...termFindings(source, target, glossary),
    ...(role === 'headline' ? checkHeadlineCase(target, options.headlineStyle ?? 'off') : []),
  ];
}

function termFindings(source: string, target: string, glossary: Glossary): Finding[] {
  return termProblems(source, target, glossary).map((problem) => {
    if (problem.kind === 'missing')
      return finding('term-missing', 'note', [problem.term, ...problem.renderings]);
    const at = target.toLowerCase().indexOf(problem.rendering.toLowerCase());
    const range = { start: at, end: at + problem.rendering.length };
    const fixes = problem.instead.map((newText) => ({ range, newText }));
    return finding('term-forbidden', 'error', [problem.term, problem.rendering, ...problem.instead], {
      range,
      fixes,
    });
  });
}

const known = new WeakMap<Glossary, Readings>();

function readings(glossary: Glossary): Readings {
  const found = known.get(glossary) ?? readingsOf(glossary);
  known.set(glossary, found);
  return found;
}

function isChinese(language: string): boolean {
  return /^(?:zh|yue|cmn|lzh)(?:-|$)/i.test(language);
}

function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
