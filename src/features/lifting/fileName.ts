const LONGEST = 60;

/** A title as a file name: what file systems forbid is left out, '-' where nothing remains. */
export function fileNameFor(title: string): string {
  const kept = title
    .replace(/[\p{Cc}\\/:*?"<>|#%]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.{1,60}|[. ]{1,60}$/g, '');
  return Array.from(kept).slice(0, LONGEST).join('') || '-';
}
