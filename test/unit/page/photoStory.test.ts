import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/core/page/parsePage';

const rolesOf = (...lines: string[]): string[] =>
  parsePage(lines.join('\n')).articles.flatMap((article) => article.parts.map((part) => part.role));

describe('a photo story', () => {
  it('has captions between its headline and the photo credit, with a deck too', () => {
    const roles = rolesOf(
      '# 江上晒网',
      '',
      '——安庆渔民晒网小记',
      '',
      '5月6日，渔民在安庆江边晒开越冬的渔网，检查破洞。',
      '',
      '本报记者 陈立言 摄',
    );
    expect(roles).toEqual(['headline', 'deck', 'caption', 'credit']);
  });
});
