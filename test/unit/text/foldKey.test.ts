import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey } from '../../../src/core/text/foldKey';

describe('foldKey', () => {
  it('folds widths, quotes, dashes and capitals', () => {
    expect(foldKey('“ＡＢ（３）”——「丙」·•')).toBe('"ab(3)"--"丙"··');
  });
  it('never changes the length and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldKey(text);
        expect(folded.length).toBe(text.length);
        expect(foldKey(folded)).toBe(folded);
      }),
    );
  });
});
