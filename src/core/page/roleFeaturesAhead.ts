import { displayLines, WHOLE } from './displayLines';
import type { RoleContext } from './roleContext';
import { type FeatureName, featureRow, isSeamWord } from './roleFeatureNames';
import { isListed } from './roleFeaturesAround';
import { CAPTION_START } from './roleFeaturesOwn';
import { brokenEnds, readWord } from './straddle';

/**
 * What the words across the joins with the neighbours say of a line that could be display type: printed lines break
 * inside words, headings do not. And what credit lies ahead of it.
 */
export function aheadFeatures(context: RoleContext, at: number, rows: number[]): void {
  const { lines } = context;
  const f = lines[at];
  const display = displayLines(lines);
  if (!f || display[at] === 0) return;
  const add = (name: FeatureName, when: boolean): void => {
    if (when) rows.push(featureRow(name));
  };
  addSection(add, context, display, at);
  if (f.scan.mark > 0) return;
  const before = lines[at - 1];
  const after = lines[at + 1];
  const ends = brokenEnds(f.folded);
  add('starts broken', ends.start);
  add('ends broken', ends.end);
  if (before && before.ending !== 'stop') {
    for (const evidence of readWord(before.folded, f.folded))
      if (isSeamWord(evidence)) add(`before: ${evidence}`, true);
  }
  if (after) {
    for (const evidence of readWord(f.folded, after.folded))
      if (isSeamWord(evidence)) add(`after: ${evidence}`, true);
  }
  const far = farCredit(lines, display, at);
  if (far) add(far, true);
}

const SECTION = 14;
const NOTICE =
  /(?:公告|通告|启事|讣告|声明|通知|信息|公示|倡议书|名单|决定|须知|指南|导读|要目|目录|问答|更正|勘误|致歉|总分|成绩|名次|排名|榜|一览表?|报告表|统计表|时间表|价目表|预告|摘要|名录|喜报|招聘|招工|征稿|遗失)$/;

/** What the text holds that a heading would stand above: from the next text on to the next line of display type. */
function addSection(
  add: (name: FeatureName, when: boolean) => void,
  { lines }: RoleContext,
  display: Uint8Array,
  at: number,
): void {
  const own = lines[at];
  if (!own) return;
  add('notice word', NOTICE.test(own.key));
  let text = 0;
  let listed = 0;
  for (let i = at + 1; i < lines.length && i <= at + SECTION; i++) {
    const next = lines[i];
    if (!next) break;
    if (display[i] !== 0 && (next.scan.mark > 0 || (text > 0 && display[i] === WHOLE))) {
      if (text > 0) break;
      continue;
    }
    text++;
    if (isListed(next)) listed++;
    if (text === 1) {
      add('section: caption word', CAPTION_START.test(next.key));
      add('section: addressed', ADDRESSED.test(next.folded));
    }
    for (const { kind, weak } of next.credits) {
      if (kind === 'photo') add('section: photo credit', true);
      else if (kind === 'lead') add('section: lead', true);
      else if (kind === 'byline' && !weak) add('section: byline', true);
      else if (kind === 'signature' || kind === 'dateline') add('section: closing', true);
    }
    if (next.credits.some(({ kind }) => kind === 'photo')) break;
  }
  add('section: listed', listed >= 2);
  add(
    text <= 2 ? 'section <=2' : text <= 5 ? 'section <=5' : text <= 12 ? 'section <=12' : 'section >12',
    true,
  );
}

const ADDRESSED = /^[\u4e00-\u9fff、,()]{2,40}:$/;

const FAR = 40;

/** Where first lines are displaced, the news credit that belongs to a headline stands some way below it. */
function farCredit(lines: RoleContext['lines'], display: Uint8Array, at: number): FeatureName | null {
  let rivals = 0;
  for (let i = at + 1; i < Math.min(lines.length, at + FAR); i++) {
    const next = lines[i];
    if (!next) return null;
    const credit = next.credits[0];
    if (credit && !credit.weak && credit.kind === 'lead')
      return i <= at + 2 ? null : rivals === 0 ? 'lead far ahead' : 'lead far ahead behind rivals';
    if (credit && !credit.weak && credit.kind === 'byline') return i > at + 2 ? 'byline far ahead' : null;
    if (next.scan.mark > 0) return 'heading ahead';
    if (display[i] === WHOLE) rivals++;
  }
  return null;
}

/** Whether a byline or news credit stands before the next text of any length. */
export function creditAhead(lines: RoleContext['lines'], at: number): boolean {
  const display = displayLines(lines);
  for (let i = at + 1; i <= at + 4; i++) {
    const next = lines[i];
    if (!next) return false;
    const credit = next.credits[0];
    if (credit && !credit.weak && (credit.kind === 'lead' || credit.kind === 'byline')) return true;
    if (display[i] === 0 && next.scan.mark === 0) return false;
  }
  return false;
}
