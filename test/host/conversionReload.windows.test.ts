import { equal, includes, ok } from './support/assert';
import { ask } from './support/bridge';
import { describe, test } from './support/harness';

/** What the runner saw; see reloaded-window.mjs. */
interface Reloaded {
  readonly saved: Readonly<Record<'convert' | 'restore' | 'convert-again', string>>;
  readonly said: {
    readonly convert: { before: string; choice: string; line: number; character: number };
    readonly restore: { open: string; at: number };
    readonly 'convert-again': { text: string };
  };
}

/** With a byte order mark and Windows line ends, so that every byte counts. */
const PAGE =
  '\uFEFF# 夜校来信\r\n\r\n夜校的老钟教修表，学员都说他讲得细。\r\n\r\n后来老钟病了，课由徒弟接着上，一个冬天没有停过。\r\n';

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const textOf = (bytes: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    Uint8Array.from(atob(bytes), (unit) => unit.charCodeAt(0)),
  );

describe('a window that is reloaded after a conversion', () => {
  test('restores the page byte for byte, and keeps what was chosen', async () => {
    const { saved, said } = await ask<Reloaded>('reloadWindow', { original: base64(PAGE) });
    const converted = textOf(saved.convert);
    includes('鐘鍾', said.convert.before);
    ok(converted !== PAGE, `the first window converted nothing: ${JSON.stringify(said.convert)}`);
    includes(converted, '學員都說他講得細');
    ok(said.restore.open !== '', 'the second window had forgotten the open choices');
    includes('鐘鍾錶表', said.restore.open);
    equal(saved.restore, base64(PAGE), 'the second window restored other bytes');
    const { line, character, choice } = said.convert;
    const again = said['convert-again'].text.split(/\r?\n/)[line];
    equal(again?.charAt(character), choice, 'the third window had forgotten the choice');
    equal(saved['convert-again'], saved.convert);
  }, 400_000);
});
