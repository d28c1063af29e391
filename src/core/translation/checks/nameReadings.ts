/**
 * The readings of characters that Chinese names are made of, without tones: a syllable, then the characters that are read
 * so. The glossary's pinyin, made of union terms, knows few surnames. From pinyin-pro.
 */
export const NAME_READINGS = [
  'ai艾爱 an安广 ao敖 ba巴八 bai柏白百伯 ban班 bang彭 bao鲍包薄豹宝 bei贝北 bi毕 bian卞边 biao彪 bin斌宾频 bing冰炳 bo柏卜薄博波伯 bu卜步',
  'cai蔡财 can灿 cang苍仓 cao曹操草 cen岑 ceng曾 cha查 chai柴 chan婵 chang昌常长嫦 chao超 che车 chen陈沈晨辰 cheng成盛程诚净承呈',
  'chi池驰 chong崇 chou仇 chu褚储 chuan川 chun春 ci词 cong从 cui崔翠 da达大 dai戴代大 dan石 dang党 dao道 de德 deng邓 di狄翟',
  'dian电 diao刁 ding丁顶 dong董东冬动 dou窦都 du杜都竺 duan段 duo铎 e娥 en恩 er二尔 fa发 fan范樊帆 fang方房芳 fei费飞菲 fen芬',
  'feng冯凤封丰风峰锋 fu傅伏宓符扶付福富孚 gai盖 gan甘乾 gang亢刚钢 gao高 ge葛戈盖歌 gen根 geng耿 gong龚宫贡巩红公功恭 gou勾 gu顾贾谷古 guan管关',
  'guang广光 gui桂贵 guo郭国 hai海 han韩阚涵翰晗寒 hang杭亢航行 hao郝浩豪昊 he何贺和盖河禾荷 hei黑 heng衡行恒亨 hong洪弘红宏 hou侯后 hu许和胡湖虎',
  'hua华花画 huai怀 huan桓焕 huang黄凰煌 hui辉慧晖 huo和霍火 ji齐计纪季吉籍姬冀骥 jia贾佳家加嘉 jian简健建俭键鉴 jiang蒋姜强江 jiao焦 jie解杰节洁婕家',
  'jin金靳劲锦 jing景荆静晶净劲 jiong炯 jiu久九 ju车瞿居菊驹炬 juan娟 jun军俊钧骏君 kai凯 kan阚 kang康亢 ke柯 kong孔 kou寇 kuan宽',
  'kuang匡况 kun坤 lai赖 lan蓝兰澜岚 lang郎 lao乐 le乐 lei雷磊蕾 leng冷 li李厉黎利丽礼立莉励力 lian廉连莲 liang梁亮良 liao廖 lie烈',
  'lin林蔺琳 ling凌岭铃 liu柳陆刘六 long龙 lou娄露 lu鲁路卢陆六露 luan栾 luo罗骆 lv吕 ma马麻 man满蔓 mao毛茅 mei梅美 meng孟蒙 mi米宓密',
  'mian勉 miao苗妙 min闵敏民 ming明铭名 mo万莫 mu穆莫牧慕木 na娜南 nan南 ni倪妮 nian念 nie聂 ning宁 niu牛 nong农 nu努 nuan暖 nuo娜',
  'ou欧 pan潘 pang庞 pei裴佩 peng彭鹏亨苹 pin频 ping冯平萍苹 pu卜蒲 qi戚齐祁琪棋气枝七骐启器 qian钱倩谦千乾茜 qiang强 qiao乔巧 qin秦覃琴勤沁',
  'qing清庆情青晴 qiu邱秋仇 qu屈瞿 quan全权泉 ran冉然 rang让 rao饶 ren任仁 rong荣容蓉嵘 ruan阮 rui睿瑞锐 sai思 san三 sang桑 sen森',
  'sha沙莎 shan山善姗 shang汤尚 shao邵韶 shen沈莘申慎信 sheng盛生胜 shi施史时石师诗实十 shou寿守 shu朱俞舒束书树叔淑姝 shuai帅 shuang霜 shui水',
  'shun顺 si司思四 song宋松颂 su苏宿素 sun孙 suo索莎 tai邰 tan谈谭覃 tang唐汤 tao陶涛 teng滕 tian田天 tie铁 ting婷 tong童通铜同 tu屠土',
  'wan万蔓婉 wang王汪旺望 wei卫魏韦伟薇巍炜唯 wen闻温文雯 weng翁 wu吴邬伍武舞五吾 xi奚席习曦茜西锡熙喜 xia夏霞 xian贤宪 xiang项向祥湘翔响 xiao萧肖孝小潇晓骁',
  'xie谢解叶 xin莘辛欣新信心昕鑫 xing邢幸星兴行 xiong熊 xiu宿秀 xu许徐胥旭须 xuan宣萱轩 xue薛雪学 xun孙荀勋 yan严殷颜燕晏阎闫艳嫣妍岩雁炎 yang杨养洋阳',
  'yao陶乐姚瑶 ye叶烨 yi伊艾易益怡义意一 yin殷尹印银茵 ying应景英颖 yong雍勇永 you尤游有 yu喻俞于余虞谷鱼玉宇雨羽昱钰煜吾 yuan袁元远圆媛 yue乐岳月 yun云芸',
  'zai宰在 zang臧 zeng曾 zha查 zhai齐翟 zhan湛詹 zhang张章长 zhao赵照 zhe哲 zhen甄珍真贞镇 zheng郑丁正 zhi植志智直枝芝 zhong钟终忠中仲',
  'zhou周舟 zhu褚朱祝诸竺珠竹 zhuang庄 zhuo卓 zi齐梓子紫 zong宗 zou邹 zuo左',
].join(' ');

/** Single-character surnames. */
export const SURNAMES = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房解应宗丁宣邓杭洪包诸左石崔吉龚程邢裴陆荣翁荀甄封储靳段焦巴牧山谷车侯宓全班秋伊宫宁仇栾甘厉武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲邰从索籍赖卓蔺屠蒙池乔胥苍闻莘党翟谭贡姬申扶冉宰雍桑桂牛寿通边燕冀尚农温庄晏柴瞿阎慕连习艾鱼容向古易慎戈廖终居衡步都耿满弘匡国文寇广东欧利师巩聂勾敖冷辛阚简饶曾沙养丰关查后荆红游竺权盖益桓公岳帅亢况有肖闫付代覃植',
);
