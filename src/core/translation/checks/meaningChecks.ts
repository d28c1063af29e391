import { foldKey, foldWidths } from '../../text/foldKey';
import { type Finding, finding } from './finding';

const YUAN = /(?<![美港澳欧歐日韩韓加台臺币幣单單公次纪紀])元(?![旦宵素首老件气氣帅帥月年])/;
/** Sums in another currency, which the target may name. */
const FOREIGN =
  /美元|美金|港元|港币|港幣|澳元|加元|欧元|歐元|英镑|英鎊|台币|臺幣|台幣|新币|新幣|日元|葡币|葡幣/;
const OTHER_MONEY =
  /(?<![A-Z])\$\s?\d|\bUS\$|\b(?:US )?dollars?\b|[€£]\s?\d|\beuros?\b|\bpounds? sterling\b/i;

/** A sum in yuan that the target gives in dollars, euros or pounds. Pages of Hong Kong and Taiwan have dollars of their own. */
export function checkCurrency(source: string, target: string): Finding[] {
  if (!YUAN.test(source) || FOREIGN.test(source) || isTraditional(source)) return [];
  const other = OTHER_MONEY.exec(target);
  if (!other) return [];
  const range = { start: other.index, end: other.index + other[0].length };
  return [finding('currency', 'warning', ['元', other[0]], { range })];
}

const RISES = /上[涨漲升]|增[长長加]|提高|攀升|[调調]升|回升|[涨漲]幅/;
const FALLS = /下[降跌滑]|减少|減少|降低|回落|降幅|跌幅/;
const UP =
  /\b(?:r[iao]s(?:e|es|en|ing)|rais(?:e|es|ed|ing)|increas\w*|gr[eo]w\w*|climb\w*|gain\w*|up|higher|highest|more|jump\w*|improv\w*|boost\w*|expan\w*|add(?:ed|s|ing)?|soar\w*|doubl\w*)\b/i;
const DOWN =
  /\b(?:f[ae]ll\w*|dropp?\w*|declin\w*|decreas\w*|down|lower\w*|cut\w*|reduc\w*|fewer|less|shr[iau]nk\w*|slid\w*|ease[sd]?|sav(?:e|es|ed|ing|ings)|below|under|short\w*|los[est]\w*)\b/i;
const PLAINLY_UP = /\b(?:rose|risen|increased|grew|grown|climbed)\b/i;
const PLAINLY_DOWN = /\b(?:fell|fallen|dropped|declined|decreased)\b/i;

/** A figure that the source says rose and the target says fell, or the other way round. */
export function checkDirection(source: string, target: string): Finding[] {
  if (!/[\d一二三四五六七八九十百]/.test(foldWidths(source))) return [];
  const rises = RISES.exec(source);
  const falls = FALLS.exec(source);
  if (rises && falls) return [];
  const said = rises ?? falls;
  const wrong = rises && !UP.test(target) ? PLAINLY_DOWN.exec(target) : null;
  const other = falls && !DOWN.test(target) ? PLAINLY_UP.exec(target) : null;
  const found = wrong ?? other;
  if (!said || !found) return [];
  const range = { start: found.index, end: found.index + found[0].length };
  return [finding('direction', 'warning', [said[0], found[0]], { range })];
}

/** 不得 in 不得不 or 舍不得 forbids nothing. */
const FORBIDS = /(?<![舍捨巴怪恨了由顾顧免])不得(?![不已意了而力其])|不准|不[许許]|[严嚴]禁|禁止/;
const NEGATIVE =
  /n[’']t\b|\b(?:no|not|never|nor|neither|none|nobody|nothing|cannot|without|non|ban\w*|prohibit\w*|forbid\w*|forbade|bar|bars|barred|illegal\w*|unlawful\w*|refrain\w*|avoid\w*|only|at least|at most|up to|least|most|minimum|maximum|unless|off[- ]limits|outlaw\w*|refus\w*|stop\w*|prevent\w*|curb\w*|crack\w*|exceed\w*|less than|more than|limit\w*|den(?:y|ies|ied)|free of|strict\w*)\b/i;

/** What the source forbids and the target, which has no negative word of any kind, allows. */
export function checkNegation(source: string, target: string): Finding[] {
  const forbids = FORBIDS.exec(source);
  if (!forbids || NEGATIVE.test(target)) return [];
  return [finding('negation', 'warning', [forbids[0]])];
}

/** Whether a text has characters that only the Traditional script has. */
export function isTraditional(text: string): boolean {
  return foldKey(text) !== foldWidths(text).toLowerCase();
}
