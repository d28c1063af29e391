import { expect, it } from 'vitest';
import { pageScript } from '../../../src/core/glossary/pageScript';

it.each([
  ['', 'simplified'],
  ['ACFTU 2026', 'simplified'],
  ['工会召开职工代表大会，大家都很高兴。', 'simplified'],
  // One character of its own in sixteen: names and quotations of a Simplified page have fewer.
  ['工人下班了，大家一同上山去看日出，心情好極了。', 'taiwan'],
  [
    '大家一同上山去看日出，下山又一同去江中小洲上看花，再去看戏，「極好」二字人人都在口中，大家天天来。',
    'simplified',
  ],
  ['群眾衛生，裡面溫暖，說是啟事。', 'taiwan'],
  ['羣眾衞生，裏面温暖，説是啓事。', 'hong-kong'],
])('“%s” is printed in %s', (text, script) => {
  expect(pageScript(text)).toBe(script);
});
