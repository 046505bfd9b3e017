import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../lib/crm/findNumbers';

const texts = (text: string): string[] => findNumbers(text).map((found) => found.text);

describe('finding numbers in text', () => {
  it.each([
    ['Call 03-1234-5678 today', ['03-1234-5678']],
    ['電話０３－１２３４－５６７８（自宅）', ['０３－１２３４－５６７８']],
    ['Mobile: +44 7700 900123, work (020) 7946 0018', ['+44 7700 900123', '(020) 7946 0018']],
    ['+1 303-555-0142 ext. 12', ['+1 303-555-0142 ext. 12']],
    ['03-1234-5678 / 090-1234-5678', ['03-1234-5678', '090-1234-5678']],
    ['03-1234-5678 090-1234-5678', ['03-1234-5678', '090-1234-5678']],
    ['303-555-0142 720-555-0119', ['303-555-0142', '720-555-0119']],
    ['01 99 00 01 02', ['01 99 00 01 02']],
    ['+33 1 99 00 01 02', ['+33 1 99 00 01 02']],
    ['01 99 00 01 02 06 39 98 01 02', ['01 99 00 01 02', '06 39 98 01 02']],
    ['+44 (0)20 7946 0018', ['+44 (0)20 7946 0018']],
    ['no number, 12 apples and 345', []],
    ['invoice PN204817123', []],
    ['/contacts/12345678', []],
    ['', []],
  ])('%j', (text, found) => {
    expect(texts(text)).toEqual(found);
  });

  it('says where each one stands', () => {
    expect(findNumbers('自宅 ０３－１２３４－５６７８')).toEqual([
      { text: '０３－１２３４－５６７８', start: 3, end: 15 },
    ]);
  });

  it('stays quick on a long text of digits', () => {
    const text = '1 2-3.4(5)6/7 '.repeat(20_000);
    const start = performance.now();
    findNumbers(text);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
