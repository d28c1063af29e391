import type { Region } from './source';

/** The habits of one (invented) paper. */
export interface PaperProfile {
  readonly id: string;
  readonly region: Region;
  /** Column width in full-width characters, smallest and largest. */
  readonly columns: readonly [number, number];
  /** Chance that OCR of this paper gives half-width punctuation and straight quotes. */
  readonly halfWidth: number;
  readonly straightQuotes: number;
  /** How 本报讯（记者…） is spaced. */
  readonly creditGap: '' | ' ';
  /** Usual marks: what the converter made of this paper's type sizes. */
  readonly marks: {
    readonly kicker: string;
    readonly headline: string;
    readonly big: string;
    readonly subhead: string;
  };
  readonly furniture: readonly string[];
  readonly staff: readonly string[];
}

export const PROFILES: readonly PaperProfile[] = [
  {
    id: 'national-daily',
    region: 'CN',
    columns: [18, 22],
    halfWidth: 0.8,
    straightQuotes: 0.8,
    creditGap: ' ',
    marks: { kicker: '##', headline: '##', big: '#', subhead: '####' },
    furniture: ['2026年4月16日 星期四', '工会新闻', '3', '第3版'],
    staff: ['责任编辑：褚云天', '本版责编：费雪 版式：路平'],
  },
  {
    id: 'provincial-paper',
    region: 'CN',
    columns: [24, 30],
    halfWidth: 0.2,
    straightQuotes: 0.3,
    creditGap: '',
    marks: { kicker: '###', headline: '##', big: '##', subhead: '###' },
    furniture: ['江南职工报', '2026/4/16 星期四 第02版 综合', '新闻热线：0000-5550126'],
    staff: ['编辑 简宁 美编 竺可 校对 花荣', 'E-mail:zhigong@example.com'],
  },
  {
    id: 'city-labour-paper',
    region: 'CN',
    columns: [16, 20],
    halfWidth: 0.5,
    straightQuotes: 0.6,
    creditGap: '',
    marks: { kicker: '', headline: '#', big: '#', subhead: '##' },
    furniture: ['04', '劳动时报', '周四 LABOUR', '本版电话 5550188'],
    staff: ['■责编/安然 ■版式/曲直', '值班编委 郎清 责任编辑 闵行'],
  },
  {
    id: 'industry-weekly',
    region: 'CN',
    columns: [20, 26],
    halfWidth: 0.6,
    straightQuotes: 0.5,
    creditGap: ' ',
    marks: { kicker: '##', headline: '#', big: '#', subhead: '###' },
    furniture: ['第1926期', '总第1926期 第2版', '2026年4月16日'],
    staff: ['责编：应天长 组版：蓝桥'],
  },
  {
    id: 'taiwan-daily',
    region: 'TW',
    columns: [17, 21],
    halfWidth: 0.1,
    straightQuotes: 0,
    creditGap: '',
    marks: { kicker: '###', headline: '##', big: '#', subhead: '###' },
    furniture: ['A6 生活新聞', '中華民國一一五年四月十六日　星期四', 'A6'],
    staff: ['責任編輯／鍾宛庭　美術編輯／柳成蔭'],
  },
  {
    id: 'taiwan-evening',
    region: 'TW',
    columns: [20, 25],
    halfWidth: 0.3,
    straightQuotes: 0.1,
    creditGap: '',
    marks: { kicker: '', headline: '#', big: '#', subhead: '##' },
    furniture: ['勞動 B2', '2026.4.16', 'B2'],
    staff: ['編輯：姚亦凡'],
  },
  {
    id: 'hongkong-daily',
    region: 'HK',
    columns: [16, 20],
    halfWidth: 0.1,
    straightQuotes: 0,
    creditGap: '',
    marks: { kicker: '##', headline: '##', big: '#', subhead: '###' },
    furniture: ['A10 港聞', '二〇二六年四月十六日 星期四', 'A10'],
    staff: ['責任編輯：翁家偉'],
  },
  {
    id: 'hongkong-union-paper',
    region: 'HK',
    columns: [21, 26],
    halfWidth: 0.2,
    straightQuotes: 0.1,
    creditGap: '',
    marks: { kicker: '', headline: '#', big: '#', subhead: '' },
    furniture: ['工人之聲', '第316期', '4'],
    staff: ['督印：港島勞工社　編輯：袁芷晴'],
  },
];
