import { describe, expect, it } from 'vitest';
import { detectRegion, detectScript } from '../../../src/core/script/detect';
import { traps } from '../../support/conversion-corpus';

describe('detectScript', () => {
  it('tells every trap sentence', () => {
    for (const { source } of traps('s2t')) expect(detectScript(source), source).toBe('hans');
    const unclear = traps('t2s').filter(({ source }) => detectScript(source) !== 'hant');
    expect(unclear.map(({ source }) => `${detectScript(source)}: ${source}`)).toEqual([
      'none: 土著居民的著述被整理出版。',
      'none: 疏濬航道，疏浚河流。',
    ]);
  });

  it('knows when it cannot tell', () => {
    expect(detectScript('')).toBe('none');
    expect(detectScript('hello 2024')).toBe('none');
    expect(detectScript('皇后在台上')).toBe('none');
  });

  it('sees both scripts, but not in a stray character', () => {
    expect(detectScript('发现发现，發現發現')).toBe('mixed');
    expect(detectScript('这个东西说来话长，还没发现过问题，後来再说')).toBe('hans');
  });
});

describe('detectRegion', () => {
  it('tells Taiwan from Hong Kong by their spellings', () => {
    expect(detectRegion('這裡為大家服務')).toBe('tw');
    expect(detectRegion('這裏坐着的衞生署職員説')).toBe('hk');
    expect(detectRegion('工會')).toBeNull();
  });
});
