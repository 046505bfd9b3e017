import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFields } from '../../../lib/dialer/genesys/decodeFields';
import type { FieldRule } from '../../../lib/session/recordField';
import { createNotes } from '../support/notes';

/** One field in the declared model, and the same in the simulator's form. */
const declared = {
  name: 'balance_field',
  type: 'int',
  sendAttribute: 'balance',
  isCustomField: true,
  isNullable: false,
  length: 10,
};
const simulated = {
  type: 'int',
  isCustomField: 'true',
  fieldType: 16,
  isNullable: 'false',
  length: '10',
  userProperties: {
    OCServer: { send_attribute: 'balance' },
    'interaction-workspace': { 'read-only': 'false', mandatory: 'true', 'display-name': 'Balance' },
  },
};
const pair = (key: string, value: string) => ({ key, type: 'str', value });
const section = (key: string, value: unknown) => ({ key, type: 'kvlist', value });

const balance: FieldRule = {
  name: 'balance',
  label: null,
  type: 'int',
  length: 10,
  isNullable: false,
  isReadOnly: false,
  isMandatory: false,
};
const labelled: FieldRule = { ...balance, label: 'Balance', isMandatory: true };

const inModel = (...fields: readonly unknown[]) => ({
  status: { code: 0 },
  data: { name: 'Spring', callingLists: [{ name: 'List1', fields }] },
});
const inSimulator = (...fields: readonly unknown[]) => ({
  data: { campaign: { callingLists: [{ name: 'List1', fields }] } },
});
const bodies = [
  ['the declared model', inModel],
  ['the simulator’s form', inSimulator],
] as const;

const decode = (body: unknown) => {
  const { note, reasons } = createNotes();
  return { lists: decodeFields(body, note), reasons };
};
const ruleOf = (field: unknown) => decode(inModel(field)).lists?.List1?.[0];

describe.each(bodies)('the fields of a calling list in %s', (_what, body) => {
  it.each<[string, unknown, FieldRule]>([
    ['in the declared model', declared, balance],
    ['in the simulator’s form', simulated, labelled],
    ['with numbers as text', { ...simulated, fieldType: '16', isCustomField: undefined }, labelled],
    ['that says only that it is custom', { ...simulated, fieldType: undefined }, labelled],
    [
      'with one section inside the other',
      {
        ...simulated,
        userProperties: {
          OCServer: {
            send_attribute: 'balance',
            'interaction-workspace': { 'read-only': 'false', mandatory: 'true', 'display-name': 'Balance' },
          },
        },
      },
      labelled,
    ],
    [
      'with lists of pairs for sections',
      {
        ...simulated,
        userProperties: [
          section('OCServer', [pair('send_attribute', 'balance')]),
          section('interaction-workspace', [pair('mandatory', 'TRUE'), pair('display-name', ' Balance ')]),
        ],
      },
      labelled,
    ],
    [
      'with booleans that are booleans',
      {
        ...simulated,
        isNullable: false,
        userProperties: {
          OCServer: { send_attribute: 'balance' },
          'interaction-workspace': { 'read-only': false, mandatory: true, 'display-name': 'Balance' },
        },
      },
      labelled,
    ],
  ])('RES-3 have a rule for one %s', (_what, field, rule) => {
    expect(decode(body(field))).toEqual({ lists: { List1: [rule] }, reasons: [] });
  });

  it.each<[string, unknown]>([
    ['of the dialer’s own', { ...declared, isCustomField: false, fieldType: 2 }],
    ['that does not say what it is', { ...declared, isCustomField: undefined }],
    ['that is not sent', { ...declared, sendAttribute: undefined }],
    ['whose key is empty', { ...declared, sendAttribute: '  ' }],
  ])('RES-3 have no rule for one %s', (_what, field) => {
    expect(decode(body(field))).toEqual({ lists: { List1: [] }, reasons: [] });
  });
});

describe('a field', () => {
  it.each([
    ['int', 'int'],
    ['Integer', 'int'],
    ['float', 'float'],
    ['char', 'char'],
    ['var-char', 'varchar'],
    ['varchar', 'varchar'],
    ['VarChar', 'varchar'],
    ['date-time', 'datetime'],
    ['DateTime', 'datetime'],
    ['no-type', 'unknown'],
    [undefined, 'unknown'],
    ['', 'unknown'],
  ])('RES-3 of type %j is %s', (type, expected) => {
    expect(decode(inModel({ ...declared, type })).reasons).toEqual([]);
    expect(ruleOf({ ...declared, type })?.type).toBe(expected);
  });

  it('RES-3 of a type that no page names takes any text, which is noted', () => {
    expect(ruleOf({ ...declared, type: 'blob' })?.type).toBe('unknown');
    expect(decode(inModel({ ...declared, type: 'blob' })).reasons).toEqual(['field: unknown type']);
  });

  it.each([
    [10, 10],
    ['40', 40],
    [0, null],
    [-1, null],
    ['0', null],
    [2.5, null],
    ['long', null],
    [undefined, null],
    [null, null],
  ])('RES-3 of length %j takes %j characters at most', (length, expected) => {
    expect(ruleOf({ ...declared, length })?.length).toBe(expected);
  });

  it.each([
    [true, true],
    ['true', true],
    ['1', true],
    [false, false],
    ['FALSE', false],
    [undefined, true],
    ['perhaps', true],
  ])('RES-3 that is nullable: %j, may be empty: %s', (isNullable, expected) => {
    expect(ruleOf({ ...declared, isNullable })?.isNullable).toBe(expected);
  });

  it('RES-3 is as the outer section says where there are two', () => {
    const userProperties = {
      OCServer: { send_attribute: 'balance', 'interaction-workspace': { 'read-only': 'true', mandatory: 'true' } },
      'interaction-workspace': { 'read-only': 'false' },
    };
    expect(ruleOf({ ...simulated, userProperties })).toMatchObject({ isReadOnly: false, isMandatory: true });
  });

  it.each(['GSW_PHONE', 'gsw_new', 'contact_info'])('RES-3 under the dialer’s own key %s has no rule', (key) => {
    expect(decode(inModel({ ...declared, sendAttribute: key }))).toEqual({
      lists: { List1: [] },
      reasons: ['field: a key of the dialer itself'],
    });
  });

  it('RES-3 under the key of another has the later rule, in the earlier place', () => {
    const fields = [declared, { ...declared, sendAttribute: 'plan' }, { ...declared, length: 5 }];
    expect(decode(inModel(...fields)).lists?.List1).toEqual([
      { ...balance, length: 5 },
      { ...balance, name: 'plan' },
    ]);
  });
});

describe('a campaign’s configuration', () => {
  it('RES-3 may have several lists, and lists without fields', () => {
    const callingLists = [
      { name: 'List1', fields: [declared] },
      { name: 'constructor', fields: [] },
      { name: '__proto__', fields: [declared] },
    ];
    const { lists } = decode({ data: { callingLists } });
    expect(Object.keys(lists ?? {})).toEqual(['List1', 'constructor', '__proto__']);
    expect(Object.getPrototypeOf(lists)).toBe(Object.prototype);
  });

  it('RES-3 may have no lists', () => {
    expect(decode({ data: { callingLists: [] } })).toEqual({ lists: {}, reasons: [] });
  });

  it.each<[unknown, readonly string[]]>([
    [null, ['campaign configuration: no calling lists']],
    ['x', ['campaign configuration: no calling lists']],
    [{}, ['campaign configuration: no calling lists']],
    [{ data: {} }, ['campaign configuration: no calling lists']],
    [{ data: { campaign: {} } }, ['campaign configuration: no calling lists']],
    [{ data: { callingLists: {} } }, ['campaign configuration: no calling lists']],
    [{ data: { callingLists: [null] } }, ['calling list: no name']],
    [{ data: { callingLists: [{ fields: [] }] } }, ['calling list: no name']],
    [{ data: { callingLists: [{ name: 'List1' }] } }, ['calling list: no fields']],
  ])('RES-3 %j says nothing, which is noted', (body, reasons) => {
    expect(decode(body)).toEqual({ lists: null, reasons });
  });

  it('RES-3 that can be read in part is read in part', () => {
    const callingLists = [{ name: 'List0' }, { name: 'List1', fields: [null, 7, declared] }];
    expect(decode({ data: { callingLists } })).toEqual({
      lists: { List1: [balance] },
      reasons: ['calling list: no fields', 'field: no description', 'field: no description'],
    });
  });

  it('LIVE-4 of any content never throws, and yields rules or a note', () => {
    const junk = fc.jsonValue();
    const field = fc.oneof(
      junk,
      fc.record(
        {
          type: fc.oneof(junk, fc.constantFrom('int', 'date-time')),
          fieldType: fc.oneof(junk, fc.constant(16)),
          isCustomField: fc.oneof(junk, fc.constant('true')),
          sendAttribute: fc.oneof(junk, fc.constantFrom('a', 'b', 'GSW_X')),
          isNullable: junk,
          length: junk,
          userProperties: fc.oneof(
            junk,
            fc.dictionary(fc.constantFrom('OCServer', 'interaction-workspace'), fc.oneof(junk, fc.array(junk))),
          ),
        },
        { requiredKeys: [] },
      ),
    );
    const callingList = fc.oneof(junk, fc.record({ name: junk, fields: fc.oneof(junk, fc.array(field)) }));
    const data = fc.oneof(junk, fc.record({ callingLists: fc.oneof(junk, fc.array(callingList)) }));
    fc.assert(
      fc.property(data, fc.boolean(), (data, isNested) => {
        const { lists, reasons } = decode({ data: isNested ? { campaign: data } : data });
        if (lists === null) expect(reasons).not.toEqual([]);
        for (const reason of reasons) expect(reason).toMatch(/^[a-z ]+: [a-z ]+$/);
        for (const rule of Object.values(lists ?? {}).flat()) {
          expect(rule.name).not.toMatch(/^\s*(gsw_|$)/i);
          expect(rule.length === null || rule.length > 0).toBe(true);
        }
      }),
    );
  });
});
