import {
  ANIMAL,
  BEFORE_NAME,
  CLAUSE_END,
  CUP,
  DRY_STATE,
  DRY_THING,
  DRYING_VERB,
  FOREIGN_AFTER,
  FOREIGN_BEFORE,
  NOT_COUNTED,
  NUMERAL,
  PART_OF_DEPARTMENT,
  SPEAKER,
  TITLE,
  TITLE_END,
} from './contextPatterns';

/**
 * A reading of a character that stands alone, by what is before and after it in its sentence: `before` is matched on
 * the clause up to the character, `after` on what follows. Both are bounded by the reach of `readingInContext`.
 */
export interface Frame {
  readonly before: RegExp | null;
  readonly after: RegExp | null;
  readonly reading: string;
}

const before = (pattern: RegExp, reading: string): Frame => ({ before: pattern, after: null, reading });
const after = (pattern: RegExp, reading: string): Frame => ({ before: null, after: pattern, reading });
/** The reading that is likeliest where no frame before it fits, without being certain. */
const usually = (reading: string): Frame => ({ before: null, after: null, reading });
const between = (b: RegExp, a: RegExp, reading: string): Frame => ({ before: b, after: a, reading });

const surname = (form: string, ...more: Frame[]): Frame[] => [
  after(TITLE, form),
  after(SPEAKER, form),
  ...more,
  before(TITLE_END, form),
];

/**
 * For each character its frames, the first that fits wins: measures after a numeral, verbs by their objects, things
 * by their state, surnames by what follows. Readings are OpenCC's Traditional forms.
 */
export const FRAMES: ReadonlyMap<string, readonly Frame[]> = new Map<string, readonly Frame[]>([
  [
    '干',
    [
      after(/^(?:戈|预|涉|扰|支|系)/u, '干'),
      before(/[何相若]$/u, '干'),
      after(CUP, '乾'),
      between(/[天夜晌](?:都|也|还|老)?[不没]$/u, /^(?:透|$|[，。；、])/u, '乾'),
      before(DRYING_VERB, '乾'),
      between(DRY_THING, DRY_STATE, '乾'),
      after(
        /^(?:柴|草堆|毛巾|衣服|抹布|辣椒|馒头|树枝|树叶|泥|土|粪|咳|嚎|呕|面|豆角|蘑菇|笋|贝|海带|货|电池|冰|粮|湿)/u,
        '乾',
      ),
      between(/(?:[又很太最较偏更])$/u, /^(?:又|燥|的?(?:$|[，。；、]))/u, '乾'),
    ],
  ],
  [
    '只',
    [
      between(/[这那每整]$/u, NOT_COUNTED, '只'),
      before(/[这那每整]$/u, '隻'),
      between(NUMERAL, NOT_COUNTED, '只'),
      before(NUMERAL, '隻'),
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
    ],
  ],
  [
    '姜',
    [
      after(/^(?:的?(?:价|产量|收购|种植|销)|[片丝末汁茶汤糖农田种块蒜葱辣水油酒]|是老的辣)/u, '薑'),
      before(/[生老嫩鲜干黄切葱蒜种卖买吃放加挖收拍红和]$/u, '薑'),
      usually('姜'),
    ],
  ],
  [
    '发',
    [
      between(
        /(?:[烫染剪理留盘洗植秃脱掉梳]|一头|满头|长|短|白|黑)(?:了|过|完)?(?:一?[头次个])?(?:[短长黑白金卷银])?$/u,
        CLAUSE_END,
        '髮',
      ),
      before(/(?:一头|满头|头)[黑白金银乌秀卷短长灰褐黄]{1,2}$/u, '髮'),
    ],
  ],
  [
    '出',
    [between(/(?:[一二两三四五六七八九十几数多半余0-9]|[这那首整])$/u, /^[^，。：；]{0,9}?[戏剧]/u, '齣')],
  ],
  [
    '斗',
    [
      between(NUMERAL, /^(?:米|粮|谷|麦|豆|$|[，。、])/u, '斗'),
      before(NUMERAL, '斗'),
      before(/[漏烟熨北南泰车翻铲料吊挖抓墨笆阿]$/u, '斗'),
      after(/^[笠车篷拱]/u, '斗'),
      usually('鬥'),
    ],
  ],
  ['范', [after(/^/u, '范')]],
  ['岳', [after(/^/u, '岳')]],
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
  ['舍', [before(/[不难取割施]$/u, '捨'), after(/^(?:不得|得|弃|身|己|命|近)/u, '捨')]],
  ['云', [between(/[人又诗书语经亦所曰词谚歌]$/u, CLAUSE_END, '云')]],
  [
    '松',
    [
      before(/[黑白红油雪劲迎古青苍落不老罗马]$/u, '松'),
      after(/^(?:[了开手劲绑口懈动软弛散垮脱土鞋紧着过得快]|一口|一松)/u, '鬆'),
      before(/[不放变很太蓬疏宽较微稍一]$/u, '鬆'),
    ],
  ],
  [
    '刮',
    [
      after(/^.{0,3}(?:风|沙)|^落|^得(?:哗|呼|东倒|乱|摇|睁不开|噼|咣|直|人)/u, '颳'),
      between(/(?:风|台风|大风|狂风|风暴|沙尘)[^，。]{0,5}$/u, /^(?!掉?胡|奖|刮|伤|痧)/u, '颳'),
      usually('刮'),
    ],
  ],
  [
    '面',
    [
      between(
        /^$|(?:[的家]|[这那]碗)$/u,
        /^(?:要|是|得|已|刚|还|不|必须)?(?:手擀|擀|煮|下锅|熟|坨|又?劲道|又?筋道|凉了|端|出锅|好吃|吃完|没吃|很?香|发好|和好|揉)/u,
        '麪',
      ),
      before(/(?:[碗吃煮擀揉顿捞嗦]|[0-9一二两三四五六七八九十几半]斤|袋|勺|小麦)$/u, '麪'),
      after(/^(?:汤|馆|摊|疙瘩|糊|档口|坊)/u, '麪'),
    ],
  ],
  [
    '系',
    [
      after(/^上的/u, '系'),
      after(/^[得好紧上牢住着]/u, '繫'),
      after(/^(?:鞋带|领带|腰带|围裙|红绳|丝带|安全带|扣子)/u, '繫'),
      between(/^(?:[他她其]|此人)$/u, /^[某该原现本我一被因由外独其前业公中国初再累惯未]/u, '係'),
      between(/^$/u, PART_OF_DEPARTMENT, '系'),
      between(/^$/u, /^/u, '係'),
      between(
        /(?:[人者犯方故因频言件片车款确实均皆乃纯都该某员此名物]|死者|信息|消息|行为|说法|内容|传闻|二人|两人|双方)$/u,
        /^(?!统|列|主|里|内|学|的|和|与|及|教|毕|本科|硕|博|办|$|[，。、；：）])/u,
        '係',
      ),
    ],
  ],
  [
    '准',
    [
      after(/^不准(?:$|[，。？！、])/u, '準'),
      between(
        /(?:准|[钟表枪秤尺度数得法测看打说算摸拿很都也]|仪器|数据|预报|发音|时间|方向|判断|位置)(?:[又总老都也就还却可]|总是|往往|常常|经常|有点|有时){0,3}不$/u,
        /^(?:$|[，。；：、！？”）的了])/u,
        '準',
      ),
      before(/[不未只获方才允恩特照]$/u, '准'),
      after(/^(?:[其他她它我你]|许|予|假|生证|了(?:他|她|你|我|这|那|.{0,3}(?:假|请|申请|辞呈)))/u, '准'),
    ],
  ],
  [
    '冲',
    [
      after(/^(?:[了过完个一]{0,2}(?:个|次)?(?:澡|凉|水|茶|咖啡|奶|马桶|厕))/u, '沖'),
      after(
        /^(?:泡|洗|刷|淡|垮|毁|塌|走|掉|调|印|积|蚀|服|兑|抵|账|销|干净|剂|喜|着水|一杯|一壶|一碗|了一?(?:杯|壶|碗|包))/u,
        '沖',
      ),
      between(
        /(?:茶|咖啡|奶粉|豆浆)[\p{Script=Han}]{0,4}$/u,
        /^(?:[一二两三四五六七八几半]?[遍次道泡]|好|上|开)/u,
        '沖',
      ),
      between(/第[一二三四五]$/u, /^(?:茶|味|的?滋味)/u, '沖'),
      between(
        /(?:水|雨|浪|浪头|洪|潮|潮头|洪水|泥石流|茶|奶粉|咖啡|药|澡|马桶|厕所|便池|水[车枪炮龙柱流管])(?:[给来一被直反复连]|把.{0,4}|将.{0,4})?$/u,
        /^(?![向锋刺击撞])/u,
        '沖',
      ),
      between(/[被]$/u, /^(?:走|到|上岸|进|入|出|断|倒|开|下|跑|成)/u, '沖'),
      usually('衝'),
    ],
  ],
  [
    '卷',
    [
      after(/^(?:卫生纸|纸|胶带|胶布|布|钢丝|铁丝|电线|画布|地毯|凉席|铺盖|草席|行李|烟|报纸|成筒)/u, '捲'),
      before(/(?:袖子|袖口|衣袖|裤腿|裤脚|铺盖|被子|席子|尾巴|舌头|大风|狂风|浪头?)[一往]?$/u, '捲'),
      before(
        /(?:[0-9一二两三四五六七八九十百千万几数半余]|第.{1,3}|[开掩释手案答阅试问首上中下全各])$/u,
        '卷',
      ),
      after(/^(?:[起走入进成着了发曲缩回款紧上得住过土袖帘裹铺尺边腹心毛]|铺盖)/u, '捲'),
      before(/[风浪被龙花蛋春烟]$/u, '捲'),
    ],
  ],
  [
    '困',
    [
      after(/^(?:得(?:睁|眼|直|不行|要命|慌|打|连|东倒|想睡|厉害|站|睡)|意|倦|乏|极了|死了)/u, '睏'),
      between(/[又犯很真太更最好越我就会]$/u, /^(?:了|的?(?:$|[，。！？、；])|又)/u, '睏'),
      between(/[春又发打]$/u, /^(?:$|[，。、；又])/u, '睏'),
      after(/^了(?:就|便|，|。|$|想|要|、|！|时|的时候|睡)/u, '睏'),
      usually('困'),
    ],
  ],
  [
    '表',
    [
      between(/[块只戴看修怀腕名金钻买]$/u, /^(?!示|明|达|面|现|扬|演|情|态|述|格|决|彰|姐|弟|哥|妹)/u, '錶'),
      after(/^[盘链针店匠壳芯蒙]/u, '錶'),
      between(/^$|[的块]$/u, /^(?:停了|慢了|快了|坏了|走得|不走了|丢了)/u, '錶'),
    ],
  ],
  [
    '划',
    [
      before(/[船艇桨舟筏橹]/u, '划'),
      after(
        /^(?:船|桨|艇|龙舟|水|拳|得来|不来|算|着?.{0,2}[船桨舟艇筏]|了.{0,4}[船桨舟艇]|过?(?:江|湖|河|湖面|水面|湖心)|向对岸|到对岸)/u,
        '划',
      ),
      usually('劃'),
    ],
  ],
  ['签', [before(/[抽求支根枚牙竹书标灵中]$/u, '籤'), between(/[上下]$/u, CLAUSE_END, '籤'), usually('簽')]],
  [
    '扎',
    [
      after(
        /^(?:[着了起好成个上住]{0,2}.{0,3}(?:辫|马尾|头发|风筝|腰带|绷带|蝴蝶结|灯笼|篱笆|帐篷|丸子头|围巾|头巾|皮带|彩带|花|扫帚|稻草人)|营|寨|染|彩|紧|口|起来)/u,
        '紮',
      ),
      before(/[捆包缠绑结]$/u, '紮'),
      usually('扎'),
    ],
  ],
  [
    '折',
    [
      after(/^[了成着好出叠个只起一几]{0,3}.{0,2}(?:纸|纸鹤|扇|被子|衣服|起来|好放|信纸|纸飞机|纸船)/u, '摺'),
      between(
        /(?:衣服|被子|被褥|毛巾|床单|信纸|信|纸|伞|毯子)(?:都|也)?$/u,
        /^(?:得(?!断|破)|好|成|起)/u,
        '摺',
      ),
      before(/[对]$/u, '折'),
    ],
  ],
  ['喂', [between(/^$/u, /^(?:$|[，,！!？?。：])/u, '喂'), after(/^的一声/u, '喂'), after(/^/u, '餵')]],
  [
    '丑',
    [
      before(/[净末旦武文子]$/u, '丑'),
      between(/[演唱饰工]$/u, CLAUSE_END, '丑'),
      after(/^[寅时角行年]/u, '丑'),
    ],
  ],
  ['御', [after(/^[敌寒侮外]/u, '禦')]],
  ['辟', [after(/^[邪谷]/u, '辟')]],
  [
    '征',
    [
      after(/^(?:[了过]?.{0,4}(?:地|税|粮|款|兵|稿|婚|询|费|文)|缴|收|订|集|迁|拆|得|为|用|召|调|募)/u, '徵'),
      before(/[出远长亲南北东西御战再]$/u, '征'),
    ],
  ],
  [
    '制',
    [
      before(
        /(?:[木铜铁钢石竹纸瓷陶玉金银铝草藤骨泥塑革棉丝铅锡肉奶蜡冰布皮]|手工|机器|纯手|国内|家庭|本厂|自家|秘|精|监|特|研|缝|烧|烘|腌|卤|熬)$/u,
        '製',
      ),
    ],
  ],
  [
    '赞',
    [
      after(/^(?:不绝口|叹|美|颂|扬|赏|誉|不已|曰|道|他|她|其|为|数|！|一个|了)/u, '讚'),
      before(/[点按盛称夸获手力狂个怒连礼齐]$/u, '讚'),
    ],
  ],
  [
    '周',
    [
      between(/[绕转跑环]$/u, /^/u, '周'),
      between(
        /(?:[0-9０-９一二两三四五六七八九十几数半]|[上下每本这那前]|第.{1,2})$/u,
        /^(?!岁|年|长|围|身|边|期|天|游|公|口)/u,
        '週',
      ),
    ],
  ],
  ['岩', [after(/^/u, '岩')]],
  ['并', [after(/^(?:入|购|网|轨|校|处|案|吞|拢|作)/u, '併')]],
  ['须', [between(/[留胡触根龙虾长白蓄剃]$/u, /^/u, '鬚')]],
]);
