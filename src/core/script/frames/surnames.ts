import { BEFORE_NAME, CLAUSE_END, NUMERAL, SPEAKER, TITLE, TITLE_END } from '../contextPatterns';
import { after, before, between, type FrameTable, surname, usually } from './frame';

/** What a surname may be, which as a word is written otherwise: by the title or verb after it. */
export const SURNAMES: FrameTable = [
  ['余', [before(NUMERAL, '餘'), ...surname('余'), between(BEFORE_NAME, /^\p{Script=Han}{2}/u, '余')]],
  [
    '于',
    [
      between(BEFORE_NAME, TITLE, '于'),
      between(/[老小]$/u, CLAUSE_END, '于'),
      between(TITLE_END, SPEAKER, '于'),
      between(/^$/u, SPEAKER, '于'),
    ],
  ],
  ['范', [after(/^/u, '范')]],
  ['岳', [after(/^/u, '岳')]],
  ['郁', surname('郁')],
  ['朴', surname('朴')],
  ['涂', [between(TITLE_END, /^[上抹了满改在过成]/u, '塗'), ...surname('涂')]],
  [
    '钟',
    [
      before(/(?:[座口台只架][老旧]?|[敲撞古旧声编铜洪大晨晚金时丧座挂闹])$/u, '鐘'),
      after(/^(?:[声楼摆鸣响面敲停坏走]|快了|慢了|不走)/u, '鐘'),
      ...surname('鍾'),
      before(/[老小]$/u, '鍾'),
      usually('鐘'),
    ],
  ],
  ['沈', surname('沈')],
  [
    '姜',
    [
      after(/^(?:的?(?:价|产量|收购|种植|销)|[片丝末汁茶汤糖农田种块蒜葱辣水油酒]|是老的辣)/u, '薑'),
      before(/[生老嫩鲜干黄切葱蒜种卖买吃放加挖收拍红和]$/u, '薑'),
      usually('姜'),
    ],
  ],
  [
    '谷',
    [...surname('谷').slice(0, 2), before(/[稻五百打晒种收割碾储囤扬]$/u, '穀'), before(TITLE_END, '谷')],
  ],
  [
    '曲',
    [
      after(/^[块砖药霉房]/u, '麴'),
      between(/(?:[酒酿醋酱].{0,6}|[制踩拌])$/u, /^(?:$|[，。、的发]|里|中)/u, '麴'),
      between(/[制踩]$/u, /^/u, '麴'),
    ],
  ],
];
