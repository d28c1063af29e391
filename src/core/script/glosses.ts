/** What a character means as a word: English, then words that are written with it. */
const GLOSSES: ReadonlyMap<string, string> = new Map(
  `鐘 bell, clock: 鐘錶 分鐘|鍾 to gather; a surname: 鍾愛 鍾情|制 system, to restrict: 制度 控制|製 to manufacture: 製造 製作
幹 to do; cadre; trunk: 幹部 骨幹|乾 dry: 乾淨 乾燥|干 shield; to concern: 干涉 若干|衝 to rush: 衝突 衝擊|沖 to rinse; surname: 沖洗 沖刷
松 pine: 松樹|鬆 loose: 放鬆 輕鬆|谷 valley: 山谷|穀 grain: 穀物 五穀|斗 a measure; dipper: 漏斗 北斗|鬥 to fight: 奮鬥 鬥爭
範 model, pattern: 模範 規範|范 a surname: 范先生|雲 cloud: 雲端 白雲|云 to say: 人云亦云|醜 ugly: 醜聞|丑 clown; second earthly branch: 小丑
征 to go far; campaign: 長征 征程|徵 to levy, to solicit; sign: 徵收 象徵|復 to return, again: 恢復 復工|複 to repeat; complex: 複雜 重複|覆 to cover; to reply: 覆蓋 答覆
準 standard; exact: 標準 準備|准 to permit: 批准 准許|卷 scroll, file: 試卷 案卷|捲 to roll: 捲入 席捲|餘 surplus: 剩餘 業餘|余 I; a surname: 余先生
豐 plentiful: 豐收 豐富|丰 looks: 丰采 丰姿|嶽 high mountain: 五嶽|岳 wife’s parents; a surname: 岳父 岳飛|塗 to smear: 塗料|涂 a surname|鬱 gloomy; dense: 憂鬱|郁 fragrant; a surname: 濃郁
姜 a surname|薑 ginger: 生薑|樸 plain: 樸素|朴 a surname; a tree: 厚朴|曲 tune; bent: 歌曲 曲折|麴 leaven: 酒麴|籤 lot, slip: 抽籤 標籤|簽 to sign: 簽名 簽訂
歷 to pass through: 歷史 經歷|曆 calendar: 日曆 農曆|后 empress: 皇后|後 after, behind: 以後 後來|裡 inside: 裡面 家裡|裏 inside: 裏面 家裏|里 village; mile: 里長 公里
髮 hair: 頭髮 理髮|發 to send out, to develop: 發展 發現|面 face, side: 面對 方面|麵 flour, noodles: 麵包 麵條|系 system; department: 系統 體系|係 to relate; to be: 關係|繫 to tie: 聯繫 維繫
臺 platform; Taiwan: 臺灣 電臺|台 platform; polite “you”: 台灣 台州|颱 typhoon: 颱風|檯 table: 檯面 櫃檯|了 finished; particle: 完了 了解|瞭 clear: 瞭解 明瞭|只 only: 只有|隻 one of a pair; measure: 一隻 船隻
幾 how many: 幾個|几 small table: 茶几|才 talent; only then: 人才 剛才|纔 only then: 方纔|出 to go out: 出現|齣 act of a play: 一齣戲|表 surface; table: 表示 報表|錶 watch: 手錶|折 to fold; to break: 折扣 曲折|摺 to fold: 摺疊
致 to send; to cause: 致力 導致|緻 fine: 細緻 精緻|志 will: 志願 同志|誌 record; to mark: 雜誌 標誌|升 to rise: 提升|昇 to rise (sun): 昇華|布 cloth: 布料|佈 to announce: 公佈 分佈|舍 house: 宿舍|捨 to give up: 捨不得
併 to merge: 合併|並 and; side by side: 並且|采 looks: 風采 神采|採 to pick, to adopt: 採訪 採用|周 circuit; a surname: 周圍|週 week: 週末|游 to swim: 游泳 上游|遊 to travel: 旅遊|占 to divine; to occupy: 占卜|佔 to occupy: 佔領
向 towards: 方向|嚮 to guide; formerly: 嚮往 嚮導|合 to join: 合作|閤 whole: 閤家|伙 mates; meals: 伙食|夥 partner: 夥伴 合夥|汇 |匯 to converge; to remit: 匯款 匯聚|彙 to collect: 詞彙 彙報|尽 |盡 exhausted; utmost: 盡力|儘 as … as possible: 儘快 儘管
杰 hero (in names)|傑 outstanding: 傑出|嘆 to sigh: 感嘆|歎 to sigh: 讚歎|注 to pour; to fix on: 注意|註 note: 註冊 註解|托 to hold on the palm: 托盤|託 to entrust: 委託 拜託|萬 ten thousand; a surname|寧 peaceful; rather: 安寧|甯 a surname
獲 to obtain: 獲得|穫 to harvest: 收穫|贊 to support: 贊成 贊助|讚 to praise: 稱讚|迹 trace: 古迹|跡 trace: 足跡|暗 dark: 黑暗|闇 dim; ignorant|借 to borrow: 借款|藉 by means of: 藉口 憑藉|姓 surname|蘇 to revive; Jiangsu: 江蘇|甦 to revive: 復甦|嚕 |囌 chatter: 嚕囌
蘋 apple: 蘋果|苹 duckweed|秋 autumn: 秋天|鞦 swing: 鞦韆|梁 beam; a surname: 棟梁|樑 beam: 橋樑|仆 to fall forward: 前仆後繼|僕 servant: 公僕|尸 |屍 corpse: 屍體|术 a plant: 白术|術 skill: 技術|板 board: 木板|闆 boss: 老闆|当 |當 to be; ought: 應當|噹 ding-dong
困 trapped, hard: 困難 被困|睏 sleepy: 睏倦 犯睏|扎 to prick; to take root: 扎針 扎根|紮 to tie, to bundle: 包紮 駐紮|划 to row; to pay off: 划船 划算|劃 to draw; to plan: 計劃 劃分
刮 to scrape: 刮鬍子 搜刮|颳 to blow (of wind): 颳風|餵 to feed: 餵養|喂 hello|麪 flour, noodles: 麪包 麪條|鹹 salty: 鹹菜|咸 all; Xianyang: 老少咸宜 咸陽|蒙 to cover, to receive; Mongol: 蒙受 蒙古|濛 misty: 濛濛細雨|矇 to deceive; dim: 矇騙
壇 altar; platform: 花壇 論壇|罈 jar: 酒罈|髒 dirty: 骯髒|臟 internal organ: 內臟 心臟|闢 to open up, to refute: 開闢 闢謠|辟 law; to ward off: 復辟 辟邪|杆 pole: 旗杆 欄杆|桿 shaft, stick: 槓桿 桿菌
升 to rise; litre: 上升|胡 a surname; recklessly: 胡亂|鬍 beard: 鬍子|须 |須 must: 必須|鬚 beard: 鬍鬚|御 imperial: 御用|禦 to resist: 防禦|種 kind; seed; to plant: 種類|种 a surname|群 crowd: 群眾|羣 crowd: 羣眾|爲 to do; for: 爲了|為 to do; for: 為了
熏 to smoke; to scent: 熏人|燻 to smoke (food): 煙燻 燻肉|薰 fragrance: 薰陶 薰衣草|澱 to settle: 澱粉 沉澱|淀 shallow lake: 白洋淀 海淀|奸 wicked; traitor: 奸商 漢奸|姦 rape; adultery: 強姦 通姦
朮 a herb: 白朮 蒼朮|纖 fine; fibre: 纖維 光纖|縴 tow rope: 縴夫 拉縴|傭 servant; to hire: 傭人 僱傭|佣 commission: 佣金|泛 to float; broad: 廣泛 泛舟|氾 to flood: 氾濫|回 to return: 回家 返回|迴 to turn round: 迴避 巡迴
凶 ill-omened: 吉凶 凶年|兇 violent: 兇手 行兇|念 to think of: 懷念 紀念|唸 to read aloud: 唸書|累 tired; to pile up: 勞累 積累|纍 in clusters: 果實纍纍|沈 a surname|瀋 Shenyang: 瀋陽|緻 fine: 細緻 精緻|别 other; do not: 別人|別 other; do not: 別人 分別|彆 awkward: 彆扭
惡 evil; to hate: 惡劣 厭惡|噁 nauseous: 噁心|彌 full; to fill: 彌補|瀰 to pervade: 瀰漫|團 round; group: 團結 集團|糰 dumpling: 飯糰|鹵 salt; halogen: 鹵水 鹵素|滷 to stew in soy: 滷味 滷肉|霉 mildew; bad luck: 倒霉|黴 mould: 黴菌 青黴素
帘 shop sign: 酒帘|簾 curtain: 窗簾|雕 to carve: 雕刻|鵰 eagle: 射鵰|凌 to insult; ice; a surname: 凌晨|淩 a surname|筑 a zither; Guiyang: 擊筑|築 to build: 建築|党 a surname; Tangut: 党項|黨 party: 黨員|症 illness: 病症|癥 obstruction: 癥結|臘 twelfth month; cured: 臘月 臘肉|腊 dried meat
为 to do; for|藉 by means of: 慰藉 狼藉|复 to return; to reply: 答复 恢复|征 to go far; to levy: 长征 征收|炼 to refine: 锻炼|链 chain: 项链|祇 god of the earth: 神祇|沉 to sink; heavy: 沉重|锺 a surname, a name: 钱锺书|钟 bell, clock; a surname: 分钟|份 share, copy: 一份|分 part: 部分 成分
画 to draw; picture: 画家|划 to draw up; to row: 计划 划船|宁 peaceful; rather: 安宁|吒 in names: 哪吒|咤 to shout: 叱咤|哲 wise: 哲学|喆 wise (in names)|甯 a surname|欲 to wish; about to: 欲望|慾 desire, craving: 食慾|於 in, at, to: 關於 對於|于 a surname; in names and old texts: 于右任 于闐`
    .split(/\||\n/)
    .map((row): [string, string] => [row.slice(0, 1), row.slice(2).trim()])
    .filter(([, gloss]) => gloss !== ''),
);

/** A gloss of a candidate of one character, such as `dry: 乾淨 乾燥`; '' where we have none. */
export function glossOf(candidate: string): string {
  return GLOSSES.get(candidate) ?? '';
}
