// Reading large and hostile TMX and XLIFF: how long until the answer, and what it is. npm run bench -- largeXml
import { Refusal } from '../../src/core/refusal';
import { createMemory } from '../../src/core/translation/memory/memory';
import { readTmx } from '../../src/core/translation/memory/tmx';
import { readXliff } from '../../src/core/translation/xliff/readXliff';

const MEGABYTE = 1_000_000;

function tmxOf(body: string): string {
  return `<?xml version="1.0"?><tmx version="1.4"><header/><body>${body}</body></tmx>`;
}

/** A memory of about 50 MB in UTF-8, no two units alike. */
function largeTmx(): string {
  const units: string[] = [];
  let size = 0;
  for (let i = 0; size < 50 * MEGABYTE; i++) {
    const place = '江河湖海山川田野'.charAt(i % 8) + '桥港站坊村镇'.charAt(i % 6);
    const unit = `<tu><tuv xml:lang="zh"><seg>${place}工会第${i}次组织职工到码头参加技能竞赛。</seg></tuv><tuv xml:lang="en"><seg>The union organised its skills contest no. ${i} on the wharf.</seg></tuv></tu>\n`;
    units.push(unit);
    size += Buffer.byteLength(unit);
  }
  return tmxOf(units.join(''));
}

function readMemory(text: string): string {
  let count = 0;
  for (const batch of readTmx(text, 'en')) count += batch.length;
  return `${count} units`;
}

function fillMemory(text: string): string {
  const memory = createMemory();
  for (const batch of readTmx(text, 'en')) for (const unit of batch) memory.add(unit);
  return `${memory.size} units indexed`;
}

function readTranslation(text: string): string {
  return `${readXliff(text).translation.units.length} units`;
}

const entities = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
  '',
);
const large = largeTmx();

const CASES: readonly (readonly [string, (text: string) => string, string])[] = [
  ['TMX of 50 MB, read', readMemory, large],
  ['TMX of 50 MB, read and indexed', fillMemory, large],
  ['TMX, one segment of 50 MB', readMemory, tmxOf(`<tu><tuv><seg>${'工'.repeat(17 * MEGABYTE)}`)],
  ['TMX, 50 MB of opening tags', readMemory, '<tmx>'.repeat(10 * MEGABYTE)],
  ['TMX, 50 MB of “<”', readMemory, '<'.repeat(50 * MEGABYTE)],
  ['TMX, an entity bomb', readMemory, `<!DOCTYPE tmx [<!ENTITY e0 "x">${entities}]><tmx>&e30;</tmx>`],
  ['TMX, an external entity', readMemory, '<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/x.dtd"><tmx>&x;</tmx>'],
  [
    'TMX, a tag with a million attributes',
    readMemory,
    `<tmx ${Array.from({ length: MEGABYTE }, (_, i) => `a${i}=""`).join(' ')}/>`,
  ],
  ['XLIFF of 50 MB', readTranslation, `<xliff version="2.1">${' '.repeat(50 * MEGABYTE)}</xliff>`],
  [
    'XLIFF of 30 MB in one text',
    readTranslation,
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh" trgLang="en"><file id="f"><unit id="u"><segment><source>${'工'.repeat(10 * MEGABYTE)}</source></segment></unit></file></xliff>`,
  ],
  ['XLIFF, a million levels deep', readTranslation, '<xliff>'.repeat(MEGABYTE)],
  ['XLIFF, binary', readTranslation, '\u0000\u0001PK\u0003\u0004'.repeat(MEGABYTE)],
];

for (const [name, read, text] of CASES) {
  const started = performance.now();
  let answer: string;
  try {
    answer = read(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    answer = `refused: ${error.message}`;
  }
  console.log(`${name.padEnd(40)} ${(performance.now() - started).toFixed(0).padStart(7)} ms  ${answer}`);
}
