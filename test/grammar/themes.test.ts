import { describe, expect, test } from 'vitest';
import { loadTheme, themeNames } from './support/themes';
import { INITIAL, loadGrammar } from './support/tokenize';

/** A line, a text in it, and what that text is. */
const CONSTRUCTS = [
  ['【一线见闻】', '一线见闻', 'column label'],
  ['## 全省开展技能比武——', '全省开展', 'kicker'],
  ['# 一盏灯，亮到天明', '一盏灯', 'headline'],
  ['——白河区总工会推进集体协商工作纪实', '白河区总工会推进', 'deck'],
  ['#### 把课堂搬到塔吊下', '把课堂', 'subhead'],
  ['本报记者 陈立言', '记者', 'role'],
  ['本报记者 陈立言', '陈立言', 'name'],
  ['本报讯（记者陈立言）近日，', '本报', 'outlet'],
  ['本报讯（记者陈立言）近日，', '讯', 'lead'],
  ['新华社北京11月13日电', '北京', 'place'],
  ['新华社北京11月13日电', '11月13日', 'date'],
  ['何敬业 摄', '摄', 'photo'],
  ['（下转第3版）', '下转', 'jump'],
  ['编者按：', '编者按', 'note'],
  ['他说“灯亮了”', '灯亮了', 'quotation'],
  ['合唱《咱们工人有力量》', '咱们工人', 'title'],
  ['根据《海棠市集体合同条例》', '海棠市', 'law'],
  ['1438名职工', '1438', 'figure'],
  ['1438名职工', '名', 'unit'],
  ['海棠市总工会', '海棠市总工会', 'union'],
  ['职工l会', 'l', 'suspect'],
  ['三 大困难', ' ', 'stray space'],
] as const;

describe.each(themeNames)('%s', (name) => {
  const grammar = loadGrammar({ theme: loadTheme(name) });

  /** Foreground and font style of the token at an offset: bits 15 to 23 and 11 to 14 of its metadata. */
  async function look(line: string, offset: number) {
    const { tokens } = (await grammar).tokenizeLine2(line, INITIAL);
    let metadata = 0;
    for (let i = 0; i < tokens.length; i += 2) if ((tokens[i] ?? 0) <= offset) metadata = tokens[i + 1] ?? 0;
    return { foreground: (metadata >>> 15) & 0x1ff, style: (metadata >>> 11) & 0xf };
  }

  test.each(CONSTRUCTS)('%s: %s is seen as a %s', async (line, text) => {
    const plain = await look('他们走了', 0);
    expect(await look(line, line.indexOf(text))).not.toEqual(plain);
  });

  test('running text is not', async () => {
    expect(await look('他们在家（很晚）', 5)).toEqual(await look('他们走了', 0));
  });
});
