import type { Range } from '../text/range';
import { findDateline } from './creditDatelines';
import { foldCredit } from './creditFold';
import { findEditorial, findJump, findStaff } from './creditLabels';
import { findLead } from './creditLeads';
import { findByline, findPhotoCredit, findSignature } from './creditPeople';
import type { LineCredit } from './lineCredit';

export type { CreditKind, LineCredit } from './lineCredit';

/** 文/…, …/文: who wrote, beside who took the photos. */
const WRITER = /(?:^|[ /、])文[/、:]|[/] ?文(?: |$)/;
const LONGEST_CREDIT = 240;

/**
 * Finds the credits of one line: at most one that opens it, one that closes it, or one that is the whole of it.
 * `line` is the text without heading marks and line break; `base` is added to every offset. Both widths, Simplified
 * and Traditional forms, stray spaces, unclosed parentheses at the line end and the usual misreadings (通页, 本报迅) are
 * read; running text such as 通讯员工, 本报名, 新华社区 is not. An empty or foreign line gives an empty list.
 */
export function parseCredits(line: string, base = 0): LineCredit[] {
  const found: LineCredit[] = [];
  const head = line.length > 2 * LONGEST_CREDIT ? line.slice(0, LONGEST_CREDIT) : line;
  const folded = foldCredit(head);
  const opening = findLead(head, folded);
  const whole =
    line.length <= LONGEST_CREDIT
      ? (findStaff(folded) ?? findByline(head, folded) ?? findEditorial(folded) ?? null)
      : findEditorial(folded);
  if (opening && (opening.open || !(whole?.whole && whole.kind !== 'editorial'))) found.push(opening);
  else if (whole) found.push(whole);
  const tailFrom = Math.max(0, line.length - LONGEST_CREDIT);
  const tail = tailFrom === 0 ? line : line.slice(tailFrom);
  const foldedTail = tailFrom === 0 && head.length === line.length ? folded : foldCredit(tail);
  const closing =
    findPhotoCredit(tail, foldedTail) ??
    findDateline(tail, foldedTail) ??
    findJump(foldedTail) ??
    findSignature(tail, foldedTail);
  if (closing) {
    const moved = shift(closing, tailFrom, tailFrom === 0);
    const first = found[0];
    if (!first) found.push(moved);
    else if (first.whole && ((moved.kind === 'photo' && !WRITER.test(folded)) || (first.weak && !moved.weak)))
      found[0] = moved;
    else if (!first.whole && moved.range.start >= first.range.end) found.push(moved);
  }
  return base === 0 ? found : found.map((credit) => shift(credit, base, credit.whole));
}

function shift(credit: LineCredit, by: number, whole: boolean): LineCredit {
  const move = (range: Range): Range => ({ start: range.start + by, end: range.end + by });
  return {
    ...credit,
    whole: whole && credit.whole,
    range: move(credit.range),
    people: credit.people.map((person) => ({ ...person, range: move(person.range) })),
  };
}
