import type { Token } from './tokenize';

/** What the grammar makes of a credit line, in the words of `data/credit-lines.tsv`. */
export interface CreditReading {
  /** `none` where the line holds no credit. */
  readonly kind: string;
  /** `本报/记者=陈立言,周小满;place=福州`: outlet and role word as printed, names without spaces. */
  readonly parse: string;
}

/** The scope that each kind of credit lies in; the first that a line has is the line's kind. */
const KINDS: readonly (readonly [scope: string, kind: string])[] = [
  ['meta.photo-credit', 'photo'],
  ['meta.dateline.end', 'end-dateline'],
  ['meta.dateline', 'dateline'],
  ['meta.lead', 'lead'],
  ['meta.byline', 'byline'],
  ['meta.signature', 'signature'],
  ['meta.jump', 'jump'],
  ['meta.source', 'source'],
  ['meta.editors-note', 'note'],
  ['comment.line.staff', 'staff'],
  ['comment.line.issue', 'issue'],
  ['meta.credit', 'credit'],
];

const DETAILS: readonly (readonly [scope: string, key: string])[] = [
  ['entity.name.namespace.place', 'place'],
  ['constant.numeric.date', 'date'],
  ['constant.numeric.page', 'page'],
];

/** Reads the tokens of one line as a credit. */
export function readCredit(tokens: readonly Token[]): CreditReading {
  const kind = KINDS.find(([scope]) => tokens.some((token) => has(token, scope)))?.[1] ?? 'none';
  const credited = tokens.filter((token) => KINDS.some(([scope]) => has(token, scope)));
  return { kind, parse: parse(credited) };
}

function has(token: Token, scope: string): boolean {
  return token.scopes.some((name) => name.startsWith(`${scope}.`));
}

interface Entry {
  key: string;
  readonly values: string[];
}

function parse(tokens: readonly Token[]): string {
  const entries: Entry[] = [];
  let outlet: string | null = null;
  let credited: Entry | null = null;
  const add = (key: string, ...values: string[]): Entry => {
    const entry = { key, values };
    entries.push(entry);
    return entry;
  };
  // An outlet belongs to the role word right behind it, else it stands for itself.
  const settleOutlet = () => {
    if (outlet !== null) add('outlet', outlet);
    outlet = null;
  };
  for (const token of tokens) {
    const text = token.text.replaceAll(/[ \u3000]/g, '');
    const detail = DETAILS.find(([scope]) => has(token, scope))?.[1];
    if (has(token, 'support.function.outlet')) {
      settleOutlet();
      outlet = text;
    } else if (has(token, 'keyword.other.role')) {
      const photo = has(token, 'keyword.other.role.photo');
      const key: string = outlet !== null && !photo ? `${outlet}/${text}` : text;
      if (photo) settleOutlet();
      outlet = null;
      if (credited?.key === '') credited.key = key;
      else credited = add(key);
    } else if (has(token, 'entity.name.type.person')) {
      settleOutlet();
      credited ??= add('');
      credited.values.push(text);
    } else if (detail !== undefined) {
      settleOutlet();
      add(detail, text);
    } else if (has(token, 'keyword.control')) {
      settleOutlet();
    }
  }
  settleOutlet();
  return entries.map(({ key, values }) => `${key}=${values.join(',')}`).join(';');
}
