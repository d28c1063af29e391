import { isDigit } from '../text/characters';
import { classOf } from './classOf';
import { isScrap, type LineFeatures } from './lineFeatures';
import { firstCharacter, lastCharacter } from './roleCharacters';
import {
  ENDING_ROW,
  type FeatureName,
  FIRST_ROW,
  featureRow,
  LAST_ROW,
  WIDTH_ROW,
  WIDTHS,
} from './roleFeatureNames';

const LABEL_END =
  /(?:行|谈|录|记|风采|观察|视点|论坛|之窗|专栏|专题|聚焦|关注|声音|之声|故事|人物|广角|天地|茶座|时评|热议|信箱|话题|调查|现场|园地|连线|传真|看台|评论|纪事|简讯|快讯|动态|一线|风景|追踪|速递|走笔|漫步|学习|来信|投书|来函|读者|法苑|说法|解读|副刊|短波|要闻|速览|集锦|掠影|档案|导读|橱窗|之言|进行时|纵论|诗苑|数说|对话|职人|社论|红迹|生涯|主席|实录|评弹|夜话|札记|随笔|心声|钩沉|博览|资讯|提示|公告|公示|启事|课堂|讲堂|手记|瞭望|快评|点评|短评|热线|视窗|视界|直击|专访|访谈|图说|风云|百态|人生|时光|记忆|印象|年华|情怀|星空|短信|新语|新说|新知|案例|专版|特刊|专页|特写|聚会|空间|频道|前沿|前线|窗口|驿站|沙龙|圆桌|对谈|语丝|杂谈|漫谈|絮语|琐记|文苑|书架|荐书|诗页|文学|影像|镜头|图片新闻|热点|焦点|论语|之友|之家|新闻|专论|港闻|要闻版|综合|国内|国际|两岸|财经|社会|体育|文教|广场|论衡|集|版)$/;
const LABEL_PATTERN =
  /^(?:新(?:春|时代|职业|闻)|我(?:在|和|与|的)|走(?:进|基层|企业)|本(?:周|期|月)|今日|每(?:周|日)|一(?:周|线|家)|(?:.{2,6})[·•|](?:.{2,8})$|(?:学习)?贯彻|聚焦|关注|直击|对话|记者|百姓|职工|职场|打工仔|劳模|劳动|工会|工匠|工友|班组|社会|人物|周[一二三四五六日末]|星期)/;
/** More of what labels of columns end in, and how they count the parts of a series. */
const LABEL_MORE =
  /(?:面对面|直通车?|快车|快递|速读|速写|速递|速报|快闪|问答|有答|竞答|连载|小说|[书影乐剧艺文诗]评|评谈|回音壁?|回响|来鸿|往来|来稿|交流站|短章|掇英|拾零|拾遗|拾萃|漫笔|闲话|人语|微语|[小大]?百科|词[典条]|锦囊|指南|指引|须知|点滴|一瞥|一瞬|[一街港]角|角落|门诊|会客[厅间]|议事厅|[大厅]讲|话当年|扫描|快报|快览|简报|通报|成绩单|光荣榜|贤榜|龙虎榜|榜单?|公报|周[刊报]|月[刊报]|旬刊|掌故|[旧往史]事|旧闻|纪实|史[话料]|写实|报[道导]|[特专]稿|专[辑线]|连播|联播|链接|[选摘续]登|摘[编要抄]|选[载刊粹]|看板|告示牌|意见簿|地图|物语|观点|旁听|[悼怀追][念思]|追悼|缅怀|送别|怀人|逝者|致[词辞]|讲[词话]|发言|定格|[光剪留]影|影画|相[簿册]|[志誌谭]|下午茶|咖啡座|[小气]站|气象|擂台|舞台|平台|讲坛|[体文艺棋影乐政]坛|赛[场果况]|剧场|看戏|行情|外汇|天气|行脚|走读|旅行|巡礼|巡览|诗[选抄草稿词]|词苑|艺[文林]|文艺|家书|信[笺件]|投函|回函|一点通|快易通|小帮手|便利贴|扫盲|家常|[庭场堂馆]内外|在线|[服帮]务?[站台忙]|俱乐部|特别[报企策].|企划|行动|工程)$/;
const SERIES =
  /(?:(?:之|系列|第)[一二三四五六七八九十\d]{1,3}[站期号回讲集]?|[①-⑳]|[(][一二三四五六七八九十\d]{1,3}[)]|[·・ ][一二三四五六七八九十\d]{1,3})$/;
const GENRE =
  /^(?:[a-z]?(?:短评|社论|社评|评论|时评|快评|专访|特写|通讯|侧记|随笔|散文|诗歌|小说|杂文|来信|读者来信|简讯|短讯|快讯|图片新闻|本报讯|专题|专栏|特稿|综述|述评|访谈|对话|公告|通告|启事|声明|导读|要闻|卷首语|刊首语|更正|勘误|致歉|图表|名单|文摘|编后))$/;
/** Words that open a caption. */
export const CAPTION_START =
  /^(?:[↑↓←→] ?|图为|图[①-⑨一二三四五六1-9]|(?:上|下|左|右|题|小|大)图|[上下左右][一二三四1-4]:|(?:图片|图)(?:说明)?:)/;
/** Words that open a correction of what the paper had said. */
export const CORRECTION_START =
  /^[(【〔■▲●]?(?:更正|补正|勘误|订正|致歉|澄清|更正(?:启事|声明|与致歉|说明)|来函更正|致歉声明)[)】〕]?(?:[: ]|$)/;
const DESK =
  /(?:会|局|公司|部|委|组|室|厅|院|厂|站|所|社|中心|政府|办公室|同学|家属|敬启|谨启|同启|启|宫|处|馆|队|团|校|大学|报社|杂志社)$/;
const ADDRESS = /^[\u4e00-\u9fff、,()]{2,40}[:]$/;
const DATED = /\d{1,2}月\d{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/;
const NUMERAL = /^[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[)、.]|是|要)/;
const ANSWER = /^(?:[问答qa]|记者|[\u4e00-\u9fff]{2,4})[:]/;
const BULLETS = '▲△●○■□◆◇▶►★☆※·①②③④⑤⑥⑦⑧⑨⑩【';
/** What says that a serial goes on, or that the text ends, alone on its line; perhaps cut off. */
const END_MARK = /^[(]?(?:待续|未完|未完待续|续完|完|全文完|连载完)[)]?$/;
/** Phrases with the wide space of print between them; what OCR leaves inside a sentence is a narrow one. */
const APART = /[\u4e00-\u9fff”"」?？!！]{3}\u3000{1,2}[\u4e00-\u9fff“"「]{3}/;
/** Characters that cannot begin, or end, words set in display type. */
const NEVER_FIRST = '的了等们着吗呢吧,、。;:!?)》」』”’';
const NEVER_LAST = '的和与及或在从把被将对向以于为是也就还又并而但由让使给跟比因';

/** What a line shows by itself: rows of features. What the same words gave before is remembered. */
export function ownFeatures(f: LineFeatures): readonly number[] {
  const { recall } = f;
  if (f.scan.indent >= INDENTED) {
    recall.rowsIndented ??= readRows(f);
    return recall.rowsIndented;
  }
  recall.rows ??= readRows(f);
  return recall.rows;
}

const INDENTED = 1.5;

function readRows(f: LineFeatures): number[] {
  const rows: number[] = [];
  const add = (name: FeatureName, when: boolean): void => {
    if (when) rows.push(featureRow(name));
  };
  const { folded, key } = f;
  const { width } = f.scan;
  const first = key.charAt(0);
  const last = key.charAt(key.length - 1);
  add('always', true);
  rows.push(WIDTH_ROW + classOf(width, WIDTHS), ENDING_ROW + endingClass(f));
  add('starts dash', first === '-');
  add('starts quote', first === '"');
  add('starts bullet', BULLETS.includes(f.scan.text.charAt(0)));
  add('starts numeral', NUMERAL.test(key));
  add('starts question or answer', ANSWER.test(key));
  // A name may begin or end with any character.
  const isCredit = f.credits[0]?.whole === true;
  add('starts particle', !isCredit && NEVER_FIRST.includes(first));
  add('ends particle', !isCredit && NEVER_LAST.includes(last));
  add('ends colon', last === ':');
  if (width <= 46) {
    addShort(add, f);
    addCharacters(rows, key);
  }
  if (f.innerStops > 0) add(f.innerStops === 1 ? 'stops 1' : 'stops 2+', true);
  if (f.clauses > 0) add(f.clauses === 1 ? 'clauses 1' : f.clauses === 2 ? 'clauses 2' : 'clauses 3+', true);
  addCredits(add, f);
  add('caption word', CAPTION_START.test(key));
  add('correction word', CORRECTION_START.test(key));
  add('scrap', isScrap(f));
  add('no han', f.han === 0);
  add('opens paragraph', f.opensParagraph);
  add('continues', f.continues);
  add('indented', f.scan.indent >= INDENTED);
  add('addressed', ADDRESS.test(folded));
  add('end mark', END_MARK.test(key));
  return rows;
}

type Add = (name: FeatureName, when: boolean) => void;

/** Words and marks that tell something of short lines only. */
function addShort(add: Add, f: LineFeatures): void {
  const { key, folded } = f;
  const { width } = f.scan;
  const colon = folded.indexOf(':');
  add('speaker', colon > 0 && colon < folded.length - 2);
  const quote = folded.indexOf('"');
  add('quoted word', quote >= 0 && folded.indexOf('"', quote + 1) > quote + 1);
  add('two phrases', hasInnerSpace(folded));
  add('phrases set apart', f.credits.length === 0 && APART.test(f.scan.text));
  add('bracketed', first(folded, '([{〔【') && first(folded.slice(-1), ')]}〕】'));
  add('has digits', hasDigits(folded));
  add('has date', DATED.test(folded));
  add('desk', width <= 24 && width >= 4 && f.ending === 'open' && f.clauses === 0 && DESK.test(key));
  add('label word', width <= 14 && LABEL_END.test(key));
  add('label pattern', width <= 14 && LABEL_PATTERN.test(key));
  add('genre word', width <= 8 && GENRE.test(key));
  add('label ending', width <= 14 && LABEL_MORE.test(key));
  add('series number', width <= 30 && SERIES.test(key));
}

function addCharacters(rows: number[], key: string): void {
  const begins = firstCharacter(key);
  const ends = lastCharacter(key);
  if (begins >= 0) rows.push(FIRST_ROW + begins);
  if (ends >= 0) rows.push(LAST_ROW + ends);
}

function first(text: string, among: string): boolean {
  return text !== '' && among.includes(text.charAt(0));
}

function hasDigits(folded: string): boolean {
  for (let i = 0; i < folded.length; i++) if (isDigit(folded.charCodeAt(i))) return true;
  return false;
}

/** Two phrases with a space between, four characters each or more, as headlines have them. */
function hasInnerSpace(folded: string): boolean {
  for (let i = 4; i < folded.length - 4; i++) {
    const unit = folded.charCodeAt(i);
    if (unit === 0x20 || unit === 0x3000) return true;
  }
  return false;
}

/** Index into `ENDINGS`. */
export function endingClass(f: LineFeatures): number {
  if (f.ending === 'stop') {
    const last = f.folded.replace(/["')\]】]{1,3}$/, '').slice(-1);
    return last === '?' || last === '!' ? 1 : 0;
  }
  return f.ending === 'clause' ? 2 : f.ending === 'dash' ? 3 : 4;
}

function addCredits(add: Add, f: LineFeatures): void {
  for (const { kind, whole, weak } of f.credits) {
    if (kind === 'lead') add(whole ? 'credit lead whole' : 'credit lead', true);
    else if (kind === 'byline') add(weak ? 'credit names' : 'credit byline', true);
    else if (kind === 'photo') add(whole ? 'credit photo whole' : 'credit photo end', true);
    else if (kind === 'dateline') add(whole ? 'credit dateline whole' : 'credit dateline end', true);
    else if (kind === 'signature') add(whole ? 'credit signature whole' : 'credit signature end', true);
    else if (kind === 'jump') add(whole ? 'credit jump whole' : 'credit jump', true);
    else if (kind === 'editorial') add(whole ? 'credit editorial whole' : 'credit editorial', true);
    else add('credit staff', true);
  }
}
