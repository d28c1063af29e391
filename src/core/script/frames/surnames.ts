import {
  BEFORE_NAME,
  CLAUSE_END,
  FAMILY,
  NUMERAL,
  REST_OF_NAME,
  SPEAKER,
  TITLE,
  TITLE_END,
} from '../contextPatterns';
import { after, before, between, type FrameTable, listed, surname, usually } from './frame';

/** Offices after which no party is named. */
const OFFICE = /(?:书记|主任|局长|厂长|经理|师傅|工人|同志|教授|院长|主席|队长|记者|老师|村民)$/u;

/** What a surname may be, which as a word is written otherwise: by the title or verb after it. */
export const SURNAMES: FrameTable = [
  [
    '余',
    [
      before(NUMERAL, '餘'),
      between(/^$|[，；]$/u, FAMILY, '余'),
      ...surname('余'),
      between(BEFORE_NAME, /^\p{Script=Han}{2}/u, '余'),
      before(/[之其所剩盈结残课工公农业节岁]$/u, '餘'),
      after(
        /^(?:下|额|款|粮|钱|力|量|地|波|震|热|温|生|年|党|孽|怒|威|兴|音|韵|味|光|晖|烬|票|数|部|料|缺|裕|罪|毒|悸|暇|者|皆|均|各)/u,
        '餘',
      ),
      usually('余'),
    ],
  ],
  [
    '于',
    [
      before(/(?:^|[^由对关])于$/u, '于'),
      between(/^$/u, FAMILY, '于'),
      between(BEFORE_NAME, TITLE, '于'),
      between(/[给找问见位谈讲的]$/u, TITLE, '于'),
      between(
        /(?:名叫|叫做?|的是|署名|名字是)$/u,
        /^(?![0-9近今昨明去前当本上下日一二三四五六七八九十])\p{Script=Han}{2}/u,
        '于',
      ),
      between(/[老小]$/u, CLAUSE_END, '于'),
      between(TITLE_END, SPEAKER, '于'),
      between(/^$/u, SPEAKER, '于'),
      ...listed('于'),
    ],
  ],
  ['党', [between(OFFICE, SPEAKER, '党'), between(OFFICE, REST_OF_NAME, '党')]],
  ['范', [after(/^/u, '范')]],
  ['岳', [after(/^/u, '岳')]],
  ['郁', [...surname('郁'), usually('郁')]],
  [
    '朴',
    [
      before(/[质俭古淳纯简诚素浑拙敦尚抱]$/u, '樸'),
      after(/^[素实拙质直学茂厚]/u, '樸'),
      ...surname('朴'),
      usually('朴'),
    ],
  ],
  ['涂', [between(TITLE_END, /^[上抹了满改在过成]/u, '塗'), ...surname('涂')]],
  [
    '钟',
    [
      before(/(?:[座口台只架][老旧]?|[敲撞古旧声编铜洪大晨晚金时丧座挂闹])$/u, '鐘'),
      between(/情.{0,4}的$/u, /^老/u, '鍾'),
      after(/^(?:[声楼摆鸣响面敲停坏走]|快了|慢了|不走)/u, '鐘'),
      ...surname('鍾'),
      before(/(?:[老小]|人称|[名就]叫|姓)$/u, '鍾'),
      usually('鐘'),
    ],
  ],
  ['沈', surname('沈')],
  [
    '游',
    [
      after(
        /^(?:[向动泳完累回出]|过.{0,3}[江河湖海峡水池道去来]|过了|得[快慢远动累正]|了.{0,4}(?:圈|米|公里|里|来回|趟)|到(?:对?岸|河|江|湖|终点)|上岸|来游去|不动)/u,
        '游',
      ),
      before(/(?:[仰蛙潜冬蝶鱼儿上中下力]|鱼在.{1,4})$/u, '游'),
      ...surname('游').slice(0, 4),
    ],
  ],
  [
    '姜',
    [
      after(
        /^(?:的?(?:价|产量|收购|种植|销)|[片丝末汁茶汤糖农田地种块蒜葱辣水油酒撞母醋枣蜜糖饼皮泥苗芽]|是老的辣)/u,
        '薑',
      ),
      before(/[生老嫩鲜干黄切葱蒜种卖买吃放加挖收拍红和]$/u, '薑'),
      usually('姜'),
    ],
  ],
  [
    '谷',
    [
      after(/^(?:[价壳芽堆苗穗贱仓糠粒]|子)/u, '穀'),
      ...surname('谷').slice(0, 4),
      before(/(?:[稻五百打晒种收割碾储囤扬新陈结祈瘪湿卖粜籴袋斤吨担筐箩]|[一两几数]车)$/u, '穀'),
      before(TITLE_END, '谷'),
    ],
  ],
  [
    '曲',
    [
      after(/^(?:[块砖药霉房酿]|发酵)/u, '麴'),
      between(/(?:[酒酿醋酱].{0,6}|[制踩拌])$/u, /^(?:$|[，。、的发]|里|中)/u, '麴'),
      between(/[制踩]$/u, /^/u, '麴'),
    ],
  ],
];
