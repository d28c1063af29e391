/**
 * Which regional vocabulary ordinary prose wants. OpenCC's phrase dictionaries are rich in computing terms that are
 * everyday words elsewhere: 程序 (procedure), 循環 (circulation), 溢出效應, 服務窗口, 社區. Those apply only in a
 * paragraph that is about computing. Keys are OpenCC Traditional.
 */
const COMPUTING_ONLY = new Set(
  (
    '交互 交互式 仿真 信號 優化 全局 低級 加載 剪切 創建 導入 導出 局部 函數 構造器 參數 實例 審覈 對象 尋址 屏蔽 嵌套 ' +
    '循環 採樣 接口 擴展 支持 支持者 文件 文檔 映射 枚舉 查找 查看 模塊 模擬 權限 死機 比特 消息 添加 溢出 激活 用戶 界面 ' +
    '異步 登錄 發佈 發送 盤片 相冊 矢量 社區 禁用 程序 窗口 端口 算子 範式 組件 綁定 縮進 總線 缺省 聯繫 聲明 脫機 腳本 ' +
    '菜單 萬象 視圖 設備 設置 調度 調用 調製 調試 變量 通道 連接 連接器 進制 進程 運行 遞歸 遠程 邏輯門 重裝 重載 ' +
    '鏈接 鏡像 隊列 集成 集羣 項目 類型 高端 高級 點擊 打開 截取 指針 拋出 捲積 數組 光標 內核 分區 刷新 前綴 ' +
    '後綴 串行 主板 呼出 回調 圖標 在線 外置 字庫 性能 多態 奔馳 方程式 數據 圖像 保存 存儲 存盤 掛斷 默認 ' +
    '任務欄 桌面型 字體 寫保護 打印 散列 兼容 擴展名 香農 高清 花屏 盤符 表達式 觸摸 預設 解釋器'
  ).split(' '),
);

const COMPUTING =
  /軟件|硬件|內存|服務器|數據庫|操作系統|代碼|編程|程序員|函數|線程|數組|字符串|編譯|源碼|鼠標|硬盤|元數據|缺省|分辨率|光標|設置默認|默認(?:設置|值|選項)/u;

/** What a name of an enterprise or institution ends in: inside it vocabulary stays as printed. */
const ORGANISATION =
  /[\p{Script=Han}]{2,14}?(?:公司|集團|集團公司|銀行|學院|大學|協會|工廠|研究院|研究所|出版社|酒店)/gu;

/** Whether a paragraph is about computing, by its OpenCC Traditional text. */
export function isAboutComputing(paragraph: string): boolean {
  return COMPUTING.test(paragraph);
}

/** Whether a regional word replaces `key` in a paragraph. */
export function appliesVocabulary(key: string, aboutComputing: boolean): boolean {
  return aboutComputing || !COMPUTING_ONLY.has(key);
}

/** The names of organisations in a text, as [start, end) pairs; a name on which another follows is one with it. */
export function organisations(text: string): [number, number][] {
  const names: [number, number][] = [];
  for (const { index, 0: name } of text.matchAll(ORGANISATION)) {
    const last = names.at(-1);
    if (last && last[1] === index) last[1] += name.length;
    else names.push([index, index + name.length]);
  }
  return names;
}
