import { describe, expect, it } from 'vitest';
import { createConverter } from '../../../src/core/script/converter';
import { conversionData } from '../../support/conversion';

const data = conversionData();
const convert = (config: 's2twp' | 't2s', text: string) => createConverter(config, data).convert(text).text;

describe('words of the other script in a line that is already converted', () => {
  it('turn whole where a region has another word, never by half', () => {
    expect(convert('s2twp', '軟體與数據庫的連線')).toBe('軟體與資料庫的連線');
  });

  it('turn where only an old variant gives the other script away', () => {
    expect(convert('t2s', '抬头看擡头，札记与箚记')).toBe('抬头看抬头，札记与札记');
  });

  it('leave the words of both scripts alone', () => {
    expect(convert('s2twp', '岳飛廟的里長看电影')).toBe('岳飛廟的里長看電影');
  });
});
