import { type BlankLines, type Knobs, PRINT, type Tier } from './knobs';
import type { PaperProfile } from './profiles';
import type { Random } from './random';
import type { Region } from './source';

const LEVELS = ['', '#', '##', '###', '####'];

/** A paper that nobody has seen: any column width from 8 to 40, any habit of marks, its own furniture. */
export function anyPaper(region: Region, random: Random): PaperProfile {
  const narrowest = random.weighted([
    [random.int(8, 13), 2],
    [random.int(14, 24), 5],
    [random.int(25, 38), 2],
  ]);
  const half = region === 'CN' ? random.next() : random.next() * 0.3;
  return {
    id: 'any-paper',
    region,
    columns: [narrowest, narrowest + random.int(0, 3)],
    halfWidth: half,
    straightQuotes: half * random.next(),
    creditGap: random.chance(0.5) ? ' ' : '',
    marks: anyMarks(random),
    furniture: Array.from({ length: 4 }, () => anyFurniture(region, random)),
    staff: Array.from({ length: 2 }, () => anyStaff(region, random)),
  };
}

function anyMarks(random: Random): PaperProfile['marks'] {
  const way = random.next();
  if (way < 0.15) {
    const one = random.pick(LEVELS.slice(1));
    return { kicker: one, headline: one, big: one, subhead: one };
  }
  if (way < 0.3) {
    const one = random.pick(LEVELS.slice(1, 4));
    return { kicker: '', headline: one, big: one, subhead: '' };
  }
  const headline = random.int(1, 3);
  return {
    kicker: random.pick(['', LEVELS[headline] ?? '', LEVELS[headline + 1] ?? '']),
    headline: LEVELS[headline] ?? '',
    big: LEVELS[random.chance(0.5) ? headline : Math.max(1, headline - 1)] ?? '',
    subhead: random.pick(['', LEVELS[headline + 1] ?? '', LEVELS[Math.min(4, headline + 2)] ?? '']),
  };
}

/** One passage, pasted without anything around it. */
const PASTED: Partial<Knobs> = {
  articles: [1, 1],
  furniture: 0,
  staff: 0,
  garbage: 0,
  duplicate: 0,
  markNone: 0.6,
};

/** The least and the greatest share of misread characters, and how often text is not where it belongs. */
const READING: Readonly<
  Record<Tier, Readonly<{ misread: readonly [number, number]; away: number; exchanged: number }>>
> = {
  clean: { misread: [0.0001, 0.002], away: 0, exchanged: 0 },
  typical: { misread: [0.0004, 0.02], away: 0.02, exchanged: 0.015 },
  hard: { misread: [0.002, 0.045], away: 0.1, exchanged: 0.07 },
};

/** How often all headings of a page keep their marks. */
const FAITHFUL: Readonly<Record<Tier, number>> = { clean: 0.5, typical: 0.15, hard: 0.05 };

/** What else may happen to a page of a tier as a whole. */
export function anyKnobs(tier: Tier, random: Random): Partial<Knobs> {
  const { misread, away, exchanged } = READING[tier];
  const [least, most] = misread;
  const blanks: BlankLines = random.pick(['all', 'all', 'none', 'none', 'articles', 'paragraphs']);
  return {
    blanks: [[blanks, 1]],
    misread: tier === 'clean' && random.chance(0.5) ? 0 : least * (most / least) ** random.next(),
    strayClosing: tier === 'clean' ? 0 : 0.25,
    subheadsMarked: 0.5,
    headingAway: random.chance(0.5) ? 2 * away : 0,
    exchanged: random.chance(0.5) ? 2 * exchanged : 0,
    typesetting: random.weighted([
      [PRINT, 5],
      [{ ...PRINT, cells: true }, 3],
      [{ cells: true, marksKept: false, wordsKept: random.chance(0.5) }, 1],
      [{ cells: false, marksKept: false, wordsKept: false }, 1],
    ]),
    ...(random.chance(0.25) ? { markNone: 1 } : {}),
    ...(random.chance(0.15) ? { markOnBody: 0.4 } : {}),
    ...(random.chance(0.2) ? { indents: 0.9 } : {}),
    ...(random.chance(0.15) ? { crlf: 1 } : {}),
    ...(random.chance(0.2) ? { articles: [1, 4] } : {}),
    ...(random.chance(0.2) ? { narrow: random.chance(0.5) ? 1 : 0 } : {}),
    ...(random.chance(0.35) ? { headingBreak: 0.3 } : {}),
    ...(random.chance(0.12) ? PASTED : { furniture: 0.5, staff: 0.5 }),
    ...(random.chance(FAITHFUL[tier]) ? { markMissing: 0, markWrong: 0 } : {}),
  };
}

const SECTIONS: Readonly<Record<Region, readonly string[]>> = {
  CN: [
    '要闻',
    '综合',
    '工会新闻',
    '工会之窗',
    '基层',
    '职工',
    '副刊',
    '评论',
    '权益',
    '维权',
    '社会',
    '文化',
    '经济',
    '民生',
    '专题',
    '综合新闻',
    '国内新闻',
    '地方新闻',
    '工会时空',
    '理论',
    '周末',
  ],
  TW: ['要聞', '生活', '勞動', '社會', '地方', '財經', '政治', '論壇', '焦點', '綜合', '產業', '文教'],
  HK: ['港聞', '要聞', '論壇', '副刊', '經濟', '勞工', '社區', '兩岸', '教育', '社評'],
};
const PAPERS: Readonly<Record<Region, readonly string[]>> = {
  CN: ['江海工人报', '云岭职工报', '劳动新报', '湖畔日报', '城市晚报', '滨江时报', '工友周报', '北方劳动报'],
  TW: ['海島日報', '勞動時報', '大屯晚報', '工會通訊'],
  HK: ['維港日報', '工友報', '海傍新報', '職工週刊'],
};
const WEEKDAYS = '一二三四五六日';

function anyFurniture(region: Region, random: Random): string {
  const section = random.pick(SECTIONS[region]);
  const page = random.int(1, 16);
  const two = String(page).padStart(2, '0');
  const letter = random.pick(['A', 'B', 'C', 'D']);
  const month = random.int(1, 12);
  const day = random.int(1, 28);
  const week = random.pick([...WEEKDAYS]);
  const star = region === 'CN' ? '星期' : random.pick(['星期', '週']);
  const long = `2026年${month}月${day}日`;
  return random.pick([
    `${page}`,
    two,
    `${letter}${page}`,
    `第${page}版`,
    `${two}版`,
    `${letter}${page} ${section}`,
    `${section} ${letter}${page}`,
    `${two} ${section}`,
    `${two} | ${section}`,
    `${section}·${two}`,
    section,
    section,
    `${section}　${random.pick(PAPERS[region])}`,
    `${random.pick(PAPERS[region])}`,
    `${random.pick(PAPERS[region])} ${long}`,
    long,
    `${long} ${star}${week}`,
    `${long}　${star}${week}　第${page}版`,
    `2026.${month}.${day}`,
    `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} ${star}${week}`,
    `${star}${week}`,
    ...(region === 'CN'
      ? [
          `第${random.int(300, 9800)}期`,
          `总第${random.int(300, 9800)}期`,
          `新闻热线：0000-${random.int(5550100, 5550199)}`,
        ]
      : [
          `中華民國一一五年${hanNumber(month)}月${hanNumber(day)}日　星期${week}`,
          `二〇二六年${hanNumber(month)}月${hanNumber(day)}日 星期${week}`,
        ]),
  ]);
}

const DIGITS = '〇一二三四五六七八九';

function hanNumber(value: number): string {
  const ten = Math.floor(value / 10);
  const one = value % 10;
  return `${ten > 1 ? DIGITS.charAt(ten) : ''}${ten > 0 ? '十' : ''}${one > 0 ? DIGITS.charAt(one) : ''}`;
}

const NAMES: Readonly<Record<Region, readonly string[]>> = {
  CN: ['童安然', '路遥知', '云中鹤', '桂子香', '燕双飞', '柯南生', '苗得雨', '时迁进', '查理平', '席上珍'],
  TW: ['童安然', '路遙知', '雲中鶴', '桂子香', '燕雙飛', '柯南生'],
  HK: ['童安然', '路遙知', '雲中鶴', '桂子香', '燕雙飛', '柯南生'],
};

function anyStaff(region: Region, random: Random): string {
  const [a = '', b = '', c = ''] = random.shuffle(NAMES[region]);
  if (region === 'CN')
    return random.pick([
      `责任编辑：${a}`,
      `责编：${a} 版式：${b}`,
      `本版责编 ${a} 美编 ${b} 校对 ${c}`,
      `■责编/${a} ■版式/${b}`,
      `本版编辑：${a} 视觉：${b}`,
      `编辑:${a} 校对:${b} 电子信箱:zg@example.com`,
      `值班编委 ${a}`,
      `电话:0000-5550100 邮箱:bianji@example.com`,
      `E-mail:banmian@example.com`,
      `主编 ${a} 执行主编 ${b}`,
    ]);
  return random.pick([
    `責任編輯：${a}`,
    `責任編輯／${a}　美術編輯／${b}`,
    `編輯：${a}　校對：${b}`,
    `督印：工友社　編輯：${a}`,
    `主編 ${a}`,
    `電郵：editor@example.com`,
    `傳真：5550100`,
  ]);
}
