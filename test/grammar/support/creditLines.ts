import { readFileSync } from 'node:fs';

/** A row of `data/credit-lines.tsv`: a line as printed, what it is, and what stands in it. */
export interface CreditLine {
  readonly id: string;
  /** lead, dateline, end-dateline, byline, photo, signature, jump, note, staff, issue, source; none for a trap. */
  readonly kind: string;
  readonly line: string;
  /** `本报/记者=陈立言,周小满;place=福州;date=11月13日`, in the order of the line. */
  readonly parse: string;
  readonly note: string;
}

/** The credit lines and look-alikes that everything which reads credits is measured on. */
export function readCreditLines(): readonly CreditLine[] {
  const [, ...rows] = readFileSync(new URL('../data/credit-lines.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => row !== '');
  return rows.map((row) => {
    const [id = '', kind = '', line = '', parse = '', note = ''] = row.split('\t');
    return { id, kind, line, parse, note };
  });
}
