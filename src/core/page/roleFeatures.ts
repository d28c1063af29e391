import { classOf } from './classOf';
import { APART, IN_A_ROW, numberedRows } from './headingNumbers';
import { type HeadingRun, RUN_ENDS, RUN_MOST, readRuns } from './headingRuns';
import { EDGE, headingLike, LINE_KINDS } from './lineKind';
import { DATED_PHOTO_PARAGRAPH, PHOTO_PARAGRAPH, photoParagraphs } from './photoParagraphs';
import { markClass, type RoleContext, readKinds } from './roleContext';
import {
  AHEAD_ROW,
  BEHIND_ROW,
  BETWEEN_ROW,
  BROKEN,
  BROKEN_ROW,
  COHESION_ROW,
  COHESIONS,
  ECHO_BEFORE_ROW,
  ECHO_ROW,
  ENDINGS,
  featureRow,
  MARKS,
  RUN_ROW,
  SECOND_ROW,
  SHAPE_ROW,
  SHAPE_WIDTHS,
  SHARES,
} from './roleFeatureNames';
import { aheadFeatures } from './roleFeaturesAhead';
import { aroundFeatures } from './roleFeaturesAround';
import { markFeatures } from './roleFeaturesMarks';
import { endingClass, ownFeatures } from './roleFeaturesOwn';

const KINDS = LINE_KINDS.length;
const SHORT = 46;

/** For every line the rows of `ROLE_FEATURES` that hold. */
export function readRoleFeatures(context: RoleContext): number[][] {
  const { lines, style } = context;
  const kinds = readKinds(context);
  const runs = readRuns(context, kinds);
  const numbered = numberedRows(lines);
  const photos = photoParagraphs(lines);
  return lines.map((f, at) => {
    const rows = ownFeatures(f).slice();
    const mark = markClass(context, at);
    rows.push(
      SHAPE_ROW +
        (classOf(f.scan.width, SHAPE_WIDTHS) * MARKS.length + mark) * ENDINGS.length +
        endingClass(f),
    );
    if (f.scan.width <= SHORT) {
      rows.push(
        ECHO_ROW + classOf(style.words.echo[at] ?? 0, SHARES),
        ECHO_BEFORE_ROW + classOf(style.words.echoBefore[at] ?? 0, SHARES),
        COHESION_ROW +
          (f.scan.mark > 0 ? 0 : COHESIONS.length) +
          classOf(style.words.cohesion[at] ?? 0, COHESIONS),
      );
    }
    if (f.scan.mark === 0 && headingLike(f))
      rows.push(BROKEN_ROW + classOf(style.broken, BROKEN) * ENDINGS.length + endingClass(f));
    addKinds(rows, kinds, at);
    addRun(rows, runs[at]);
    if (numbered[at] === APART) rows.push(featureRow('numbered, text between'));
    else if (numbered[at] === IN_A_ROW) rows.push(featureRow('numbered in a row'));
    if (photos[at] === DATED_PHOTO_PARAGRAPH) rows.push(featureRow('dated paragraph before photo credit'));
    else if (photos[at] === PHOTO_PARAGRAPH) rows.push(featureRow('paragraph before photo credit'));
    markFeatures(context, at, rows);
    aroundFeatures(context, at, rows);
    aheadFeatures(context, at, rows);
    return rows;
  });
}

function addRun(rows: number[], run: HeadingRun | null | undefined): void {
  if (!run) return;
  rows.push(RUN_ROW + ((run.length - 1) * RUN_MOST + run.place) * RUN_ENDS.length + run.end);
  if (run.length === 1) return;
  if (run.longest) rows.push(featureRow('run longest'));
  if (run.shortest) rows.push(featureRow('run shortest'));
  if (run.strongest) rows.push(featureRow('run strongest'));
}

function addKinds(rows: number[], kinds: Int8Array, at: number): void {
  const own = kinds[at] ?? EDGE;
  const before = at > 0 ? (kinds[at - 1] ?? EDGE) : EDGE;
  const after = kinds[at + 1] ?? EDGE;
  rows.push(
    BEHIND_ROW + own * KINDS + before,
    AHEAD_ROW + own * KINDS + after,
    SECOND_ROW + own * KINDS + (kinds[at + 2] ?? EDGE),
    BETWEEN_ROW + before * KINDS + after,
  );
}
