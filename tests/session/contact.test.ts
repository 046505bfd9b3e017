import { describe, expect, it } from 'vitest';
import { contactLabel, contactName } from '../../lib/session/contact';
import { record } from '../support/session';

const named = (fields: Readonly<Record<string, string>>) =>
  record({ fields: Object.entries(fields).map(([name, value]) => ({ name, value })) });

describe('the contact’s name', () => {
  const table: readonly [Readonly<Record<string, string>>, string | null][] = [
    [{ first_name: 'Emily', last_name: 'Carter' }, 'Emily Carter'],
    [{ 'Contact Name': 'Emily Carter', first_name: 'E.' }, 'Emily Carter'],
    [{ FullName: ' 山田 花子 ' }, '山田 花子'],
    [{ 姓: '山田', 名: '花子' }, '山田 花子'],
    [{ last_name: '山田', first_name: '花子' }, '山田 花子'],
    [{ last_name: 'Carter' }, 'Carter'],
    [{ given_name: 'Emily' }, 'Emily'],
    [{ name: ' ', surname: 'Carter' }, 'Carter'],
    [{ policy: 'PN-1' }, null],
    [{ constructor: 'x', toString: 'y' }, null],
  ];
  it.each(table)('%j is %s', (fields, name) => {
    expect(contactName(named(fields))).toBe(name);
  });

  it('is the number where there is none', () => {
    expect(contactLabel(named({}))).toBe('+13035550142');
    expect(contactLabel(named({ name: 'Emily' }))).toBe('Emily');
  });
});
