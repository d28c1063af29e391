import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey, foldWidths } from '../../../src/core/text/foldKey';

describe('foldKey', () => {
  it('folds widths, quotes, dashes and capitals', () => {
    expect(foldKey('“ＡＢ（３）”——「丙」·•')).toBe('"ab(3)"--"丙"··');
  });
  it.each([
    ['羣眾衛生', '群众卫生'],
    ['⼯会⽣活勞⼯', '工会生活劳工'],
    ['厰務公開鑛⼯労働', '厂务公开矿工劳动'],
    ['群衆衞生', '群众卫生'],
    ['頭髮出發', '头发出发'],
    ['台灣臺灣', '台湾台湾'],
    ['皇后里长', '皇后里长'],
  ])('folds %s to Simplified', (text, folded) => {
    expect(foldKey(text)).toBe(folded);
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

describe('foldWidths', () => {
  it('leaves the script alone', () => {
    expect(foldWidths('工會（A）')).toBe('工會(a)');
  });
});
