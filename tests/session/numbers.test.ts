import { describe, expect, it } from 'vitest';
import {
  chosenNumber,
  dialedNumber,
  isOfRecord,
  listedNumber,
  numberCalled,
  numberOf,
  numbersOf,
  recordCalled,
  recordNamed,
  unlistedNumber,
} from '../../lib/session/numbers';
import type { RecordPhase } from '../../lib/session/record';
import { record } from '../support/session';
import {
  declined,
  dialing,
  done,
  ended,
  endedCall,
  holding,
  inHand,
  looking,
  onCall,
  otherNumber,
  phone,
  preview,
} from './support/given';

const home = otherNumber();
const { phone: number } = home;
const office = otherNumber({ handle: '11', phone: '+44 20 7946 0018' });
const held = inHand(preview, { others: [home, office] });

describe('the numbers of a contact', () => {
  it('PULL-9 begin with the one that the system chose', () => {
    expect(numbersOf(held).map(({ handle }) => handle)).toEqual(['9', '10', '11']);
  });

  it.each([
    ['as it is written', number, '10'],
    ['in another spelling', '+1 (303) 555-0177', '10'],
    ['with a trunk prefix', '020 7946 0018', '11'],
    ['the record’s own', '3035550142', '9'],
  ])('are known %s', (_how, written, handle) => {
    expect(numberOf(held, written)?.handle).toBe(handle);
  });

  it('are told apart by spelling where digits do not', () => {
    const short = otherNumber({ handle: '12', phone: '5550177' });
    const both = inHand(preview, { others: [home, short] });
    expect(numberOf(both, '5550177')?.handle).toBe('12');
    expect(numberOf(both, number)?.handle).toBe('10');
  });

  it('do not hold what is none of theirs', () => {
    expect(numberOf(held, '110')).toBeNull();
    expect(numberOf(held, '')).toBeNull();
  });

  it('PULL-9 hold the one that Call dials: the chosen one, else the system’s', () => {
    expect(chosenNumber(held).handle).toBe('9');
    expect(chosenNumber({ ...held, chosen: number }).handle).toBe('10');
    expect(chosenNumber({ ...held, chosen: '110' }).handle).toBe('9');
  });

  const endedOn = { is: 'ended', call: { ...endedCall, number } } as const;
  const table: readonly [RecordPhase, string | null][] = [
    [preview, null],
    [declined, null],
    [{ ...dialing, number }, '10'],
    [{ ...looking, number }, '10'],
    [{ ...onCall, number }, '10'],
    [endedOn, '10'],
    [{ ...done, back: endedOn }, '10'],
    [{ ...done, back: preview }, null],
    [ended, '9'],
    [{ ...onCall, number: '110' }, null],
  ];
  it.each(table)('hold the one that was dialed: %j', (phase, handle) => {
    expect(dialedNumber({ ...held, phase })?.handle ?? null).toBe(handle);
  });
});

describe('a handle', () => {
  it('PULL-9 of any number is one of the record, within its application', () => {
    for (const key of ['134/9', '134/10', '134/11']) expect(isOfRecord(held, key)).toBe(true);
    for (const key of ['134/12', '135/10', '10', '']) expect(isOfRecord(held, key)).toBe(false);
  });

  it('names the record whose own it is before one that has it in its chain', () => {
    const own = inHand(preview, {}, record({ handle: '10' }));
    const { records } = holding(held, own);
    expect(recordNamed(records, '134/10')).toBe(own);
    expect(recordNamed(records, '134/11')).toBe(held);
    expect(recordNamed(records, '134/12')).toBeNull();
    expect(recordNamed(records, 'constructor')).toBeNull();
  });

  it.each([
    { ...dialing, number },
    { ...looking, number },
    { ...onCall, number },
  ])('LIVE-3 in a call names the record that is called on that number first: $is', (phase) => {
    const own = inHand(preview, {}, record({ handle: '10' }));
    const calling = { ...held, phase };
    expect(recordCalled(holding(own, calling).records, '134/10')).toBe(calling);
    expect(recordCalled(holding(own, { ...calling, phase: { ...phase, number: phone } }).records, '134/10')).toBe(own);
  });

  it('tells which number a call was placed to, with the digits where several share it', () => {
    const typed = unlistedNumber(held.data, '+13035550199', 4);
    const with2 = { ...held, others: [home, typed] };
    expect(numberCalled(with2, '134/10', '').phone).toBe(number);
    expect(numberCalled(with2, '134/9', '13035550199').phone).toBe('+13035550199');
    expect(numberCalled(with2, '134/9', '').phone).toBe(phone);
    expect(numberCalled(with2, null, number).phone).toBe(phone);
    expect(numberCalled(with2, '134/77', number).phone).toBe(phone);
  });
});

describe('a typed number', () => {
  const pairs = [
    { key: 'GSW_RECORD_HANDLE', type: 'int', value: '9' },
    { key: 'GSW_PHONE', type: 'str', value: phone },
  ] as const;

  it('PULL-9 goes under the record’s own handle, with the number that is really dialed', () => {
    const typed = unlistedNumber(record({ attached: pairs }), '110119', 4);
    expect(typed).toMatchObject({ handle: '9', phone: '110119', phoneType: 4, unlisted: true, lastResult: null });
    expect(typed.attached).toEqual([pairs[0], { key: 'GSW_PHONE', type: 'str', value: '110119' }]);
  });

  it('leaves a handle alone that looks like the number', () => {
    const handle = { key: 'GSW_RECORD_HANDLE', type: 'int', value: '117' } as const;
    const typed = unlistedNumber(record({ handle: '117', phone: '117', attached: [handle] }), '118', null);
    expect(typed.attached).toEqual([handle]);
  });

  it('CALL-7 has the dial hours of the record, and nothing of its attempts', () => {
    const data = record({ lastResult: 51, attempts: 4 });
    expect(unlistedNumber(data, '110119', null)).toMatchObject({
      dialHours: data.dialHours,
      timeZoneName: data.timeZoneName,
      attempts: null,
      lastResult: null,
    });
  });
});

describe('a listed number', () => {
  const campaign = { key: 'GSW_CAMPAIGN_NAME', type: 'str', value: 'Spring renewal' } as const;
  const guid = { key: 'GSW_CALL_ATTEMPT_GUID', type: 'str', value: '01AJ' } as const;
  const data = record({ attached: [campaign, guid] });
  const bare = { callingList: '', timeZoneName: null, timeZoneOffset: null, dialHours: null, attached: [] } as const;

  it('is as the record where the dialer leaves something out', () => {
    expect(listedNumber(data, otherNumber(bare))).toEqual(
      otherNumber({
        ...bare,
        callingList: data.callingList,
        timeZoneName: data.timeZoneName,
        timeZoneOffset: data.timeZoneOffset,
        dialHours: data.dialHours,
        attached: [campaign],
      }),
    );
  });

  it('is as the dialer says where it says something', () => {
    const full = otherNumber({ ...bare, callingList: 'List2', timeZoneOffset: 0, dialHours: { from: 0, until: 5 } });
    const complete = { ...full, attached: [campaign] };
    expect(listedNumber(data, complete)).toEqual(complete);
  });
});
