import { DIGIT, HAN, SPACE } from './characters';
import { gated } from './merge';
import { named, type Rule } from './rule';
import { DOCUMENT_ENDING, LAW, MEASURE, UNION_KIND } from './vocabulary';

/**
 * What stands in running text and in headings alike. The engine looks for every rule through the rest of the line, and
 * it is quick where a rule holds one plain character in any case (《, 年, 总): it jumps from one to the next. A class
 * of Han characters makes it try each place. So these rules are cut by such characters, not by what they mean.
 */

const NUMERAL = '〇零一二三四五六七八九十百千万亿两兩億萬';
const DAY_NUMERAL = '〇零一二三四五六七八九';

const title: Rule = {
  comment:
    '《…》 a work, 〈…〉 a title inside it or, in Taiwan, an article; a law or document by its last words. A line may break it.',
  patterns: [
    {
      match: `(《)([^《》\\n]{1,80}(?:${DOCUMENT_ENDING})(?:[（(][^《》\\n]{1,20}[)）])?)(》)`,
      captures: {
        1: named('punctuation.definition.title.begin'),
        2: named('entity.name.class.document'),
        3: named('punctuation.definition.title.end'),
      },
    },
    {
      match: '(《)((?:[^《》\\n]|《[^《》\\n]{1,40}》){1,80})(》)',
      captures: {
        1: named('punctuation.definition.title.begin'),
        2: named('string.other.title'),
        3: named('punctuation.definition.title.end'),
      },
    },
    {
      match: '(《)([^《》\\n]{1,60})$',
      captures: { 1: named('punctuation.definition.title.begin'), 2: named('string.other.title') },
    },
  ],
};

const innerTitle: Rule = {
  match: '(〈)([^〈〉\\n]{1,80})(〉)',
  captures: {
    1: named('punctuation.definition.title.begin'),
    2: named('string.other.title'),
    3: named('punctuation.definition.title.end'),
  },
};

/** The tail of a title whose opening stands on an earlier line. */
export const titleTail: Rule = {
  match: '^([^《》，。！？,\\n]{1,40})(》)',
  captures: { 1: named('string.other.title'), 2: named('punctuation.definition.title.end') },
};

/** What may stand behind a year: 2025年11月13日; 2025年度 is none. */
const REST_OF_DATE = `(?:(?:[${DIGIT}]{1,2}[至到—―~～－-])?[${DIGIT}]{1,2}月(?:[${DIGIT}]{1,2}[日号號])?|[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)?(?![度级產产])`;

const dateInDigits: Rule = {
  comment: '11月13日, 2025年11月13日下午, 2024年以来, 14时30分, 2025-11-13.',
  match:
    `(?<![${DIGIT}])(?:[${DIGIT}]{4}年${REST_OF_DATE}` +
    `|(?:[${DIGIT}]{1,2}[至到—―~～－-])?[${DIGIT}]{1,2}月(?:[${DIGIT}]{1,2}[日号號](?:[至到—―~－-][${DIGIT}]{1,2}[日号號])?)?(?!份额)` +
    `|[${DIGIT}]{1,2}[日号號](?=上午|下午|晚|凌晨|至|起|，|,|、|在)` +
    `|[${DIGIT}]{1,2}[时時点點][${DIGIT}]{1,2}分` +
    `|(?<=[午晚早晨])[0-9]{1,2}[:：][0-5][0-9]` +
    `|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})`,
  ...named('constant.numeric.date'),
};

const republicanDate: Rule = {
  comment: '民國114年11月, 民國一一四年.',
  match: `民[國国]?(?:[${DIGIT}]{2,3}|[${DAY_NUMERAL}十百]{1,4})年${REST_OF_DATE}`,
  ...named('constant.numeric.date'),
};

const yearInNumerals: Rule = {
  comment: '二〇二五年十一月.',
  match: `[${DAY_NUMERAL}]{4}年${REST_OF_DATE}`,
  ...named('constant.numeric.date'),
};

const dayInNumerals: Rule = {
  comment: '十一月十三日.',
  match: '[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日',
  ...named('constant.numeric.date'),
};

const article: Rule = {
  comment: '第三十九条, 第四十二條第二款.',
  match: `第[${DIGIT}〇零一二三四五六七八九十百]{1,7}[条條款章](?:第[${DIGIT}一二三四五六七八九十]{1,4}[款项項])?`,
  ...named('constant.numeric.article'),
};

const ordinal: Rule = {
  comment: '第五届, 第十五.',
  match: `(第)([${DIGIT}]{1,9}|[${NUMERAL}]{1,9})((?:${MEASURE})?)`,
  captures: {
    1: named('constant.numeric.ordinal'),
    2: named('constant.numeric.ordinal'),
    3: named('keyword.other.unit'),
  },
};

/** What may stand between a figure and its measure: 10余项, 3000多万元. */
const MAGNITUDE = '[余餘多几]?[十百千万亿萬億]{0,4}[余餘多]?';

const figureInDigits: Rule = {
  comment: '1438名, 3.8万元, 86%, 10余项, 3000多万元.',
  match: `([${DIGIT}]{1,20}(?:[,，.．][${DIGIT}]{1,12}){0,6})([%％‰℃]|${MAGNITUDE}(?:${MEASURE})|[余餘多]?[十百千万亿萬億]{1,4}[余餘多]?)?`,
  captures: { 1: named('constant.numeric.figure'), 2: named('keyword.other.unit') },
};

const percentage: Rule = {
  comment: '百分之八十六.',
  match: `百分之[${NUMERAL}]{1,9}(?:[点點][${NUMERAL}]{1,4})?`,
  ...named('constant.numeric.figure'),
};

/** 三百余名, 二十家, 超百家, 千余名: a figure has one of these among its first characters; a lone 一个 is no figure. */
const figureInNumerals = (power: string): Rule => ({
  match:
    `(?<![${NUMERAL}第])(?:(?=[${NUMERAL}]{2})${/[百千万萬]/u.test(power) ? `|(?<=[超近逾约約上])|(?=${power}[余餘多])` : ''})` +
    `([${NUMERAL}]{0,4}${power}[${NUMERAL}]{0,8})([余餘多]?(?:${MEASURE}))`,
  captures: { 1: named('constant.numeric.figure'), 2: named('keyword.other.unit') },
});

const figures = Object.fromEntries(
  Object.entries({
    ten: '十',
    hundred: '百',
    thousand: '千',
    'ten-thousand': '万',
    'hundred-million': '亿',
  }).map(([name, power]) => [`figure-${name}`, figureInNumerals(power)]),
);
const traditionalFigures = {
  'figure-ten-thousand-traditional': figureInNumerals('萬'),
  'figure-hundred-million-traditional': figureInNumerals('億'),
};

const law: Rule = {
  comment: '劳动合同法, 民法典: laws that papers name without 《》; 劳动法学院 is a school.',
  match: `${LAW}法典?(?![人院律学學制定庭治规])`,
  ...named('entity.name.class.document'),
};

/** 总 that opens another word: 总量, 总理, 总部 … */
const TOTAL_WORD =
  '量体體人数數值额額计計面产產部要是理经經裁书書结結共局支投决決长長和监監编編则則动動揽攬览覽指装裝站设設收里热熱队隊线線规規平归歸览店台臺管厂廠馆館队医醫务務吨噸';

/** 总 stands for 总工会; 总工程师 and 总工 have no union in them. */
const NO_WORD = `(?![${TOTAL_WORD}工])`;

const LEVEL = '(?:自治区|自治區|自治州|自治县|自治縣|兵团|兵團|新区|新區|[省市县縣区區州盟旗师師镇鎮乡鄉])';

/** Places whose first character otherwise begins no name: 日 of 今日, 本 of 本报, 从, 当 … */
const PLACE_LIKE_A_WORD =
  '日照|日喀[则則]|那曲|本溪|[从從][化江]|[当當][阳陽涂塗]|正[定阳陽宁寧]|[将將][乐樂]|同[仁心江德]|前郭';

/**
 * A place before 总工会 is taken as far as the nearest boundary allows; where a verb or a date stands in
 * between, only the level next to 总工会 is.
 */
const PLACE =
  `(?:^|(?<=[,，。、;；:：—―"“”'‘’「」（()）《》${SPACE}由经在与與和及对對向为為是被同给給跟据據从從]))` +
  `(?!(?!${PLACE_LIKE_A_WORD})[在从从到对对向为以将由与及同据还再正已各某该本我他这那近日前]|[记記]者|当地|当天|目前|此前|随后|推动|推進|推进|提升|协助|联合|依托|邀请|作为|针对|获得|参加|参与|通过|根据|经过|关于|全国|构建|成为|组织|发挥|上级)` +
  `(?=[${HAN}]{3,24}?[总總])(?:(?:(?![了的着是把让也就又被而且或但并由为給给])[${HAN}]){2,7}?${LEVEL}){1,3}?`;

const unionOfPlace = (total: string): Rule => ({
  comment: '山东省总工会, 邹城市总: with its place.',
  match: `${PLACE}${total}(?:工[会會]|${NO_WORD})`,
  ...named('support.type.organization'),
});

const union = (total: string): Rule => ({
  comment: '中华全国总工会, 全總, 市总, 总工会: told by their words alone.',
  match:
    `(?:(?:中华|中華)?(?:全国|全國)(?:產業)?(?=${total}工)|全(?:產)?(?=${total}(?!部))` +
    `|(?<![超股楼菜夜社园小地景校厂辖库灾矿])[省市县縣区區州盟旗师師團团](?=${total}(?:工[会會]|${NO_WORD}))|(?=${total}工[会會]))` +
    `${total}(?:工[会會])?`,
  ...named('support.type.organization'),
});

const federation: Rule = {
  comment: '香港工會聯合會, 香港職工會聯盟, 工聯會, 勞聯.',
  match:
    '(?:(?:香港)?工會(?=聯合會)|澳門工會(?=聯合總會)|港九勞工社團(?=聯會)|香港職工會(?=聯盟)|工(?=聯會)|勞(?=聯))' +
    '聯(?:合總?會|會|盟)?',
  ...named('support.type.organization'),
};

const kindOfUnion = (word: string): Rule => ({
  comment: '教科文卫体工会, 基层工会, 各级工会.',
  match: `(?:中[国國])?${UNION_KIND}${word}(?:联合会|聯合會|联合总会|委员会|工作委员会)?`,
  ...named('support.type.organization'),
});

/** In the order of their rank where two begin at the same place. */
export const inline: Readonly<Record<string, Rule>> = {
  title: gated('Titles of works, laws and documents.', '《', [title]),
  'inner-title': innerTitle,
  numbered: gated('第…', '第', [article, ordinal]),
  digits: gated('Dates and figures.', '[0-9]', [dateInDigits, figureInDigits]),
  'republican-date': republicanDate,
  'year-in-numerals': yearInNumerals,
  'day-in-numerals': dayInNumerals,
  union: union('总'),
  'union-traditional': union('總'),
  federation,
  'union-of-place': unionOfPlace('总'),
  'union-of-place-traditional': unionOfPlace('總'),
  percentage,
  ...figures,
  ...traditionalFigures,
  law,
  'kind-of-union': kindOfUnion('工会'),
  'kind-of-union-traditional': kindOfUnion('工會'),
};

/** Rules that full-width digits begin; put together with what else begins with a full-width form. */
export const wideDigits: readonly Rule[] = [dateInDigits, figureInDigits];
