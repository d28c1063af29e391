import { describe, expect, it } from 'vitest';
import { parseCredits } from '../../../src/core/page/credits';

/** `kind outlet|place|date role=name …`, a `*` for a credit that is the whole line, a `?` for a weak one. */
function shown(line: string): string {
  return parseCredits(line)
    .map((c) => {
      const facts = [c.outlet, c.place, c.date].map((x) => x ?? '').join('|');
      const people = [...c.people.map((p) => `${p.role}=${p.name}`), ...c.nameless].join(' ');
      return `${c.kind}${c.whole ? '*' : ''}${c.weak ? '?' : ''} ${facts} ${people}`.trim();
    })
    .join(' + ');
}

describe('parseCredits', () => {
  it.each([
    ['本报讯（记者陈立言）11月12日,', 'lead 本报讯|| 记者=陈立言'],
    ['本报讯 (记者陈立言 通讯员何敬业 罗一鸣)近日,', 'lead 本报讯|| 记者=陈立言 通讯员=何敬业 通讯员=罗一鸣'],
    ['本报讯 最近,', 'lead 本报讯||'],
    ['本报讯 记者陈立言报道 天气转凉', 'lead 本报讯|| 记者=陈立言'],
    ['本报讯（记者欧阳明月 通讯员阿依古丽·买买提）', 'lead* 本报讯|| 记者=欧阳明月 通讯员=阿依古丽·买买提'],
    ['本报迅（记者陈立言）近日', 'lead 本报迅|| 记者=陈立言'],
    ['本报讯 (记者陈立言 通页何敬业)近日', 'lead 本报讯|| 记者=陈立言 通讯员=何敬业'],
    ['新华社北京11月13日电（记者陈立言、周小满）今天', 'lead 新华社|北京|11月13日 记者=陈立言 记者=周小满'],
    ['据新华社电 今天', 'lead 据新华社||'],
    ['〔記者王小明／台北報導〕勞動部昨日', 'lead |台北| 記者=王小明'],
    ['【本報訊】勞工處', 'lead 本報訊||'],
    ['（中央社記者王小明台北13日電）勞動部', 'lead 中央社|台北|13日 記者=王小明'],
    ['〔本報基隆訊〕基隆市公車處', 'lead 本報|基隆|'],
    ['〔記者王小明／台東—花蓮連線報導〕颱風', 'lead |台东-花莲| 記者=王小明'],
    ['综合外媒报道 一家电商平台', 'lead 综合外媒报道||'],
  ])('reads the lead credit of %s', (line, expected) => {
    expect(shown(line)).toBe(expected);
  });

  it.each([
    ['□ 本报记者 陈立言 实习生 罗一鸣', 'byline* || 记者=陈立言 实习生=罗一鸣'],
    ['工人日报—中工网记者 陈立言', 'byline* || 记者=陈立言'],
    ['本报评论员', 'byline* || 评论员'],
    ['文/图 本报记者 陈立言', 'byline* || 记者=陈立言'],
    ['記者王小明／台北報導', 'byline* || 記者=王小明'],
    ['王 伟 陈立言', 'byline*? || =王伟 =陈立言'],
    ['本报记者 陈立言 本报通讯员 何敬业 摄', 'photo* || 记者=陈立言 通讯员=何敬业'],
    ['职工在操作机床。新华社发（何敬业 摄）', 'photo || =何敬业'],
    ['（资料图片）', 'photo* ||'],
    ['（本报福州11月13日电）', 'dateline* 本报|福州|11月13日'],
    ['2025年11月13日', 'dateline* ||2025年11月13日'],
    ['（陈立言 周小满）', 'signature* || =陈立言 =周小满'],
    ['（下转第3版）', 'jump* ||'],
    ['编者按:', 'editorial* ||'],
    ['本版责编 陈立言 版式 周小满', 'staff* ||'],
  ])('reads %s', (line, expected) => {
    expect(shown(line)).toBe(expected);
  });

  it.each([
    '本报记者近日走进该厂车间,看到',
    '记者从市总工会获悉,',
    '通讯员工服务中心启用',
    '本报名系统已开放',
    '本报讯息平台上线',
    '新华社区11月13日电梯改造完工',
    '据了解,11月13日电商平台发放补贴',
    '纪录片摄制组走进车间',
    '图为难题求解',
    '向职工书屋提供图书500册',
    '上接天线、下接地气',
    '实习生就业见习补贴发放',
    '（右二）',
    '（一）',
    '（新丰）有限公司',
    '“记者证”核发工作启动',
    '他来电询问,表示将于3日讯速处理',
    '中国记者节座谈会举行',
    '气温降到零下10摄氏度',
  ])('finds no credit in %s', (line) => {
    expect(parseCredits(line)).toEqual([]);
  });
});
