import { strToU8, zipSync } from 'fflate';
import { escapeAttribute, escapeXml } from '../../xml/writeXml';
import type { Translation } from '../model';
import { exportParagraphs, shown } from './paragraphs';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Word's style of each role; the built-in names show translated in every Word. */
const STYLES: ReadonlyMap<string, string> = new Map([
  ['headline', 'Title'],
  ['subhead', 'Heading1'],
  ['kicker', 'Subtitle'],
  ['deck', 'Subtitle'],
  ['column-label', 'Subtitle'],
  ['caption', 'Caption'],
]);

/**
 * The translated article as a Word document (ECMA-376): `article` alone, or a table of source and target. The parts
 * that Word needs and no more, so that a library a hundred times this size is not called for.
 */
export function toDocx(translation: Translation, form: 'article' | 'table' = 'article'): Uint8Array {
  const { sourceLanguage, targetLanguage } = translation;
  const paragraphs = exportParagraphs(translation);
  const body =
    form === 'article'
      ? paragraphs.map((one) => paragraph(shown(one), targetLanguage, STYLES.get(one.role))).join('')
      : table(
          paragraphs.flatMap(({ role, segments }) =>
            segments.map(({ source, target }) => [
              paragraph(source, sourceLanguage, STYLES.get(role)),
              paragraph(target, targetLanguage, STYLES.get(role)),
            ]),
          ),
        );
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${DOCUMENT}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${WORD}">${styles()}</w:styles>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  // A fixed date, so that the same translation gives the same file.
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1) });
}

function paragraph(text: string, language: string, style: string | undefined): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const tag = escapeAttribute(language);
  const chinese = /^(?:zh|yue|ja|ko)(?:-|$)/i.test(language);
  const languages = chinese ? `<w:lang w:eastAsia="${tag}"/>` : `<w:lang w:val="${tag}"/>`;
  return `<w:p>${properties}<w:r><w:rPr>${languages}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

function table(rows: readonly (readonly string[])[]): string {
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:color="A0A0A0"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const cells = (row: readonly string[]) =>
    row.map((content) => `<w:tc><w:tcPr><w:tcW w:w="4513" w:type="dxa"/></w:tcPr>${content}</w:tc>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="9026" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="4513"/><w:gridCol w:w="4513"/></w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl><w:p/>`;
}

function styles(): string {
  const style = (id: string, name: string, run: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="160" w:after="120"/></w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  return [
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr></w:style>',
    style('Title', 'Title', '<w:b/><w:sz w:val="36"/>'),
    style('Subtitle', 'Subtitle', '<w:i/><w:sz w:val="24"/>'),
    style('Heading1', 'heading 1', '<w:b/><w:sz w:val="26"/>'),
    style('Caption', 'caption', '<w:i/><w:sz w:val="20"/>'),
  ].join('');
}
