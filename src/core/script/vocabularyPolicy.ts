/**
 * Which regional vocabulary ordinary prose wants. OpenCC's phrase dictionaries are rich in computing terms that are
 * everyday words elsewhere: 程序 (procedure), 循環 (circulation), 溢出效應, 服務窗口, 社區. Those apply only in a
 * paragraph that is about computing. Keys are OpenCC Traditional.
 */
const COMPUTING_ONLY = new Set(
  (
    '交互 交互式 仿真 信號 優化 全局 低級 加載 剪切 創建 導入 導出 局部 函數 參數 實例 審覈 對象 屏蔽 循環 ' +
    '採樣 接口 擴展 支持 支持者 文件 文檔 映射 查找 查看 模塊 模擬 權限 比特 消息 添加 溢出 激活 用戶 界面 ' +
    '登錄 發佈 發送 盤片 相冊 社區 禁用 程序 窗口 算子 範式 組件 綁定 縮進 總線 缺省 聯繫 聲明 腳本 菜單 ' +
    '萬象 視圖 設備 設置 調度 調用 調製 調試 變量 通道 連接 連接器 進制 進程 運行 遠程 重裝 重載 鏈接 鏡像 ' +
    '隊列 集成 集羣 項目 類型 高端 高級 點擊 打開 截取 指針 拋出 捲積 數組 光標 內核 分區 刷新 前綴 後綴 ' +
    '串行 主板 呼出 回調 在線 外置 性能 多態 奔馳 方程式 數據 圖像 保存 存儲 掛斷 默認 桌面型 字體 打印 散列 ' +
    '兼容 香農 表達式 觸摸 預設'
  ).split(' '),
);

const COMPUTING =
  /軟件|硬件|內存|服務器|數據庫|操作系統|代碼|編程|程序員|函數|線程|數組|字符串|編譯|源碼|鼠標|硬盤|元數據|缺省|分辨率|光標|設置默認|默認(?:設置|值|選項)/u;

/** What no name of an organisation has in it: what stands before is the sentence's. */
const NO_NAME = '的了着著是在有把被将將给給让讓由从從到去向对對就都也很最更以及或之他她它们們我你这這那哪其';
/** What the name of an enterprise or institution ends in, in either script of Traditional or Simplified text. */
const KINDS =
  '(?:有限)?公司|集團|集团|銀行|银行|學院|学院|大學|大学|學校|学校|[中小]學|[中小]学|協會|协会|學會|学会|商會|商会|公會|公会|工會|工会|' +
  '聯合會|联合会|聯盟|联盟|基金會|基金会|委員會|委员会|工廠|工厂|總廠|总厂|研究院|研究所|設計院|设计院|事務所|事务所|出版社|雜誌社|杂志社|酒店|園區|园区|' +
  '(?<![為为作市個个以]|重心|同心)中心(?!任務|任务|工作|思想|點|点|環節|环节|地帶|地带|位置|城|議題|议题|內容|内容|區|区)';
const KIND = new RegExp(KINDS, 'gu');
const OUTSIDE_NAME = new RegExp(`[\\P{Script=Han}${NO_NAME}]`, 'u');
/** What precedes the kind in a name has at least and at most so many characters. */
const SHORTEST = 2;
const LONGEST = 14;

/** Whether a paragraph is about computing, by its OpenCC Traditional text. */
export function isAboutComputing(paragraph: string): boolean {
  return COMPUTING.test(paragraph);
}

/** Whether a regional word replaces `key` in a paragraph. */
export function appliesVocabulary(key: string, aboutComputing: boolean): boolean {
  return aboutComputing || !COMPUTING_ONLY.has(key);
}

/** What regional vocabulary knows by another spelling than ours. Both of a length. */
const THEIR_SPELLING: readonly (readonly [ours: string, theirs: string])[] = [['調制解調器', '調製解調器']];

/** Gives the words of a text, where a gate lets them, the spelling by which regional vocabulary knows them. */
export function respellKeys(
  units: Uint16Array,
  text: string,
  gate: () => (start: number, end: number) => boolean,
): Uint16Array {
  let respelled = units;
  for (const [ours, theirs] of THEIR_SPELLING) {
    const allows = gate();
    for (let at = text.indexOf(ours); at !== -1; at = text.indexOf(ours, at + ours.length)) {
      if (!allows(at, at + ours.length)) continue;
      if (respelled === units) respelled = units.slice();
      for (let i = 0; i < theirs.length; i += 1) respelled[at + i] = theirs.charCodeAt(i);
    }
  }
  return respelled;
}

/**
 * The names of organisations in a text, as [start, end) pairs: inside them vocabulary stays as printed. A name on which
 * another follows is one with it.
 */
export function organisations(text: string): [number, number][] {
  const names: [number, number][] = [];
  for (const { index, 0: kind } of text.matchAll(KIND)) {
    const last = names.at(-1);
    const least = Math.max(last?.[1] ?? 0, index - LONGEST);
    let start = index;
    while (start > least && !OUTSIDE_NAME.test(text.charAt(start - 1))) start -= 1;
    const end = index + kind.length;
    if (last && last[1] === start) last[1] = end;
    else if (index - start >= SHORTEST) names.push([start, end]);
  }
  return names;
}
