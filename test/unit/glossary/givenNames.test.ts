import { describe, expect, it } from 'vitest';
import { isGivenName } from '../../../src/core/glossary/givenNames';

/** Whether 敬业 behind a text, with something behind it, is a given name. */
const told = (before: string, behind = ''): boolean =>
  isGivenName(`${before}敬业${behind}`, before.length, before.length + 2);

const ROLES = [
  '记者',
  '本报驻沪记者',
  '通讯员',
  '記者站',
  '特約撰稿人',
  '供图',
  '攝影',
  '摄',
  '文/图',
  '图、文',
  '作者',
];
const MARKS = ['', ' ', '　', ':', '：', '/', '／', ' ： '];

describe('isGivenName', () => {
  it('knows any surname behind every role word, whatever mark stands between', () => {
    for (const role of ROLES)
      for (const mark of MARKS)
        for (const surname of ['黄', '黃', '高', '王', '欧阳', '歐陽'])
          expect(told(`${role}${mark}${surname}`), `${role}${mark}${surname}`).toBe(true);
  });

  it('knows it behind other names of the same credit', () => {
    for (const mark of ['、', ',', '，', ' ', ', '])
      expect(told(`通讯员 王小明${mark}李方${mark}黄`), mark).toBe(true);
  });

  it('takes a word that is seldom a surname for one in credits alone', () => {
    expect(told('大力弘扬高')).toBe(false);
    expect(told('主席黄')).toBe(false);
    expect(told('（黄', '说')).toBe(false);
    expect(told('黄')).toBe(false);
  });

  it('takes a sure surname for one behind a title, or set apart and before a verb of speaking', () => {
    expect(told('工会主席王')).toBe(true);
    expect(told('焊工王')).toBe(true);
    expect(told('“王', '说，')).toBe(true);
    expect(told('王')).toBe(true);
    expect(told('劳动者王', '岗位')).toBe(false);
    expect(told('“王', '岗位')).toBe(false);
  });

  it('wants a surname in front, and no word for people', () => {
    expect(isGivenName('敬业', 0, 2)).toBe(false);
    expect(told('爱岗')).toBe(false);
    expect(isGivenName('记者王师傅', 3, 5)).toBe(false);
  });
});
