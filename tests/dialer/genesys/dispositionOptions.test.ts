import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispositionOptions } from '../../../lib/dialer/genesys/dispositionOptions';
import { createNotes } from '../support/notes';

const attribute = (name: string, ...values: readonly unknown[]) => ({ id: 7, name, displayName: name, values });
const yes = { id: 1, name: 'Interested', displayName: 'Is interested', default: 'false' };
const no = { id: 2, name: 'NotInterested' };
const values = [
  { code: 'Interested', name: 'Is interested' },
  { code: 'NotInterested', name: 'NotInterested' },
];
const named = { 'interaction.disposition.value-business-attribute': 'Outcomes' };
const mandatory = { 'interaction.disposition.is-mandatory': 'true' };

const read = (options: Readonly<Record<string, string>>, attributes: unknown) => {
  const { note, reasons } = createNotes();
  return { disposition: dispositionOptions(new Map(Object.entries(options)), attributes, note), reasons };
};

describe('the dispositions', () => {
  const other = attribute('Languages', { name: 'English' });
  it.each<[string, Readonly<Record<string, string>>, unknown, unknown]>([
    [
      'the values of the attribute that an option names',
      named,
      [other, attribute('Outcomes', yes, no)],
      { key: 'DispositionCode', isMandatory: false, values },
    ],
    [
      'mandatory where an option says so, under the key that one names',
      { ...named, ...mandatory, 'interaction.disposition.key-name': ' Outcome ' },
      [attribute('Outcomes', yes, no)],
      { key: 'Outcome', isMandatory: true, values },
    ],
    [
      'the values of the usual attribute where no option names one',
      {},
      [other, attribute('DispositionCode', no)],
      { key: 'DispositionCode', isMandatory: false, values: [values[1]] },
    ],
    [
      'read from plain objects',
      named,
      { Outcomes: { values: { Interested: { displayName: 'Is interested' }, NotInterested: {} } } },
      { key: 'DispositionCode', isMandatory: false, values },
    ],
    [
      'each one once, those without a name left out',
      named,
      [attribute('Outcomes', yes, null, { id: 3 }, { name: '' }, no, { ...yes, displayName: 'Again' })],
      { key: 'DispositionCode', isMandatory: false, values },
    ],
    ['none without the attribute', named, [other], null],
    ['none without any attribute', {}, [], null],
    ['none where nothing is said of attributes', named, undefined, null],
    ['none where the attribute has no values', named, [attribute('Outcomes')], null],
  ])('RES-2 are %s', (_what, options, attributes, expected) => {
    expect(read(options, attributes)).toEqual({ disposition: expected, reasons: [] });
  });

  it('RES-2 that must be chosen and cannot are none: no record could be finished', () => {
    expect(read({ ...named, ...mandatory }, [])).toEqual({
      disposition: null,
      reasons: ['options: dispositions without values'],
    });
  });

  it('RES-2 under a key of the dialer itself are none: they would never be sent', () => {
    const options = { ...named, ...mandatory, 'interaction.disposition.key-name': 'GSW_CALL_RESULT' };
    expect(read(options, [attribute('Outcomes', yes)])).toEqual({
      disposition: null,
      reasons: ['options: a key of the dialer itself'],
    });
  });

  it('LIVE-4 are read from anything without an exception, and are never an empty choice', () => {
    const junk = fc.jsonValue();
    const known = fc.record({
      name: fc.constantFrom('DispositionCode', 'Outcomes'),
      values: fc.oneof(junk, fc.array(fc.oneof(junk, fc.record({ name: junk, displayName: junk })))),
    });
    fc.assert(
      fc.property(fc.oneof(junk, fc.array(fc.oneof(junk, known))), (attributes) => {
        const { disposition } = read(named, attributes);
        if (disposition !== null) expect(disposition.values.length).toBeGreaterThan(0);
        expect(new Set(disposition?.values.map(({ code }) => code)).size).toBe(disposition?.values.length ?? 0);
      }),
    );
  });
});
