import type { Range } from '../text/range';
import type { CreditedPerson } from './people';

/** What a credit does on the page. */
export type CreditKind =
  /** Opens a news item: 本报讯 (记者…), 新华社北京11月13日电, 〔記者…／台北報導〕. */
  | 'lead'
  /** A line of its own with who wrote the piece. */
  | 'byline'
  /** Closes a caption: …摄, 新华社发, 资料图片. */
  | 'photo'
  /** Closes an article: （本报福州11月13日电）. */
  | 'dateline'
  /** Names in parentheses or behind a dash at the end, or the signature of a letter. */
  | 'signature'
  /** 下转第3版, 上接第1版. */
  | 'jump'
  /** 编者按 and its kin. */
  | 'editorial'
  /** The page's own staff and issue lines. */
  | 'staff';

/** A credit found in a line. Offsets count from the line's own start plus `base`. */
export interface LineCredit {
  readonly kind: CreditKind;
  readonly range: Range;
  /** Whether nothing but the credit stands on the line. */
  readonly whole: boolean;
  readonly people: readonly CreditedPerson[];
  /** Role words printed without a name: 评论员, 编辑部. */
  readonly nameless: readonly string[];
  readonly outlet?: string;
  readonly place?: string;
  readonly date?: string;
  /** The parenthesis is not closed on this line. */
  readonly open?: boolean;
  /** Only names, no word that says what they are: sure only where the neighbours agree. */
  readonly weak?: boolean;
}
