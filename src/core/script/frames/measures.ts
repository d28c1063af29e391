import {
  ANIMAL,
  CLAUSE_END,
  FOREIGN_AFTER,
  FOREIGN_BEFORE,
  FOREIGN_NAME,
  NAME_DOT,
  NOT_COUNTED,
  NUMERAL,
  WARD_AFTER,
  WARD_NAME,
} from '../contextPatterns';
import { after, before, between, type FrameTable, usually } from './frame';

/** Measures by their numerals and by what is counted; places and their distances. */
export const MEASURES: FrameTable = [
  [
    '只',
    [
      before(/[大许很最至更不诸众差]多$/u, '只'),
      between(/[这那每整]$/u, NOT_COUNTED, '只'),
      before(/[这那每整]$/u, '隻'),
      between(NUMERAL, NOT_COUNTED, '只'),
      before(NUMERAL, '隻'),
      before(/[十百千万]来$/u, '隻'),
      between(/(?:[了着过是有像养抱捉抓捕杀宰头拎牵喂放买卖如群哪跑来叼救]|单)$/u, ANIMAL, '隻'),
    ],
  ],
  [
    '里',
    [
      before(NUMERAL, '里'),
      before(/[华公英]$/u, '里'),
      before(/(?:[0-9０-９一二两三四五六七八九十百千万几数半多余每][ \u3000]?)海$/u, '里'),
      between(/^海$/u, CLAUSE_END, '里'),
      between(FOREIGN_BEFORE, FOREIGN_AFTER, '里'),
      before(FOREIGN_NAME, '里'),
      after(NAME_DOT, '里'),
      after(WARD_AFTER, '里'),
      before(WARD_NAME, '里'),
      after(/^(?:$|[的有没都也还又更最就却已正只多少不是坐站挤装挂放住存，。、；：！？”）])/u, '裏'),
    ],
  ],
  [
    '出',
    [
      between(/[一二两三四五六几这那]$/u, /^《/u, '齣'),
      between(/(?:[一二两三四五六七八九十几数多半余0-9]|[这那首整每])$/u, /^[^，。：；]{0,9}?[戏剧]/u, '齣'),
      between(
        /(?:[戏剧曲]|演出)(?:目|[一共]{0,2}分[为作成]?|共)?(?:[一二两三四五六七八九十几]{1,3}|[0-9]{1,3})$/u,
        CLAUSE_END,
        '齣',
      ),
      between(
        /[接又演唱排看点](?:了|过|完)?[一二两三四五六七八九十几]{1,2}$/u,
        /^(?:$|[，。、；又接])/u,
        '齣',
      ),
    ],
  ],
  [
    '斗',
    [
      between(NUMERAL, /^(?:米|粮|谷|麦|豆|$|[，。、])/u, '斗'),
      before(NUMERAL, '斗'),
      before(/[漏烟熨北南泰车翻铲料吊挖抓墨笆阿煤灰矿砂沙渣粮]$/u, '斗'),
      after(/^(?:[笠车篷拱沿口]|里|上(?!了|气|门))/u, '斗'),
      usually('鬥'),
    ],
  ],
  [
    '周',
    [
      before(/(?:[绕转跑环]|[绕环围沿].{1,8}[一两二三四五六七八九十几半])$/u, '周'),
      between(
        /(?:[0-9０-９一二两三四五六七八九十几数半]|[上下每本这那前]|第.{1,2})$/u,
        /^(?!岁|年|长|围|身|边|期|天|游|公|口)/u,
        '週',
      ),
    ],
  ],
  [
    '卷',
    [
      after(
        /^(?:卫生纸|纸|胶带|胶布|布|钢丝|铁丝|电线|画布|地毯|凉席|铺盖|草席|行李|烟|报纸|成筒|好|个|状|粉|轴门|饼)/u,
        '捲',
      ),
      before(/(?:袖子|袖口|衣袖|裤腿|裤脚|铺盖|被子|席子|尾巴|舌头|大风|狂风|浪头?)[一往]?$/u, '捲'),
      before(
        /(?:[0-9一二两三四五六七八九十百千万几数半余]|第.{1,3}|[开掩释手案答阅试问首上中下全各])$/u,
        '卷',
      ),
      after(/^(?:[起走入进成着了发曲缩回款紧上得住过土袖帘裹铺尺边腹心毛]|铺盖)/u, '捲'),
      before(/[风浪被龙花蛋春烟虾肉鸡司葱酥]$/u, '捲'),
    ],
  ],
  [
    '表',
    [
      between(/[块只戴看修怀腕名金钻买]$/u, /^(?!示|明|达|面|现|扬|演|情|态|述|格|决|彰|姐|弟|哥|妹)/u, '錶'),
      after(/^[盘链针店匠壳芯蒙]/u, '錶'),
      between(/[买送戴修丢捡摔]的$/u, CLAUSE_END, '錶'),
      between(/[把将]$/u, /^(?:拆|修|[戴摘]|[校调拨对]准|上[好满]?弦)/u, '錶'),
      between(/^$|[的块]$/u, /^(?:停了|慢了|快了|坏了|走得|不走了|丢了)/u, '錶'),
    ],
  ],
  [
    '坛',
    [
      between(
        /[0-9一二两三四五六七八九十几数半整]$/u,
        /^(?:子)?(?:[老陈美好米黄白烈药]?酒|醋|酱|泡菜|咸菜|腌菜|女儿红|花雕|$|[，。、])/u,
        '罈',
      ),
      before(/[酒醋酱瓦陶腌泡]$/u, '罈'),
      after(/^[口装底]/u, '罈'),
    ],
  ],
  ['杆', [after(/^(?:秤|称|枪|烟枪|步枪|旗枪)/u, '桿'), before(/[笔枪秤烟推连顶撬]$/u, '桿')]],
];
