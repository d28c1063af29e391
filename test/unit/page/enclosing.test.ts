import { describe, expect, it } from 'vitest';
import { enclosingRanges } from '../../../src/core/page/enclosing';
import { parsePage } from '../../../src/core/page/parsePage';

const TEXT =
  '# 码头上的夜校\n\n本报记者 林月白\n\n码头工人下了班,就到夜校上课。老师是退休的装卸工,讲得很慢。\n\n夜校办了两年。\n';

/** The texts around the first character of `at`. */
function around(at: string): string[] {
  const offset = TEXT.indexOf(at);
  const line = TEXT.slice(0, offset).split('\n').length;
  return enclosingRanges(parsePage(TEXT), TEXT, line, offset).map(({ start, end }) => TEXT.slice(start, end));
}

describe('enclosing ranges', () => {
  it('grow from word to sentence to paragraph to article', () => {
    const ranges = around('退休');
    expect(ranges[0]).toBe('退休');
    expect(ranges).toContain('老师是退休的装卸工,讲得很慢。');
    expect(ranges).toContain('码头工人下了班,就到夜校上课。老师是退休的装卸工,讲得很慢。');
    expect(ranges[ranges.length - 1]).toBe(TEXT.trimEnd());
    ranges.reduce((inner, outer) => {
      expect(outer).toContain(inner);
      return outer;
    });
  });

  it('read through a line break', () => {
    const body = '码头工人下了班,就到夜校上课。职工代表大\n会审议通过了夜校的方案,大家都举了手。';
    const text = `# 码头上的夜校\n\n本报记者 林月白\n\n${body}\n`;
    const ranges = enclosingRanges(parsePage(text), text, 5, text.indexOf('代表'));
    const texts = ranges.map(({ start, end }) => text.slice(start, end));
    expect(texts).toContain('职工代表大\n会审议通过了夜校的方案,大家都举了手。');
    expect(texts).toContain(body);
  });

  it('begin with the term where there is one', () => {
    const line = 5;
    const term = (reading: string, at: number) => {
      const start = reading.indexOf('退休的装卸工');
      return at >= start && at < start + 6 ? { start, end: start + 6 } : undefined;
    };
    const first = (at: string) => {
      const [range] = enclosingRanges(parsePage(TEXT), TEXT, line, TEXT.indexOf(at), term);
      return TEXT.slice(range?.start, range?.end);
    };
    expect(first('装卸工')).toBe('退休的装卸工');
    expect(first('夜校上课')).toBe('夜校');
  });

  it('a blank line and an offset outside give none', () => {
    expect(enclosingRanges(parsePage(TEXT), TEXT, 2, TEXT.indexOf('\n\n') + 1)).toEqual([]);
    expect(enclosingRanges(parsePage(TEXT), TEXT, 99, 9999)).toEqual([]);
  });
});
