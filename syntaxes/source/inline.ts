import { DIGIT, HAN, SPACE } from './characters';
import { gated } from './merge';
import { firstCharacters, named, type Rule, words } from './rule';
import { MEASURE } from './vocabulary';

const NUMERAL = '〇零一二三四五六七八九十百千万亿两兩億萬';

/** The words that a law or an official document ends its title with. */
const DOCUMENT_ENDING = words(
  '法 法典 条例 條例 办法 辦法 规定 規定 通知 意见 意見 纲要 綱要 细则 細則 决定 決定 决议 決議 公约 公約 规划 規劃 计划 計劃 方案 标准 標準 章程 解释 解釋 通告 公告 公报 报告 報告 规则 規則 规范 規範 制度 指引 指南 手册 手冊 倡议书 倡議書 协议 協議 合同 目录 目錄 准则 準則 要点 措施 批复 白皮书 白皮書 宣言',
);

const date: Rule = {
  comment: '11月13日, 2025年11月13日下午, 二〇二五年十一月, 民國114年, 2024年以来, 14时30分.',
  match:
    `(?<![${DIGIT}])(?=[${DIGIT}〇零一二三四五六七八九十民])(?:` +
    `(?:[${DIGIT}]{4}|[〇零一二三四五六七八九]{4}|民[國国]?[${DIGIT}]{2,3})年(?:[${DIGIT}]{1,2}月(?:[${DIGIT}]{1,2}[日号號])?|[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)?(?![度级產产])` +
    `|[${DIGIT}]{1,2}月(?:[${DIGIT}]{1,2}[日号號](?:[至到—―~－-][${DIGIT}]{1,2}[日号號])?)?(?!份额)` +
    `|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日` +
    `|[${DIGIT}]{1,2}[日号號](?=上午|下午|晚|凌晨|至|起|，|,|、|在)` +
    `|[${DIGIT}]{1,2}[时時点點][${DIGIT}]{1,2}分` +
    `|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})`,
  ...named('constant.numeric.date'),
};

/** What may stand between a figure and its measure: 10余项, 3000多万元. */
const MAGNITUDE = '[余餘多几]?[十百千万亿萬億]{0,4}[余餘多]?';

const figure: Rule = {
  comment: '1438名, 3.8万元, 86%, 第五届, 10余项, 3000多万元, 三百余名; a lone 一个 is no figure.',
  patterns: [
    {
      match: `(第)([${DIGIT}]{1,9}|[${NUMERAL}]{1,9})((?:${MEASURE})?)`,
      captures: {
        1: named('constant.numeric.ordinal'),
        2: named('constant.numeric.ordinal'),
        3: named('keyword.other.unit'),
      },
    },
    {
      match: `([${DIGIT}]{1,20}(?:[,，.．][${DIGIT}]{1,12}){0,6})([%％‰℃]|${MAGNITUDE}(?:${MEASURE})|[余餘多]?[十百千万亿萬億]{1,4}[余餘多]?)?`,
      captures: { 1: named('constant.numeric.figure'), 2: named('keyword.other.unit') },
    },
    {
      match: `(百分之[${NUMERAL}]{1,9})|([${NUMERAL}]{2,12}|(?<=[超近逾约約上])[百千万萬]|[百千万萬](?=[余餘多]))([余餘多]?(?:${MEASURE}))`,
      captures: {
        1: named('constant.numeric.figure'),
        2: named('constant.numeric.figure'),
        3: named('keyword.other.unit'),
      },
    },
  ],
};

const article: Rule = {
  comment: '第三十九条, 第四十二條第二款.',
  match: `第[${DIGIT}〇零一二三四五六七八九十百]{1,7}[条條款章](?:第[${DIGIT}一二三四五六七八九十]{1,4}[款项項])?`,
  ...named('constant.numeric.article'),
};

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
    {
      match: '(〈)([^〈〉\\n]{1,80})(〉)',
      captures: {
        1: named('punctuation.definition.title.begin'),
        2: named('string.other.title'),
        3: named('punctuation.definition.title.end'),
      },
    },
  ],
};

/** The tail of a title whose opening stands on an earlier line. */
export const titleTail: Rule = {
  match: '^([^《》，。！？,\\n]{1,40})(》)',
  captures: { 1: named('string.other.title'), 2: named('punctuation.definition.title.end') },
};

/** Laws that papers name without 《》, without their last character. */
const LAW = words(
  '劳动合同 勞動合同 劳动争议调解仲裁 安全生产 职业病防治 社会保险 就业促进 妇女权益保障 勞動基準 勞資爭議處理 團體協約 職業安全衛生 工會 工会 劳动 勞動 民 宪 憲 公司 勞基',
);

/**
 * This and the two below stay apart from what is read in one pass: a character that all their branches share (法, 工,
 * 总) lets the engine jump from one such character to the next.
 */
const law: Rule = {
  comment: '劳动合同法, 民法典; 劳动法学院 is a school.',
  match: `${LAW}法典?(?![人院律学學制定庭治规])`,
  ...named('entity.name.class.document'),
};

/** 总 that opens another word: 总量, 总理, 总部 … */
const TOTAL_WORD =
  '量体體人数數值额額计計面产產部是要理经經裁书書结結共局支投决決长長和监監编編则則动動揽攬览覽指装裝站设設收里热熱队隊线線规規平归歸览店台臺管厂廠馆館队';

const LEVEL = '(?:自治区|自治區|自治州|自治县|自治縣|兵团|兵團|新区|新區|[省市县縣区區州盟旗师師镇鎮乡鄉])';

/**
 * A place before 总工会 is taken as far as the nearest boundary allows; where a verb or a date stands in
 * between, only the level next to 总工会 is.
 */
const PLACE =
  `(?:^|(?<=[,，。、;；:：—―"“”'‘’「」（()）《》${SPACE}由经在与與和及对對向为為是被同给給跟据據]))` +
  '(?![在从从到对对向为以将由与及同据还再正已各某该本我他这那近日前]|当地|当天|目前|此前|随后|推动|推進|推进|提升|协助|联合|依托|邀请|作为|针对|获得|参加|参与|通过|根据|经过|关于|全国|构建|成为|组织|发挥|上级)' +
  `(?=[${HAN}]{3,24}?[总總])(?:(?:(?![了的着是把让也就又被而且或但并])[${HAN}]){2,7}?${LEVEL}){1,3}?`;

/** Unions and federations by their whole name. */
const NAMED_UNION =
  '中华全国总工会 中華全國總工會 全国总工会 全國總工會 全國產業總工會 全產總 香港工會聯合會 港九勞工社團聯會 香港職工會聯盟 澳門工會聯合總會 工聯會 勞聯 職工盟 国际劳工组织 國際勞工組織';

/** What stands before 工会 in the name of a kind of union. */
const UNION_KIND = words(
  '教科文卫体 教科文衛體 教育 医务 海员建设 海员 建设 国防邮电 国防 邮电 财贸轻纺烟草 财贸金融 财贸 金融 机械冶金建材 机冶建材 能源化学地质 能源化学 农林水利气象 农林水利 铁路 民航 机关 产业 產業 行业 企业 企業 职业 職業 基层 街道 乡镇 村级 社区 园区 集团 公司 学校 医院 工厂 车间 连队 各级 上级 两级 三级',
);

const kindOfUnion: Rule = {
  comment: '教科文卫体工会, 基层工会, 各级工会.',
  match: `${UNION_KIND}工[会會](?:联合会|聯合會|联合总会|委员会|工作委员会)?`,
  ...named('support.type.organization'),
};

const unionOfPlace = (total: string): Rule => ({
  comment: '山东省总工会, 邹城市总: with its place.',
  match: `${PLACE}${total}(?:工[会會]|(?![${TOTAL_WORD}]))`,
  ...named('support.type.organization'),
});

const union: Rule = {
  comment: '中华全国总工会, 全总, 市总: told by their words alone.',
  match:
    `${words(NAMED_UNION)}|全总(?!部)` +
    `|(?<![超股楼菜夜社园小地景校厂辖库灾矿])[省市县縣区區州盟旗师團团](?:总工会|總工會|总(?![${TOTAL_WORD}]))|总工会|總工會`,
  ...named('support.type.organization'),
};

const byFirstCharacter: readonly Rule[] = [title, date, article, union, figure];

/** What is told by a character inside it. */
export const names: Readonly<Record<string, Rule>> = {
  law,
  'kind-of-union': kindOfUnion,
  'union-of-place': { patterns: [unionOfPlace('总'), unionOfPlace('總')] },
};

/** Everything that stands in running text and in headings alike. */
export const inline: readonly Rule[] = [...byFirstCharacter, ...Object.values(names)];

/** Every character that those of `byFirstCharacter` can begin with. */
const FIRST = `${DIGIT}${NUMERAL}第民《〈省市县縣区區州盟旗师團团总總全${firstCharacters(NAMED_UNION)}`;

/**
 * What is told by its first character, in one pass, together with rules of the caller, which begin with a character
 * of the class `first`. Of two that match at the same place the earlier counts.
 */
export function inlineWith(comment: string, first: string, rules: readonly Rule[]): Rule {
  return gated(comment, `${first}${FIRST}`, [...rules, ...byFirstCharacter]);
}
