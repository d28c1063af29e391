import { words } from './rule';

/** Qualifiers that stand before a role word: 首席记者, 特约通讯员. */
export const ROLE_QUALIFIER = words(
  '首席 见习 見習 实习 實習 特约 特約 特派 全媒体 全媒體 融媒体 融媒體 新媒体 新媒體 资深 資深 高级 高級 专职 兼职 专任 專任 摄影 攝影 文字 视频 視頻 采访 採訪 地方 驻地 專題 战地 本报 本報',
);

/** Role words of a person who wrote; 通页, 通讯页 and the like are what OCR makes of 通讯员. */
export const WRITER_ROLE = words(
  '记者 記者 通讯员 通訊員 实习生 實習生 评论员 評論員 特派员 特派員 撰稿人 观察员 觀察員 编译 編譯 通页 通讯页 通讯贞 通迅员 通讯負 记考 记着 實習記者 主筆 主笔',
);

/** Role words that need a slash, a colon or a space after them, being common words otherwise: 摄影/周小满, 文/陈立言. */
export const SLASH_ROLE = words(
  '文 图 圖 文图 文圖 图文 圖文 摄影 攝影 撰文 撰稿 编辑 編輯 采写 採寫 采访 採訪 整理 绘图 繪圖 制图 製圖 漫画 漫畫 编译 編譯 口述 执笔 執筆 作者 记者 記者 通讯员 通訊員 文并摄 文並攝',
);

/** Desks that sign without a name. */
export const DESK = words(
  '评论员 評論員 特约评论员 特約評論員 编辑部 編輯部 社论 社論 综合 主笔 主筆 采访组 採訪組 报道组 報導組',
);

export const STAFF_ROLE = words(
  '责任编辑 責任編輯 责编 責編 本版责编 本版責編 本版编辑 本版編輯 值班编辑 值班主任 值班编委 美编 美編 美术编辑 版式 版式设计 版面设计 校对 校對 检校 檢校 监制 監製 主编 主編 执行主编 总编辑 總編輯 编审 審校 审校 编委 新媒体编辑 图片编辑 组版 组稿',
);

/** Verbs that close a photo credit. */
export const PHOTO_VERB = words(
  '摄影报道 攝影報導 攝影報道 摄影 攝影 摄 攝 供图 供圖 提供 翻攝 翻拍 制图 製圖 绘 繪',
);

/** News agencies and papers whose names do not end like a paper's; the rest is told by its ending. */
export const AGENCY = words(
  '本报 本報 本社 本刊 本网 本網 本台 本臺 新华社 新華社 中新社 中央社 中新网 中新網 新华网 新華網 人民网 人民網 中工网 央视网 央视 中通社 法新社 路透社 美联社 美聯社 共同社 韩联社 韓聯社 塔斯社 彭博社 明報 明报 大公報 大公报 文匯報 文汇报',
);

export const JUMP_VERB = words(
  '上接 文接 下转 下轉 紧接 緊接 转 轉 接 详见 詳見 相关报道见 相關報導見 相关报道详见 更多报道见 另见 全文见 全文详见 评论见 图见',
);

/** Labels of an editor's note, a standfirst or a commentary. */
export const NOTE_LABEL = words(
  '编者按 編者按 编按 編按 编者絮语 編者絮語 编辑手记 編輯手記 主持人的话 主持人的話 写在前面 寫在前面 法官说法 法官說法 法官提醒 律师说法 律師說法 律师提醒 律師提醒 律师点评 律師點評 专家点评 專家點評 专家提醒 專家提醒 温馨提示 溫馨提示 小贴士 小貼士 编者的话 編者的話 编后 編後 编后语 編後語 编余 开栏的话 開欄的話 开篇的话 结束语 阅读提示 閱讀提示 核心提示 內容提要 内容提要 新闻背景 新聞背景 背景链接 新闻链接 相关链接 相關連結 延伸阅读 延伸閱讀 记者手记 記者手記 采访手记 採訪手記 短评 短評 微评 快评 点评 點評 主持人语 导读 導讀 要闻导读 本版导读 今日导读 图片说明 圖片說明 图说 圖說',
);

/** What a column label may end in when it stands alone on a line. */
export const LABEL_ENDING = words(
  '调研行 調研行 采访行 一线行 基层行 万里行 蹲点记 见闻录 見聞錄 走基层 风采 風采 风采录 观察 觀察 微观察 视点 視點 聚焦 时评 時評 快评 漫谈 漫談 杂谈 雜談 纵横 縱橫 縱横 之声 之聲 进行时 進行時 热线 熱線 论坛 論壇 访谈 訪談 专访 專訪 专栏 專欄 专题 專題 专版 特刊 副刊 周刊 速递 速遞 速览 播报 播報 简讯 簡訊 短波 故事汇 人物志 群英谱 光荣榜 档案 档案馆 会客厅 圆桌 面对面 零距离 直通车 现场 在现场 新观察 新视野 大家谈 大讲堂 说法 以案说法 维权 手记 特写 特寫',
);

export const MEASURE = words(
  '名 家 项 項 个 個 人 位 户 戶 件 次 场 場 条 條 台 臺 辆 輛 套 处 處 座 份 元 美元 港元 港币 港幣 新台幣 人民币 欧元 日元 亩 畝 公顷 公頃 公里 千米 米 厘米 毫米 平方米 平方公里 立方米 吨 噸 千克 公斤 克 斤 升 千伏 千瓦 千瓦时 兆瓦 度 小时 小時 分钟 分鐘 秒 天 日 周 週 年 岁 歲 届 屆 期 批 类 類 种 種 级 級 层 層 支 本 册 冊 篇 部 张 張 间 間 所 门 門 款 道 组 組 对 對 双 雙 只 隻 头 頭 株 棵 枚 块 塊 片 枝 盏 瓶 箱 袋 轮 輪 倍 成 折 分 点 點 字 集 人次 人份 余人 多人 户次 家次 站 大类 个月 個月 个百分点 個百分點 场次 場次 版 页 頁 周年 週年 年度 代 世纪 世紀 刻 秒钟 号 號 楼 樓 节 節 课时 亿元 万元 億元 萬元',
);

/** The words that a law or an official document ends its title with. */
export const DOCUMENT_ENDING = words(
  '法 法典 条例 條例 办法 辦法 规定 規定 通知 意见 意見 纲要 綱要 细则 細則 决定 決定 决议 決議 公约 公約 规划 規劃 计划 計劃 方案 标准 標準 章程 解释 解釋 通告 公告 公报 报告 報告 规则 規則 规范 規範 制度 指引 指南 手册 手冊 倡议书 倡議書 协议 協議 合同 目录 目錄 准则 準則 要点 措施 批复 白皮书 白皮書 宣言',
);

/** Laws that papers name without 《》, without their last character. */
export const LAW = words(
  '劳动合同 勞動合同 劳动争议调解仲裁 安全生产 职业病防治 社会保险 就业促进 妇女权益保障 勞動基準 勞資爭議處理 團體協約 職業安全衛生 工會 工会 劳动 勞動 民 宪 憲 公司 勞基',
);

/** What stands before 工会 in the name of a kind of union. */
export const UNION_KIND = words(
  '开发区 经开区 高新区 镇 企事业 企事業 市直 省直 直属 电信 電信 郵政 郵務 邮政 台鐵 臺鐵 教師 教师 護理師 新就业形态劳动者 货车司机 快递员 外卖配送员 网约车司机 联合 区域性 行业性 楼宇 商圈 教科文卫体 教科文衛體 教育 医务 海员建设 海员 建设 国防邮电 国防 邮电 财贸轻纺烟草 财贸金融 财贸 金融 机械冶金建材 机冶建材 能源化学地质 能源化学 农林水利气象 农林水利 铁路 民航 机关 产业 產業 行业 企业 企業 职业 職業 基层 街道 乡镇 村级 社区 园区 集团 公司 学校 医院 工厂 车间 连队 各级 上级 两级 三级',
);
