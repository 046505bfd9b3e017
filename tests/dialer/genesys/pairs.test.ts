import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePairs, encodePairs, filled, numberOr } from '../../../lib/dialer/genesys/pairs';
import type { DataPair } from '../../../lib/session/record';
import { createNotes } from '../support/notes';

const decode = (raw: unknown) => Array.from(decodePairs(raw, () => undefined).values());

const anyPair: fc.Arbitrary<DataPair> = fc.oneof(
  fc.record({ key: fc.string({ minLength: 1 }), type: fc.constant<'str'>('str'), value: fc.string() }),
  fc.record({
    key: fc.string({ minLength: 1 }),
    type: fc.constant<'int'>('int'),
    value: fc.oneof(fc.integer().map(String), fc.string()),
  }),
);

describe('user data', () => {
  it.each([
    [
      'flat object',
      { A: 'x', B: 9, C: '9' },
      [
        ['A', 'str', 'x'],
        ['B', 'int', '9'],
        ['C', 'str', '9'],
      ],
    ],
    [
      'list of pairs',
      [
        { key: 'A', type: 'str', value: 'x' },
        { key: 'B', type: 'int', value: 9 },
      ],
      [
        ['A', 'str', 'x'],
        ['B', 'int', '9'],
      ],
    ],
    ['number type with hexadecimal text', [{ key: 'H', type: 'int', value: '1fa' }], [['H', 'int', '1fa']]],
    ['misspelled number type', [{ key: 'P', type: 'interger', value: 3 }], [['P', 'int', '3']]],
    [
      'truth values',
      { T: true, F: 'false' },
      [
        ['T', 'str', 'true'],
        ['F', 'str', 'false'],
      ],
    ],
    ['no type', [{ key: 'A', value: 4 }], [['A', 'int', '4']]],
    ['no value', [{ key: 'A', type: 'str' }], [['A', 'str', '']]],
    ['nested list', [{ key: 'N', type: 'kvlist', value: [{ key: 'a' }] }], [['N', 'str', '[{"key":"a"}]']]],
    ['nothing', undefined, []],
  ])('is read from %s', (_shape, raw, expected) => {
    expect(decode(raw).map(({ key, type, value }) => [key, type, value])).toEqual(expected);
  });

  it('holds the last value of a repeated key, where the key first stood', () => {
    const raw = [
      { key: 'A', type: 'str', value: 'old' },
      { key: 'B', type: 'str', value: 'b' },
      { key: 'A', type: 'int', value: 2 },
    ];
    expect(decode(raw)).toEqual([
      { key: 'A', type: 'int', value: '2' },
      { key: 'B', type: 'str', value: 'b' },
    ]);
  });

  it('LIVE-4 notes what is no pair and keeps the rest', () => {
    const { note, reasons } = createNotes();
    const pairs = decodePairs([null, 'x', { key: 5 }, { key: 'A', type: 'str', value: 'a' }], note);
    expect(filled(pairs, 'A')).toBe('a');
    expect(reasons).toHaveLength(3);
    expect(decodePairs('text', note).size).toBe(0);
    expect(reasons).toHaveLength(4);
  });

  it('LIVE-4 is read from anything at all without an exception', () => {
    fc.assert(fc.property(fc.jsonValue(), (raw) => decode(raw).every(({ value }) => typeof value === 'string')));
    fc.assert(fc.property(fc.anything(), (raw) => Array.isArray(decode(fc.stringify(raw)))));
  });

  it('comes back as it was sent, the last of each key', () => {
    fc.assert(
      fc.property(fc.array(anyPair), (pairs) => {
        const last = new Map(pairs.map((pair) => [pair.key, pair]));
        expect(decodePairs(JSON.parse(JSON.stringify(encodePairs(pairs))), () => undefined)).toEqual(last);
      }),
    );
  });
});

describe('numberOr', () => {
  it.each([
    ['9', 9],
    ['-5', -5],
    ['007', '007'],
    ['1fa', '1fa'],
    ['', ''],
    ['12345678901234567890', '12345678901234567890'],
    ['1e3', '1e3'],
  ])('writes %j as %j', (value, expected) => expect(numberOr(value)).toBe(expected));
});
