import { EDITORIAL_LABELS, STAFF_WORDS } from './creditTable';
import type { LineCredit } from './lineCredit';

const EDITORIAL = new RegExp(
  `^[ ▲●■◆▶★※*]*(?:\\((?:${EDITORIAL_LABELS})\\)[ :—|-]*|(?:${EDITORIAL_LABELS}) ?(?:[:—|-]+|$|(?= )))`,
);
const NUMERAL = '(?:[a-d]?\\d{1,2}|[一二三四五六七八九十]{1,3})';
const JUMP = new RegExp(
  `[(▶►→]? ?(?:上接|文接|下转|紧接|转接|详见|相关报道见|详细报道见|全文见|转|接|见) ?(?:第 ?)?${NUMERAL} ?版(?: ?[a-d\\d]{0,3})?(?: ?[)▶►])?$`,
);
/** What stands behind an instalment: （待续）, 〔明日請續看〕, （四十一·未完）. */
const SERIAL =
  /\((?:[〇零一二三四五六七八九十百\d]{1,4} ?[.·、] ?)?(?:未完待续|未完|待续|[明后]日(?:请)?续[看刊完]?|下期续完|下[期周]待续)\)$/;
const JUMP_START = new RegExp(`^[(◀◄]? ?(?:上接|文接|紧接|接) ?(?:第 ?)?${NUMERAL} ?版 ?[)▶►]?`);
const STAFF = new RegExp(`^[ ■□●◆]*(?:${STAFF_WORDS})(?: ?[:/] ?| +(?=[\\u4e00-\\u9fff]))`);
const STAFF_LINE = new RegExp(`(?:${STAFF_WORDS})(?: ?[:/] ?| +)`, 'g');
const WEEKDAY = '(?:星期|周)[一二三四五六日天]';
const HAN_DATE =
  '(?:(?:中华民国|民国)?[〇○零一二三四五六七八九十百]{2,6}|\\d{2,4}) ?年 ?[一二三四五六七八九十\\d]{1,3} ?月 ?[一二三四五六七八九十\\d]{1,3} ?日';
/** Folios, dates with their weekday, issue and section lines. */
const ISSUE = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{2,10} {1,8}(?:总 ?)?第 ?(?:\\d{1,5}|[〇○零一二三四五六七八九十百]{1,7}) ?期(?: |$)|${HAN_DATE} {1,4}(?:总 ?)?第 ?[\\d一二三四五六七八九十]{1,5} ?[期版号]|\\d{1,2} ?月 ?\\d{1,2} ?日 {0,4}${WEEKDAY}|第 ?\\d{1,6} ?期|总第 ?\\d|(?:[\\u4e00-\\u9fff]{2,8} {1,8})?${HAN_DATE} {0,4}${WEEKDAY}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}(?: |$)|${WEEKDAY}$|(?:第 ?)?(?:[a-d]?\\d{1,2}|[一二三四五六七八九十]{1,3}) ?版(?: |$|[:·])|[a-d]\\d{1,2}(?: |$)|\\d{2} ?[|·]|[\\u4e00-\\u9fff]{2,4} ?[·|]? ?(?:[a-d]\\d{1,2}|0\\d)$|(?:国内统一(?:连续出版物|刊)号|邮发代号|cn ?\\d|issn)|(?:https?:|www\\.)|[\\u4e00-\\u9fff]{2,6}(?:日报|晚报|工人报|职工报|劳动报|时报|(?<![简快播通海情战喜捷预警举申汇])报)(?:$| ?${HAN_DATE})|《[^》]{2,12}》\\(\\d{4}年)`,
);
/** Whatever a page's head says, with the number of the page at its end: 读者来信 责编 童欣 第6版. */
const FOLIO = new RegExp(`^[^()▶►→转接见看]{2,24} 第 ?${NUMERAL} ?版$`);

/** 编者按, 核心提示 … at the start of a line; whole where nothing follows. */
export function findEditorial(folded: string): LineCredit | null {
  const found = EDITORIAL.exec(folded);
  if (!found) return null;
  return plain('editorial', 0, found[0].length, found[0].trim().length === folded.trim().length);
}

/** A jump line at the end or start of a line. */
export function findJump(folded: string): LineCredit | null {
  const text = folded.trimEnd();
  const from = Math.max(0, text.length - 24);
  const at = JUMP.exec(text.slice(from));
  if (at) {
    const word = at[0].trim();
    const whole = from === 0 && text.slice(0, at.index).trim() === '';
    if (whole || word.startsWith('(') || /^[▶►→]?(?:上接|文接|下转|紧接)/.test(word))
      return plain('jump', from + at.index, text.length, whole);
  }
  const serial = SERIAL.exec(text.slice(from));
  if (serial)
    return plain('jump', from + serial.index, text.length, text.slice(0, from + serial.index).trim() === '');
  const start = JUMP_START.exec(text);
  return start?.[0].startsWith('(')
    ? plain('jump', 0, start[0].length, start[0].length === text.length)
    : null;
}

/** A line of the staff box, the issue line, an imprint. */
export function findStaff(folded: string): LineCredit | null {
  const text = folded.trim();
  if (text.length === 0 || text.length > 120) return null;
  if ((ISSUE.test(text) || FOLIO.test(text)) && !/[,。;!?]/.test(text))
    return plain('staff', 0, folded.length, true);
  if (!STAFF.test(folded) || /[。;!?]/.test(text)) return null;
  const words = text.match(STAFF_LINE)?.length ?? 0;
  return words >= 2 || text.length <= 24 ? plain('staff', 0, folded.length, true) : null;
}

function plain(kind: LineCredit['kind'], start: number, end: number, whole: boolean): LineCredit {
  return { kind, range: { start, end }, whole, people: [], nameless: [] };
}
