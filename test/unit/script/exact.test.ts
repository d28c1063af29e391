import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONVERSION_CONFIGS } from '../../../src/core/script/configs';
import { createConverter } from '../../../src/core/script/converter';
import { conversionData, openccConverter } from '../../support/conversion';
import { phraseStrings } from '../../support/conversion-strings';

const data = conversionData();

describe.each(CONVERSION_CONFIGS)('%s, exact', (config) => {
  const ours = createConverter(config, data, { exact: true });
  const theirs = openccConverter(config);

  it('equals opencc-js on random strings of dictionary phrases', () => {
    fc.assert(
      fc.property(phraseStrings(), (text) => {
        expect(ours.convert(text).text).toBe(theirs(text));
      }),
      { numRuns: 400 },
    );
  });

  it('equals opencc-js on random characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (random) => {
        const text = random.replace(/[\u2ff0-\u2fff]/gu, '');
        expect(ours.convert(text).text).toBe(theirs(text));
      }),
      { numRuns: 100 },
    );
  });

  it('maps every offset, without gap and without going back', () => {
    fc.assert(
      fc.property(phraseStrings(), (text) => {
        const result = ours.convert(text);
        expect(result.toOutput(0)).toBe(0);
        expect(result.toOutput(text.length)).toBe(result.text.length);
        expect(result.toInput(result.text.length)).toBe(text.length);
        for (let i = 0; i < text.length; i += 1) {
          const step = result.toOutput(i + 1) - result.toOutput(i);
          expect(step).toBeGreaterThanOrEqual(0);
        }
        for (let i = 0; i < result.text.length; i += 1) {
          expect(result.toInput(i + 1)).toBeGreaterThanOrEqual(result.toInput(i));
        }
        // What lies between spans is the same on both sides.
        let rebuilt = '';
        let at = 0;
        for (const span of result.spans) {
          expect(result.toOutput(span.in[0])).toBe(span.out[0]);
          expect(result.toOutput(span.in[1])).toBe(span.out[1]);
          rebuilt += text.slice(at, span.in[0]) + result.text.slice(...span.out);
          at = span.in[1];
        }
        expect(rebuilt + text.slice(at)).toBe(result.text);
      }),
      { numRuns: 150 },
    );
  });
});
