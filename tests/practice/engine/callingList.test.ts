import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCallingList } from '../../../lib/practice/engine/callingList';
import { exampleList, exampleLists } from '../../../lib/practice/server/examples';

const head = 'name,phone_1,type_1,phone_2,type_2,time_zone,from,until';
const row = 'Ann,+44 20 7946 0001,business,,,Europe/London,09:00,18:00';

describe('a calling list', () => {
  it('is read with numbers, zone, hours and its own fields', () => {
    const list = parseCallingList(
      `${head},plan:varchar(40) mandatory label Plan,visits:int nullable read-only\n` +
        '"Smith, ""Ann""",+44 20 7946 0001,business,07700 900001,mobile,Europe/London,09:00,18:30,Basic,3\r\n',
    );
    expect(list).toEqual({
      ok: true,
      value: {
        fields: [
          {
            name: 'plan',
            label: 'Plan',
            type: 'varchar',
            length: 40,
            nullable: false,
            readOnly: false,
            mandatory: true,
          },
          {
            name: 'visits',
            label: 'visits',
            type: 'int',
            length: null,
            nullable: true,
            readOnly: true,
            mandatory: false,
          },
        ],
        contacts: [
          {
            name: 'Smith, "Ann"',
            numbers: [
              { phone: '+442079460001', type: 'business' },
              { phone: '07700900001', type: 'mobile' },
            ],
            timeZone: 'Europe/London',
            from: 32_400,
            until: 66_600,
            fields: { plan: 'Basic', visits: '3' },
          },
        ],
      },
    });
  });

  it.each([
    ['nothing', '', 1, '', 'empty'],
    ['no contacts', head, 1, '', 'no contacts'],
    ['a missing column', head.replace(',time_zone', ''), 1, 'time_zone', 'missing'],
    ['an unknown type of field', `${head},plan:text\n${row},x`, 1, 'plan:text', 'Unknown type'],
    ['a field of the dialer', `${head},GSW_PHONE\n${row},x`, 1, 'GSW_PHONE', 'belongs to the dialer'],
    ['a column twice', `${head},name\n${row},x`, 1, 'name', 'twice'],
    ['too few cells', `${head}\n${row}\nBob,1`, 3, '', '2 cells'],
    ['no name', `${head}\n${row.replace('Ann', '')}`, 2, 'name', 'required'],
    ['a zone that is none', `${head}\n${row.replace('Europe/London', 'Mars')}`, 2, 'time_zone', 'Mars'],
    ['hours that are none', `${head}\n${row.replace('09:00', '9 am')}`, 2, 'from', '9 am'],
    ['hours the wrong way round', `${head}\n${row.replace('09:00', '19:00')}`, 2, 'until', 'before'],
    ['a number that is none', `${head}\n${row.replace('+44 20 7946 0001', 'call me')}`, 2, 'phone_1', 'call me'],
    ['a type of number that is none', `${head}\n${row.replace('business', 'pigeon')}`, 2, 'type_1', 'pigeon'],
    ['no number at all', `${head}\n${row.replace('+44 20 7946 0001', '')}`, 2, 'phone_1', 'needs a number'],
    ['a whole number that is none', `${head},visits:int\n${row},often`, 2, 'visits', 'often'],
    ['a value too long', `${head},plan:varchar(3)\n${row},Basic`, 2, 'plan', 'Longer than 3'],
    ['a day that is none', `${head},due:datetime\n${row},2026-02-30`, 2, 'due', '2026-02-30'],
    ['a value that is missing', `${head},plan\n${row},`, 2, 'plan', 'required'],
    ['a quote never closed', `${head}\n${row}\n"Bob,1`, 3, '', 'never closed'],
    ['text after a quote', `${head}\n"Ann"x${row.slice(3)}`, 2, '', 'after a closing quote'],
  ])('with %s is refused, by line and column', (_what, csv, line, column, message) => {
    const list = parseCallingList(csv);
    expect(list).toMatchObject({ ok: false });
    if (list.ok) return;
    expect(list.problem[0]).toMatchObject({ line, column });
    expect(list.problem[0]?.message).toContain(message);
  });

  it('names every bad line, not only the first', () => {
    const list = parseCallingList([head, row.replace('Ann', ''), row, row.replace('09:00', 'noon')].join('\n'));
    expect(list.ok ? [] : list.problem.map(({ line, column }) => [line, column])).toEqual([
      [2, 'name'],
      [4, 'from'],
    ]);
  });

  it('never makes the parser throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(',', '"', '\n', '\r', 'a', ' ', '1', '+', ':') }), (text) => {
        const list = parseCallingList(`${head}\n${text}`);
        if (!list.ok) for (const { line } of list.problem) expect(line).toBeGreaterThan(0);
      }),
    );
  });

  it.each(exampleLists)('%s comes with the program and holds what a shift needs', (name) => {
    const list = exampleList(name);
    const zones = new Set(list.contacts.map(({ timeZone }) => timeZone));
    expect(zones.size).toBeGreaterThanOrEqual(4);
    const ids = list.contacts.map(({ fields }) => fields.crm_id);
    expect(new Set(ids).size).toBe(list.contacts.length);
    const phones = list.contacts.flatMap(({ numbers }) => numbers.map(({ phone }) => phone));
    expect(new Set(phones).size).toBe(phones.length);
    if (name === 'spring-renewal') expect(list.contacts.length).toBeGreaterThanOrEqual(40);
  });
});
