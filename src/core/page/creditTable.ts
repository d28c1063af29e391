/**
 * The vocabulary of the credit grammar, in one place. Every entry is in the folded spelling that `foldCredit` makes:
 * half-width marks, small letters, Simplified forms, every bracket a round one.
 */

/** Words for the paper or agency that speaks, as alternatives of a regular expression, longest first. */
export const OUTLETS =
  '工人日报[-—]{1,3}中工网|工人日报客户端|中央广电总台|中央社|中国新闻社|人民日报|新华社|新华网|中新社|中新网|中通社|' +
  '法新社|路透社|路透|美联社|美联|彭博社|共同社|塔斯社|中工网|本报综合|本报|本网|本刊|本台|本社|本版';

/** Role words that may be followed by names. `通页` and `通讯页` are common misreadings of 通讯员. */
export const ROLES =
  '(?:首席|见习|实习|学生|校园|特邀|特约|特派|全媒体|融媒体|全媒|资深|摄影|文字|视频|高级|专题|驻站|专职|本市|采访|驻[\\u4e00-\\u9fff]{1,6}?){0,2}' +
  '(?:记者站|记者)|特约通讯员|通讯员|通讯页|通页|通讯贝|实习生|特约评论员|评论员|特约撰稿人|特约撰稿|撰稿人|撰稿|特派员|特约作者|编辑部|' +
  '见习编辑|实习编辑|主持人|口述|讲述人|讲述|综合整理|编辑整理|资料整理|采访及?整理|访问及?整理|整理|采访|访问|笔录|记录|主答|答[复覆]|答问|解答人|解答|(?:独家)?报[道导](?=:)|采写|执笔|撰文|编译|翻译|策划|统筹|供稿|文[/并、]图|图[/并、]文|图文|摄影|摄|供图|制图|制表|图表|绘图|图片|漫画|作者|文|图';

/** Roles that are whole words of running text too, so that a name or a mark must follow. */
export const WEAK_ROLES: ReadonlySet<string> = new Set([
  '文',
  '图',
  '摄',
  '作者',
  '图片',
  '制表',
  '图表',
  '整理',
  '口述',
  '翻译',
  '策划',
  '统筹',
  '撰文',
  '主持人',
  '漫画',
  '执笔',
  '采写',
  '采访',
  '采访整理',
  '采访及整理',
  '访问',
  '访问整理',
  '访问及整理',
  '资料整理',
  '讲述',
  '讲述人',
  '笔录',
  '记录',
  '答复',
  '答覆',
  '答问',
  '解答',
  '解答人',
  '主答',
  '编译',
]);

/** Roles that stand without a name. */
export const NAMELESS_ROLES: ReadonlySet<string> = new Set(['评论员', '特约评论员', '编辑部', '记者站']);

/** What may follow a name and closes it. */
export const NAME_SUFFIXES =
  '综合报导|综合报道|摄影报道|摄影报导|专题报道|专题报导|采访整理|专访|采访|汇整|辑录|执笔|律师|医师|教授|特稿|报道|报导|摄影|供图|摄|撰文|整理|采写|口述|翻译|绘图|供稿|提供|述评|特写|来信|来稿|来电';

/** As above, but so short that they end many given names too: they need a space or a slash before them. */
export const SPACED_SUFFIXES = '文[/并]图|图[/并]文|文|图|译|绘|撰|著|填|辑|编|画|综合';

/** First words of running text after a role word, which prove that it is no credit: 记者从…获悉, 记者近日走进. */
export const NOT_NAMES =
  '报道|报导|近日|日前|昨日|今日|今天|昨天|昨|今|获悉|了解|从|在|节|证|会|手记|调查|观察|来到|来稿|走进|走访|采访|看到|见到|注意|发现|随|跟随|赶到|赴|问|就|于|为|向|对|与|和|被|们|的|将|曾|也|还|又|则|并|获|说|称|联系|梳理|查阅|致电|培训|站|团|队|员工|报名|一行|职业|行业|参加|可以|要|是|到|见面|接到|不|再|通过|进入|前往|实地|深入|探访|体验|蹲点|连线|眼中|摄制|摄氏|版权';

/** Labels of columns and boxes that look like a name: they begin with a surname. */
export const NAMELIKE_LABELS: ReadonlySet<string> = new Set(
  '简讯|简报|简介|简评|时讯|成绩|成绩单|单项|经验|师徒|常青|关注|关切|连载|来信|来函|公告|通告|公示|启事|安全|和谐|温暖|时评|时论|时事|文化|文苑|文艺|文学|言论|宣传|项目|经济|解读|解惑|解疑|计划|成长|农民工|农家|金点子|金融|金话筒|金句|余音|方圆|广场|广角|万象|高端|高校|高考|国际|国内|商业|方寸|方志|石语|石榴|江湖|江南|江河|海外|海峡|海角|花絮|花絮录|花边|夏日|春秋|温度|温馨|凌晨|成就|成果|成效|甘苦|安居|安康|安全帽|常识|常言道|车间|车厢|车友|秋韵|古今|古韵|时光|时尚|时空|时代|白描|左右|万花筒|童心|童年|单位|解放|国企|易错'.split(
    '|',
  ),
);

/** Labels that open an editor's note or a box, alone on a line or before a colon. */
export const EDITORIAL_LABELS =
  '编者按语|编者按|编者的话|编者注|编后语|编后|开栏的话|开栏语|结束语|阅读提示|核心提示|内容提要|新闻提示|记者手记|采访手记|新闻链接|相关链接|延伸阅读|新闻背景|背景链接|名词解释|点评|记者点评|小资料|资料链接';

/** Words of a page's staff box. */
export const STAFF_WORDS =
  '责任编辑|本版责编|本版责任编辑|本版编辑|本版主编|执行主编|执行编辑|值班编委|值班主任|值班编辑|责编|主编|美术编辑|美编|版式设计|版式|排版|校对|检校|组版|编辑|视觉设计|视觉|签发|审核|图编|制作|见习编辑|电子信箱|新闻热线|热线电话|投稿邮箱|电邮|邮箱|信箱|电话|传真|e-?mail|qq';

/** Desks of Hong Kong and Taiwan papers, whose name in brackets opens their news. */
export const DESKS =
  '港闻|澳闻|要闻|突发|政治|法庭|财经|经济|教育|体育|国际|中国|两岸|娱乐|采访|医疗|社会|地方|本地|综合|调查|编译|马经';

/** Surnames of one character; compound ones apart. */
export const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时阳阎穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由常傅萧贝骆荀郗糜牧宓洪逄佴谯邴滑钮弓莘贡郦郤璩郏隗仉甯缑皋麴斛苌郄焉粘禤佴冢蓟凃丘浦习庾暨弘沃蔚訾毋蒯竺桓钭韶厍乜仰木苍慎秋',
);

export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  '毋丘|於陵|欧阳|歐陽|太史|端木|上官|司马|司馬|东方|東方|独孤|獨孤|南宫|南宮|万俟|闻人|夏侯|诸葛|諸葛|尉迟|尉遲|公羊|赫连|赫連|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|公孫|慕容|仲孙|钟离|鍾離|长孙|長孫|宇文|司徒|鲜于|鮮于|司空|闾丘|子车|亓官|司寇|巫马|公西|颛孙|壤驷|公良|漆雕|乐正|宰父|谷梁|拓跋|夹谷|轩辕|軒轅|令狐|段干|百里|呼延|东郭|南门|羊舌|微生|公户|公玉|公仪|梁丘|公仲|公上|公门|公山|公坚|左丘|公伯|西门|西門|公祖|第五|公乘|贯丘|公皙|南荣|东里|东宫|仲长|子书|子桑|即墨|达奚|褚师|阿依|范姜|張簡|张简'.split(
    '|',
  ),
);

/** Places that follow a reporter's name without a space: 記者王小明台北報導. */
export const DATELINE_PLACES =
  '台北|新北|桃园|台中|台南|高雄|基隆|新竹|苗栗|彰化|南投|云林|嘉义|屏东|宜兰|花莲|台东|澎湖|金门|马祖|香港|九龙|新界|澳门|北京|上海|天津|重庆|' +
  '广州|深圳|杭州|南京|武汉|成都|西安|沈阳|济南|青岛|郑州|长沙|福州|厦门|合肥|南昌|南宁|海口|贵阳|昆明|拉萨|兰州|西宁|银川|太原|石家庄|长春|哈尔滨|' +
  '呼和浩特|乌鲁木齐|东京|首尔|华盛顿|纽约|伦敦|巴黎|柏林|日内瓦|综合|连线';
