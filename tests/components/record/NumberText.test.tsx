// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { emily, openSession, recordOf } from '../support/fakes';
import { drawOverlay } from '../support/overlay';

/** The groups in which the card sets a record's only number. */
function groupsOf(phone: string, region = ''): readonly (string | null)[] {
  const appearance = { language: 'en', theme: 'auto', singleKeys: true, region } as const;
  const { root } = drawOverlay(openSession({ records: [recordOf({ ...emily, phone })] }), { appearance });
  const number = root.querySelector('.now .tel, .body .tel');
  expect(number?.textContent).toBe(phone);
  return [...(number?.children ?? [])].map(({ textContent }) => textContent);
}

describe('a number on the card', () => {
  it.each([
    ['+81320000101', '', '+81 3 2000 0101'],
    ['+819000000101', '', '+81 90 0000 0101'],
    ['0320000101', 'JP', '03 2000 0101'],
    ['09000000101', '', '090 0000 0101'],
    ['+442079460820', '', '+44 20 7946 0820'],
    ['+33639981204', '', '+33 6 3998 1204'],
    ['+12125550123', '', '+1 212 555 0123'],
    ['12125550123', 'US', '1 212 555 0123'],
    ['2125550123', '', '212 555 0123'],
    ['5550123', 'US', '555 0123'],
  ])('%s, read in %s, is set as it is written there and copied as it is dialed', (phone, region, groups) => {
    expect(groupsOf(phone, region).join(' ')).toBe(groups);
  });

  it('is as it is where it has separators', () => {
    expect(groupsOf('+81 3-2000-0101')).toEqual([]);
  });
});
