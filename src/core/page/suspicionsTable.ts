/**
 * Characters that OCR takes for each other because they look alike: a stroke more or less, or the same outline. Each
 * group is symmetrical. Written for this project from misreadings of newspaper pages.
 */
const GROUPS =
  '员页贝 讯迅 广厂 合台 回问同 李季 己已巳 未末 日曰目 人入八 土士 干千于 天夫大太 间问 析折 侯候 微徽 治冶 休体 晴睛 ' +
  '材村 环坏 核孩 设没 拔拨 历厉 今令 办为 从丛 扣和 拆折 代伐 抱拖 技枝 仓仑 戍戌 茶荼 刺剌 免兔 鸟乌 壮状 处外 ' +
  '田由甲申 王玉主 心小 窟痛 丰主 县具 名各 木本 贷货 待侍 幕募慕 暮墓 辩辨 博搏 棵颗 坐座 住往 徒徙 ' +
  '亳毫 候侯 洒酒 沽活 话活 估佑 传转 请清情 晓哓 揭竭 偿赏 贫贪 惰隋 盲肓 蓝篮 获荻 苦若 芒茫 落洛 特持 拥佣 ' +
  '工二 力刀 万方 元无 井并 牛午 见贝 气乞 水永 火灭 户尸 艺芝 区巨 车东 白自 百白 司可 划戏 成戚 ' +
  '員貝 問間 衛衞 際隊 薪新 準隼 語話 務矜 縣懸 會曾 壓厭 勞榮 廠廣 體禮 講構 議儀 積績 憤噴';

const ALTERNATIVES = new Map<string, string[]>();
for (const group of GROUPS.split(' ')) {
  const characters = Array.from(group);
  for (const one of characters) {
    const others = characters.filter((other) => other !== one);
    ALTERNATIVES.set(one, [...new Set([...(ALTERNATIVES.get(one) ?? []), ...others])]);
  }
}

/** The characters that `character` may stand for; empty where none is known. */
export function lookalikes(character: string): readonly string[] {
  return ALTERNATIVES.get(character) ?? [];
}

/** Names of provinces and their like, which no other word resembles by chance. */
const PLACES =
  '北京市 天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 ' +
  '湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省 内蒙古 自治区 自治州 广西壮族 宁夏回族 ' +
  '臺灣省 廣東省 香港特 澳门特';
/** Everyday words of the genre that glossaries leave out. */
const WORDS =
  '通讯员 本报讯 实习生 负责人 相关负责 工作人员 有关部门 技术人员 广大职工 广大会员 主席台 服务台 咨询台 工作台 电视台 手术台 ' +
  '广播电台 气象台 新平台 操作台';

const LEXICON: ReadonlySet<string> = new Set(`${PLACES} ${WORDS}`.split(' '));

/** Whether a word of three or more characters is known here. */
export function isKnownWord(word: string): boolean {
  return LEXICON.has(word);
}

/** Characters that make words with others and all but never stand alone: one cut off by a dictionary is suspect. */
const BOUND: ReadonlySet<string> = new Set(
  '迅微徽冶睛晴侯贝貝員窟荼戌戍徙亳肓隋荻晓揭贫惰盲芒苦懸縣衞衛籍析壓績積構講廠勞隊準隼际際',
);

export function isBound(character: string): boolean {
  return BOUND.has(character);
}
