import { articleRecords, type PageRecord } from '../../core/page/articleRecords';
import { parsePage } from '../../core/page/parsePage';
import { parseArguments } from '../arguments';
import { eachFile } from '../eachFile';
import { writeLine } from '../output';

/** `gongbao articles FILE… [--json]` */
export async function runArticles(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments('articles', args, { json: { type: 'boolean' } });
  return eachFile('articles', positionals, async ({ file, text }) => {
    const record = articleRecords(parsePage(text), text);
    await writeLine(values.json ? JSON.stringify({ file, ...record }) : listing(file, record));
    return 0;
  });
}

function listing(file: string, { articles }: PageRecord): string {
  const rows = articles.map((article) => {
    const title = article.headline ?? article.kicker ?? article.text.slice(0, 24);
    const names = article.bylines.map(({ role, name }) => `${role}${name}`).join(' ');
    return `  ${article.id.padEnd(4)} ${title}${names ? `  (${names})` : ''}  lines ${spans(article.lines)}`;
  });
  const count = articles.length === 1 ? '1 article' : `${articles.length} articles`;
  return [`${file}: ${count}`, ...rows].join('\n');
}

/** 3,5,7,6 → "3 5 7 6"; long runs are cut. */
function spans(lines: readonly number[]): string {
  const shown = lines.slice(0, 12).join(' ');
  return lines.length > 12 ? `${shown} … (${lines.length})` : shown;
}
