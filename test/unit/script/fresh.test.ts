import { describe, expect, it } from 'vitest';
import { createConverter } from '../../../src/core/script/converter';
import { conversionData } from '../../support/conversion';
import { freshTraps, inTaiwan, misread } from '../../support/conversion-fresh';

const data = conversionData();
const exact = (config: 't2tw' | 't2hk') => {
  const converter = createConverter(config, data, { exact: true });
  return (text: string) => converter.convert(text).text;
};
const [t2tw, t2hk] = [exact('t2tw'), exact('t2hk')];
const spelled = inTaiwan(data);

describe.each(['s2t', 's2tw', 's2hk'] as const)('%s on fresh prose', (config) => {
  const converter = createConverter(config, data);
  const wrong = (set: 'dev' | 'held-out') =>
    freshTraps('s2t')
      .filter((trap) => trap.set === set)
      .flatMap(({ source, expected }) =>
        misread(spelled(config, converter.convert(source).text), expected, 's2t'),
      );

  it('reads every sentence right that was used for tuning', () => {
    expect(wrong('dev')).toEqual([]);
  });

  it('misreads at most 5 characters of the 2200 kept unseen', () => {
    const misreadings = wrong('held-out');
    expect(misreadings.length, misreadings.join('; ')).toBeLessThanOrEqual(5);
  });
});

describe.each(['t2s', 'tw2s', 'hk2s'] as const)('%s on fresh prose', (config) => {
  const converter = createConverter(config, data);

  const wrong = (set: 'dev' | 'held-out') =>
    freshTraps('t2s')
      .filter((trap) => trap.set === set)
      .flatMap(({ source, expected }) => misread(converter.convert(source).text, expected, 't2s'));

  it('reads every sentence right that was used for tuning', () => {
    expect(wrong('dev')).toEqual([]);
  });

  it('misreads at most 3 characters of the 2700 kept unseen', () => {
    const misreadings = wrong('held-out');
    expect(misreadings.length, misreadings.join('; ')).toBeLessThanOrEqual(3);
  });
});

describe('the regions', () => {
  const readings = freshTraps('s2t').map(({ source }) => source);
  const s2t = createConverter('s2t', data);

  it.each([
    ['s2tw', t2tw],
    ['s2hk', t2hk],
  ] as const)('%s spells what s2t reads as OpenCC’s variants of the region do', (config, spelled) => {
    const converter = createConverter(config, data);
    const differing = readings.filter(
      (text) => converter.convert(text).text !== spelled(s2t.convert(text).text),
    );
    expect(differing).toEqual([]);
  });
});
