import { isHan } from '../text/characters';

/**
 * Characters that begin, or end, what is set in display type: a label ends in 谈 or 录, a headline in 了, a numbered
 * subhead begins with 一. Those of six articles or more of the corpus' tuning half, the commonest first, folded.
 */
export const FIRST_CHARACTERS =
  '一三工我第老二最四大法今问记编本五他读劳人谁小答会全周把十公七夜职新从那社台六深电省各没上有街市不在经县特海两民她图看数关高行送九昨主天农给国教开让八长以中请水专基你体家女师来科零书青调打案这城要每招等江试班退当厂校外更清像生健下镜如快财还别火雪听产首对车重灯少封为旧莫学副头巴东短';
export const LAST_CHARACTERS =
  '人了吗的事点记里么年子来元天话线告时钟后说谈闻会车法下单信行道场录上头议工算日箱评门次书数面口志办位字呢气手路生水动音载家报班题成论布过走心外声物用答底机看台期账堂写谁三七度房情踪个去灯一站费察版间业坛室语本价方作查好历票院长着读证少问师钱号周分二名笔员起讯城醒回图知言架条开四登万前边放梯发座示听夜者理活要们检馆米雨井念五贴页制复案月绩纸约集';

/** By unit: 1 and the place in a list; 0 for all others. */
let firsts: Uint16Array | undefined;
let lasts: Uint16Array | undefined;

function placesOf(characters: string): Uint16Array {
  const places = new Uint16Array(65_536);
  for (let i = 0; i < characters.length; i++) places[characters.charCodeAt(i)] = i + 1;
  return places;
}

/** Place of the first character of a folded line in `FIRST_CHARACTERS`; -1 for none of them. */
export function firstCharacter(key: string): number {
  firsts ??= placesOf(FIRST_CHARACTERS);
  return key === '' ? -1 : (firsts[key.charCodeAt(0)] as number) - 1;
}

/** Place of the last Han character of a folded line in `LAST_CHARACTERS`; -1 for none of them. */
export function lastCharacter(key: string): number {
  lasts ??= placesOf(LAST_CHARACTERS);
  let at = key.length - 1;
  while (at >= 0 && !isHan(key.charCodeAt(at))) at--;
  return at < 0 ? -1 : (lasts[key.charCodeAt(at)] as number) - 1;
}
