// What the frames of lone characters ask for: the things that go with a reading, as patterns on the text beside it.

export const NUMERAL = /[0-9０-９一二两三四五六七八九十百千万亿几数半多余零〇]$/u;
export const CLAUSE_END = /^(?:$|[，。：；、！？,:;!?“”「」（）()\s])/u;
/** Where a dry thing's description ends: at the clause's end, or before what the dryness leads to. */
export const DRY_STATE =
  /^(?:[透裂枯瘪巴硬]|(?:了|得|后|时|以后|之后|着|掉)?(?:$|[，。：；、！？,:;!?“”）)\s]|再|才|就|便|的|吗|没|又|也|还|不[了透少]|成[了一]|许多|大半|一半|一层|很久|好几|几十年|多年))/u;
/** Adverbs between a thing and its state. */
const ADVERBS =
  '(?:[都也已快就便全才刚很太又总要会将没未不半还早渐]|已经|早已|早就|还没|没有|快要|完全|有点|有些|一直|不会|渐渐|慢慢|容易|多半|差不多)';
const DRYING =
  '墙面|墙皮|墙体|墙|河道|水沟|沟|坑|[湖河塘池江渠井]底|海|庄稼|秧苗|苗|果皮|皮|身子|手|脚|碗|锅|瓶子|瓶|窑|地板|地砖|头发|衣服|衣裳|上衣|裤子|鞋|袜子|被子|床单|毛巾|抹布|画布|油漆|清漆|漆|墨迹|墨水|墨|字迹|颜料|油墨|笔迹|泪痕|泪水|眼泪|泪|汗水|汗|血迹|血|井|河床|河|湖|溪|塘|水库|水池|池|水渠|渠|泉|田|稻田|麦田|土壤|泥土|泥|路面|地面|皮肤|嘴唇|嘴巴|嘴|口|喉咙|喉|嗓子|嗓|舌头|唇|眼睛|木料|木头|柴|稻谷|谷子|麦子|粮食|玉米|花生|大豆|棉花|核桃|红枣|粉条|面条|海带|辣椒|胶水|胶|涂料|水泥|混凝土|砂浆|水分|水|雨衣|露水|树叶|叶子|草|颜色|油|酒|酒杯|水缸|缸|水壶|水槽|粉底|眼影|面膜|奶|奶水|笔|米|豆|药材|烟叶|茶叶|被褥|蘑菇|木耳|橘皮|稻草|秸秆|尿布|帐篷|场地|操场|球场|草坪|跑道|模具|坯|砖坯|陶坯|釉|纸张|纸|宣纸';
export const DRY_THING = new RegExp(`(?:${DRYING})${ADVERBS}{0,3}$`, 'u');
/** Verbs whose result is dryness (喝干, 晒干, 拧干). */
export const DRYING_VERB = /[喝晒晾擦吹烘烤拧榨抽哭熬耗饮沥吸抹舔掏挤焙炒绞控熏流蒸滤甩揩拭风阴喷饮蘸]$/u;
/** Foods that are sold dried (红薯干, 牛肉干), before 干. */
export const DRIED_FOOD =
  /(?:[瓜果枣杏柿薯笋桃李梅芒蕉莓椒菇]|萝卜|葡萄|豇豆|豆角|肉|鱼|虾|豆腐|菜|茄子|柿子|豆|芋头|苹果|晒成|烘成|风成|制成|做成|切成)$/u;
/** How one works: before 干 as a verb (加油干, 埋头干). */
export const HARD_WORK =
  /(?:加油|使劲|拼命|卖力|埋头|低头|一起|一块儿?|跟着|接着|继续|努力|放手|大胆|膀子|带头|合伙|单独|轮流|抢着|争着|不停地|没命地|玩命地?|认真地?|踏实地?|苦|巧|蛮|猛|肯|敢|会|愿意|乐意|无心|专心|坚持|不想|想|热火朝天地)$/u;
export const CUP =
  /^(?:了|掉|完|下|过)?(?:这|那|手中的?|面前的?)?(?:[一二两三几半数])?(?:大|小|满|个)?[杯盅碗]/u;

/** What is counted by 隻, with the adjectives that may come between. */
export const ANIMAL =
  /^(?:[小大老黑白花灰红黄母公野活病死肥瘦胖断空]|流浪|受伤的?|可爱的?|怀孕的?|刚出生的?|迷路的?|[白黑花黄灰][色]的?)?(?:大|小|白|黑)?(?:猫|狗|犬|鸡(?!蛋|汤|肉|精)|鸭(?!蛋)|鹅(?!蛋)|羊(?!肉|毛)|兔|老?虎|狼|猴|熊|狐|鼠|老鼠|鸟|麻雀|燕子|喜鹊|乌鸦|鸽|鹰|天鹅|白鹭|鹤|孔雀|企鹅|蝴蝶|蜜蜂|蜻蜓|蚊子|苍蝇|蚂蚁|蟋蟀|蜘蛛|青蛙|乌龟|螃蟹|龙虾|蝙蝠|大象|狮子|豹|鹿|骆驼|刺猬|松鼠|小?船|舢板|胳膊|耳朵|眼睛|脚|袜子|鞋|手套|箱子|桶|杯子|碗|股票|基金|风筝|气球|口罩|手表|篮子|羚|猪|牛犊|羔|鸵鸟|海豚|海豹|鹦鹉)/u;
export const NOT_COUNTED =
  /^[是有能要会可好想在把为被剩占够求需用看管到顾得因见怕限准许让由对以见买卖讲说做差争欠愿待靠等收花需图按认供靠按]/u;

/** What a title or an office ends in (书记, 主任, 师傅, 工人, 选手, 记者 …), or a list of names goes on with. */
export const TITLE_END = /[记任长师傅席理员人者授家工匠模手士官兵生、]$/u;
export const TITLE =
  /^(?:先生|女士|小姐|太太|夫人|教授|医生|大夫|老师|师傅|主任|书记|院长|校长|厂长|局长|处长|科长|队长|班长|经理|总|博士|同学|大爷|大妈|大叔|大娘|大姐|大哥|阿姨|奶奶|爷爷|叔叔|某|姓|律师|法官|警官|老板|董事长|主席|部长|省长|市长|县长|镇长|村长|导演|教练|护士|大伯|大叔|老(?=[，。、说称讲]|$)|婆婆|大嫂|二哥|三叔|老汉|老伯|老太|氏|家[村庄沟湾寨坪峪祠祖兄父母儿女坳坝岭堡营院大老的]|馆长|会长|站长|工程师|家军)/u;
/** A given name and a verb of speaking or acting. A date (近日, 昨天) is no given name. */
export const SPEAKER =
  /^(?![近今昨明去前当本上下日])\p{Script=Han}{1,2}(?:说|称|道|告诉|介绍|坦言|回忆|感慨|表示|认为|指出|强调|解释|笑着|坚持|获得|当选|出任|带领|所在|带队|走访|一家|夫妇|等人|导演|主演|先生|女士|教授|老师|师傅|院士)/u;
/** 家 after a surname (余家祠堂), not 家庭, 家长 and their like. */
export const FAMILY = /^家(?!庭|中|里|国|长|乡|属|人|门|务|校|企|暴|用|居|具|教|访)/u;
/** The rest of a name that ends its clause or stands in a list (演员于和伟，; 、于漪、); a date is none. */
export const REST_OF_NAME =
  /^(?![近今昨明去前当本上下日次此是和与])\p{Script=Han}{1,2}(?:$|[、，。；（）”等])/u;
export const BEFORE_NAME = /(?:^|[叫和与及由向对请让给跟同是姓名、])$/u;

/** What names written in foreign sounds are made of. */
const FOREIGN =
  '[阿埃艾奥巴布贝彼波伯查德蒂迪丁厄恩尔菲弗戈格赫霍吉加卡科克拉莱兰劳勒雷利列卢鲁伦罗洛马玛麦曼梅蒙米密莫默姆纳内尼诺欧帕佩皮珀普乔萨塞桑沙圣史斯苏索塔泰坦特提廷图托瓦韦维温沃乌西希夏谢辛休雅亚耶伊尤约泽扎兹佐]';
export const FOREIGN_BEFORE = new RegExp(`(?:${FOREIGN}{2}|[·・])$`, 'u');
export const FOREIGN_SOUND = new RegExp(FOREIGN, 'u');
export const FOREIGN_AFTER = new RegExp(`^${FOREIGN}`, 'u');
/**
 * The start of such a name: before 里 two of its characters stand 118 times in nine hundred thousand characters of a
 * Taiwanese encyclopedia, and 裡 was meant never. What is in a salad is not.
 */
export const FOREIGN_NAME = new RegExp(`(?!沙拉)${FOREIGN}{2}$|[·・•‧]${FOREIGN}?$`, 'u');
export const NAME_DOT = /^[·・•‧]/u;

/** What names of wards and lanes are made of, which wish well. */
const WISHES = '[永平安康和福德兴仁义礼智信忠孝光民昌隆成庆瑞祥荣善乐顺富贵泰宁吉延复中正同大万]';
/** The name of a ward or a lane (永康里, 平安里), not where 在 shows that something is in it. */
export const WARD_NAME = new RegExp(`(?<!在)(?<!${WISHES})${WISHES}{2}$`, 'u');
/** What follows the name of a ward or a lane: its head, its people, the number of a house. */
export const WARD_AFTER =
  /^(?:里[长民]|邻长|办公处|第?[0-9０-９一二三四五六七八九十百]{1,4}(?:邻|[号弄](?:$|[，。、；：）院内门的])))/u;

/** What a bowl of noodles is named by, before 面. */
export const NOODLE_DISH =
  /(?:虾|虾子|鱼|鸡丝|鸡|鸭肉|鸭|鹅肉|牛肉|羊肉|牛腩|肉丝|炸酱|酱油|酸汤|热汤|麻辣|酸辣|雪菜|青菜|鸡蛋|番茄|葱油|油泼|臊子|热干|担担|打卤|刀削|手擀|裤带|豌杂|焖|烩|卤|凉拌|肉燥|泡菜|天津|兰州|重庆小|宜宾燃)$/u;

/** What follows 系 where it is a department, a system or a verb, and no copula. */
export const PART_OF_DEPARTMENT =
  /^(?:[统列主里内学院所花红着上好紧领鞋腰友的和及与副党团教毕大男女师本硕博老新办开设招读]|$|[，。、；：）])/u;
