import { describe, expect, it } from 'vitest';
import { createConverter } from '../../../src/core/script/converter';
import { conversionData, openccConverter, packedFile } from '../../support/conversion';

const data = conversionData();

describe('hostile input', () => {
  it('reads nested and broken description sequences as opencc-js does', () => {
    const operators = ['⿰', '⿲', '⿻'];
    const parts = [...operators, '发', '头发', 'a'];
    const texts: string[] = [];
    for (const a of parts)
      for (const b of parts) for (const c of parts) for (const d of parts) texts.push(`后${a}${b}${c}${d}`);
    for (const config of ['s2t', 's2tw', 'tw2s'] as const) {
      const ours = createConverter(config, data, { exact: true });
      const theirs = openccConverter(config);
      for (const text of texts) expect(ours.convert(text).text, text).toBe(theirs(text));
    }
  });

  // Each of these would take longer than the universe's age with the recursion that the rule suggests.
  it.each(['⿰', '⿲', '⿰头发', '\u2fff'])('takes a run of %s in linear time', (unit) => {
    const text = unit.repeat(100_000);
    for (const config of ['s2t', 's2twp', 't2s', 'tw2sp'] as const) {
      const result = createConverter(config, data, { exact: true }).convert(text);
      expect(result.toOutput(text.length)).toBe(result.text.length);
    }
  });

  it.each(['⿰', '⿲头', '记者', '记者李', '发', '里', '有限公司', '“', '\ud87e', 'a', '发發。', '\n'])(
    'takes a run of %s in linear time with context',
    (unit) => {
      const text = unit.repeat(20_000);
      for (const config of ['s2t', 's2twp', 't2s', 'tw2sp'] as const) {
        const result = createConverter(config, data).convert(text);
        expect(result.toOutput(text.length)).toBe(result.text.length);
        expect(result.spans.at(-1)?.out[1] ?? 0).toBeLessThanOrEqual(result.text.length);
      }
    },
  );

  it('keeps lone surrogates and control characters as they are', () => {
    const text = '\ud800头发\udfff\0\ud842';
    expect(createConverter('s2t', data, { exact: true }).convert(text).text).toBe('\ud800頭髮\udfff\0\ud842');
  });

  it('refuses bytes that are no dictionary', () => {
    expect(() => createConverter('s2t', new Uint8Array(10))).toThrow(RangeError);
    expect(() => createConverter('s2t', new Uint8Array(0))).toThrow(RangeError);
    const whole = packedFile('t2s.bin');
    for (let length = 0; length < whole.length; length += 997) {
      expect(() => createConverter('tw2sp', whole.subarray(0, length))).toThrow(RangeError);
    }
    expect(() => createConverter('s2t', whole)).toThrow(/st/);
  });
});
