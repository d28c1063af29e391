import { CLOSE_PAREN, HAN, SPACE } from './characters';
import { named, type Rule, words } from './rule';
import { COMPOUND_SURNAMES, SURNAMES } from './surnames';
import { AGENCY, ROLE_QUALIFIER, WRITER_ROLE } from './vocabulary';

const SURNAME = [...new Set(SURNAMES)].join('');

/** What may follow a name: so that 记者陈立言 is read and 记者陈述了经过 is not. */
export const AFTER_NAME = `(?=[${SPACE}、,，/／${CLOSE_PAREN}】〕］]|$)`;

/** 阿依古丽·买买提: both halves of a name with a middle dot. */
const DOTTED_NAME = `[${HAN}]{1,8}[·・•‧][${HAN}]{1,8}`;

/**
 * One name: a known surname and one to three characters, perhaps with the space that OCR or the typesetter puts
 * into a two-character name, or a name with a middle dot.
 */
export const NAME = `(?:${DOTTED_NAME}|(?:${words(COMPOUND_SURNAMES)}|[${SURNAME}])[ \\u3000]?[${HAN}]{1,3})`;

/** A later name of a list, whose surname may be a rare one: position vouches for it. */
export const LISTED_NAME = `(?:${DOTTED_NAME}|[${HAN}]{1,4})`;

/** Paper, agency or station: by name, or by the way such names end. */
export const OUTLET = `(?:${AGENCY}|[${HAN}]{1,9}(?:[报報]社?|[网網]|[电電][视視]台|广播电台|通讯社|杂志)(?:[—―－–-]{1,2}[${HAN}]{1,6}[网網])?)`;

/** 首席记者, 全媒体见习记者, 驻沪记者. */
export const ROLE = `(?:(?:${ROLE_QUALIFIER}|驻[${HAN}]{1,4}){0,3}(?:${WRITER_ROLE}))`;

/**
 * Inside a stretch that is known to be a credit: outlets, role words and names apart.
 * A name is whatever is left, so a rare surname is a name too.
 */
export const people: readonly Rule[] = [
  { match: `(${OUTLET})(?=${ROLE})`, captures: { 1: named('support.function.outlet') } },
  { match: ROLE, ...named('keyword.other.role') },
  {
    match: `(?:摄影报道|攝影報導|攝影報道|摄影|攝影|供图|供圖|文并摄|文並攝)(?![${HAN}])`,
    ...named('keyword.other.role.photo'),
  },
  { match: `(?<=[/／])(?:文|图|圖|摄|攝|绘|繪)(?![${HAN}])`, ...named('keyword.other.role') },
  { match: `${AGENCY}`, ...named('support.function.outlet') },
  { match: `[${SURNAME}][ \\u3000][${HAN}](?![${HAN}])`, ...named('entity.name.type.person') },
  { match: LISTED_NAME, ...named('entity.name.type.person') },
];
