import { CONFIDENCE_WEIGHTS } from './confidenceWeights';
import type { Decision } from './decisions';
import type { DraftLine, DraftPart } from './draft';

/** What tells how often such an article is right, as numbers of about -1 to 1. */
export const CONFIDENCE_FEATURES = [
  'always',
  'weakest decision',
  'second weakest decision',
  'doubtful decisions',
  'resumed',
  'no headline',
  'no text',
  'weakest join',
  'moved joins',
  'weakest role',
  'length',
] as const;

const SURE = 4;

export function confidenceFeatures(
  lines: readonly DraftLine[],
  parts: readonly DraftPart[],
  decisions: readonly Decision[],
): number[] {
  const margins = decisions.map((one) => Math.max(-SURE, Math.min(SURE, one.margin))).sort((a, b) => a - b);
  const joins = parts.flatMap((part) => part.joins);
  const heads = parts.filter(
    (part) => part.role !== 'body' && part.role !== 'lead' && part.role !== 'caption',
  );
  const roles = heads.flatMap((part) => part.pieces.map((piece) => lines[piece.line]?.confidence ?? 0));
  const text = parts.length - heads.length;
  return [
    1,
    (margins[0] ?? SURE) / SURE,
    (margins[1] ?? SURE) / SURE,
    Math.min(4, margins.filter((margin) => margin < 1).length) / 4,
    decisions.some((one) => one.resumes) ? 1 : 0,
    parts.some((part) => part.role === 'headline') ? 0 : 1,
    text === 0 ? 1 : 0,
    joins.reduce((least, join) => Math.min(least, join.confidence), 1),
    Math.min(4, joins.filter((join) => join.kind !== 'next').length) / 4,
    roles.reduce((least, confidence) => Math.min(least, confidence), 1),
    Math.min(20, text) / 20,
  ];
}

/** About the share of such articles that are right: logistic regression, see `test/support/fitConfidence.ts`. */
export function articleConfidence(
  lines: readonly DraftLine[],
  parts: readonly DraftPart[],
  decisions: readonly Decision[],
): number {
  let sum = 0;
  confidenceFeatures(lines, parts, decisions).forEach((value, i) => {
    sum += value * (CONFIDENCE_WEIGHTS[i] ?? 0);
  });
  return 1 / (1 + Math.exp(-sum));
}
