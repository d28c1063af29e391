import { escapeXml } from '../xml/writeXml';
import type { TermEntry } from './entry';

/**
 * Writes entries as TBX 3 (ISO 30042:2019) with data categories as attributes. What TBX has no category for (pinyin,
 * the status of a rendering …) stands under a name with `x-`. Reading the result gives the same entries.
 */
export function writeGlossaryTbx(entries: readonly TermEntry[], title: string): string {
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx type="TBX-Gongbao" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    '  <tbxHeader>',
    '    <fileDesc>',
    `      <titleStmt><title>${escapeXml(title)}</title></titleStmt>`,
    `      <sourceDesc><p>${escapeXml(title)}</p></sourceDesc>`,
    '    </fileDesc>',
    '  </tbxHeader>',
    '  <text>',
    '    <body>',
    ...entries.map((entry, i) => conceptEntry(entry, i + 1)),
    '    </body>',
    '  </text>',
    '</tbx>',
  ].join('\n')}\n`;
}

function conceptEntry(entry: TermEntry, number: number): string {
  const lines = [
    descrip('subjectField', entry.category),
    descrip('x-priority', entry.priority),
    descrip('definition', entry.definition, 'en'),
    descrip('definition', entry.definitionZh, 'zh'),
    descrip('context', entry.example, 'zh'),
    descrip('context', entry.exampleEn, 'en'),
    descrip('x-fullForm', entry.fullForm),
    ...entry.abbreviations.map((form) => descrip('x-abbreviation', form)),
    descrip('x-twEquivalent', entry.twEquivalent),
    descrip('x-hkEquivalent', entry.hkEquivalent),
    ...entry.notIn.map((word) => descrip('x-notIn', word)),
    ...entry.related.map((word) => value('ref', 'crossReference', word)),
    langSec('zh-Hans', [
      termSec(entry.simplified, [
        value('termNote', 'x-pinyin', entry.pinyin),
        value('termNote', 'partOfSpeech', entry.partOfSpeech),
        value('termNote', 'usageNote', entry.usageNote),
      ]),
    ]),
    langSec('zh-Hant-TW', [termSec(entry.traditionalTw)]),
    langSec('zh-Hant-HK', [termSec(entry.traditionalHk)]),
    langSec('en', [
      ...entry.english.map(({ text, status, source }, i) =>
        termSec(text, [
          value('termNote', 'administrativeStatus', `${i === 0 ? 'preferred' : 'admitted'}Term-admn-sts`),
          value('termNote', 'x-status', status),
          value('admin', 'source', source),
        ]),
      ),
      ...entry.forbidden.map((text) =>
        termSec(text, [value('termNote', 'administrativeStatus', 'deprecatedTerm-admn-sts')]),
      ),
    ]),
  ];
  const body = lines.filter((line) => line !== '').map((line) => `        ${line}`);
  return [`      <conceptEntry id="c${number}">`, ...body, '      </conceptEntry>'].join('\n');
}

function descrip(type: string, text: string, language = ''): string {
  return value('descrip', type, text, language);
}

function value(element: string, type: string, text: string, language = ''): string {
  if (text === '') return '';
  const attribute = language === '' ? '' : ` xml:lang="${language}"`;
  return `<${element} type="${type}"${attribute}>${escapeXml(text)}</${element}>`;
}

function termSec(term: string, notes: readonly string[] = []): string {
  return term === '' ? '' : `<termSec><term>${escapeXml(term)}</term>${notes.join('')}</termSec>`;
}

function langSec(language: string, terms: readonly string[]): string {
  const inner = terms.join('');
  return inner === '' ? '' : `<langSec xml:lang="${language}">${inner}</langSec>`;
}
