// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { nameOnLine, roleOnLine } from '../../../components/call/lineNames';
import { enPage } from '../../../lib/i18n/enPage';
import type { Party } from '../../../lib/session/call';
import { callOn, emily, openSession, recordOf } from '../support/fakes';

describe('who is left when the contact has gone out of a conference', () => {
  const later: Party = { number: '4102', role: 'newParty' };
  const leftWith = (number: string, parties: readonly Party[], names = openSession().names) => ({
    call: { ...callOn(emily, 'established'), number, parties },
    record: recordOf(emily),
    names,
  });

  it('CALL-2b is never the contact, though the call goes on with them alone', () => {
    const on = leftWith('4102', [later]);
    expect([nameOnLine(on, '4102'), roleOnLine(on, later, enPage)]).toEqual(['4102', 'Other party']);
    const named = leftWith('4102', [{ number: '4102', role: 'destination' }], { '4102': 'Kenji Mori' });
    expect(nameOnLine(named, '4102')).toBe('Kenji Mori');
  });

  it('AUTO-3 is the contact where the dialer gives the call a number of its own', () => {
    expect(nameOnLine(leftWith('7000', [{ number: '7000', role: 'destination' }]), '7000')).toBe('Emily Carter');
  });
});
