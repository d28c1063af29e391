import { escapeAttribute, escapeXml } from '../../xml/writeXml';
import type { Translation } from '../model';
import { type ExportParagraph, exportParagraphs, shown } from './paragraphs';

/** The translated article as plain text, a paragraph a line with a blank line between. */
export function toPlainText(translation: Translation): string {
  return `${exportParagraphs(translation).map(shown).join('\n\n')}\n`;
}

/** The translated article as Markdown: headline and subheads as headings, kicker, deck and captions in italics. */
export function toMarkdown(translation: Translation): string {
  return `${exportParagraphs(translation).map(markdownParagraph).join('\n\n')}\n`;
}

function markdownParagraph(paragraph: ExportParagraph): string {
  const text = escapeMarkdown(shown(paragraph));
  switch (paragraph.role) {
    case 'headline':
      return `# ${text}`;
    case 'subhead':
      return `## ${text}`;
    case 'column-label':
      return `**${text}**`;
    case 'kicker':
    case 'deck':
    case 'caption':
      return `*${text}*`;
    default:
      return text;
  }
}

/** Source and target side by side as a Markdown table, a sentence a row. */
export function toMarkdownTable(translation: Translation): string {
  const rows = exportParagraphs(translation).flatMap(({ segments }) =>
    segments.map(({ source, target }) => `| ${cell(source)} | ${cell(target)} |`),
  );
  const { sourceLanguage, targetLanguage } = translation;
  return [`| ${cell(sourceLanguage)} | ${cell(targetLanguage)} |`, '| --- | --- |', ...rows, ''].join('\n');
}

function cell(text: string): string {
  return escapeMarkdown(text);
}

/** Makes text safe inside Markdown: no mark in it acts as one, and no HTML stands. */
function escapeMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const escaped = line.replace(/[\\`*_[\]|<>~$]/g, '\\$&').replace(/&/g, '&amp;');
  return escaped.replace(/^(?=[#+-])/, '\\').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Source and target side by side as a page of HTML that loads nothing and runs nothing. */
export function toHtmlTable(translation: Translation): string {
  const { sourceLanguage, targetLanguage } = translation;
  const paragraphs = exportParagraphs(translation);
  const title = paragraphs.find(({ role }) => role === 'headline');
  const rows = paragraphs.flatMap(({ role, segments }) =>
    segments.map(({ source, target }) => {
      const kind = /^[a-z-]+$/.test(role) ? ` class="${role}"` : '';
      const side = (language: string, text: string) =>
        `<td lang="${escapeAttribute(language)}">${escapeXml(text)}</td>`;
      return `<tr${kind}>${side(sourceLanguage, source)}${side(targetLanguage, target)}</tr>`;
    }),
  );
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(targetLanguage)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeXml(title ? shown(title) : translation.original)}</title>
<style>
body { font: 1em/1.6 system-ui, sans-serif; margin: 2em auto; max-width: 72em; padding: 0 1em; color-scheme: light dark; }
table { border-collapse: collapse; width: 100%; }
td { border-top: 1px solid; padding: .4rem .8rem; vertical-align: top; width: 50%; border-color: color-mix(in srgb, currentColor 20%, transparent); }
.headline { font-size: 1.4em; font-weight: bold; }
.subhead, .column-label { font-weight: bold; }
.kicker, .deck, .caption { font-style: italic; }
</style>
</head>
<body>
<table>
${rows.join('\n')}
</table>
</body>
</html>
`;
}
