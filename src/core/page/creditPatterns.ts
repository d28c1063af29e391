import { OUTLETS } from './creditTable';

/** Pieces of the patterns of credits. */
export const HAN = '[\\u4e00-\\u9fff]';
export const NUMBER = '(?:\\d{1,4}|[〇○零一二三四五六七八九十廿卅]{1,4})';
export const DATE = `(?:${NUMBER} ?年 ?)?(?:${NUMBER} ?月 ?)?${NUMBER} ?日`;
export const PAPER = `(?:${OUTLETS}|${HAN}{1,6}(?:日报|晚报|时报|早报|商报|青年报|工人报|劳动报|劳动午报|新报|公报|明报|通讯社))`;
export const BULLET = '[ ▲△●○■□◆◇▶►★☆※·↑↓←→▼▽◎*-]*';

/** What a credit says beside names. */
export interface Facts {
  readonly outlet?: string | undefined;
  readonly place?: string | undefined;
  readonly date?: string | undefined;
}

/** The facts that there are. */
export function factsOf(facts: Facts): { outlet?: string; place?: string; date?: string } {
  return {
    ...(facts.outlet ? { outlet: facts.outlet.trim() } : {}),
    ...(facts.place ? { place: facts.place.trim() } : {}),
    ...(facts.date ? { date: facts.date.trim() } : {}),
  };
}
