import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackOptions } from '../../../lib/dialer/genesys/callbackOptions';
import { createNotes } from '../support/notes';

const read = (name: string, written: string | undefined) => {
  const { note, reasons } = createNotes();
  const options = new Map(written === undefined ? [] : [[name, written]]);
  return { ...callbackOptions(options, note), reasons };
};

describe('whom a callback can be for', () => {
  const both = ['personal', 'anyone'];
  it.each([
    [undefined, both, 0],
    ['', both, 0],
    ['personal', ['personal'], 0],
    ['campaign', ['anyone'], 0],
    ['Campaign, Personal', both, 0],
    ['personal,campaign', both, 0],
    [' PERSONAL ', ['personal'], 0],
    ['campaign;personal', both, 0],
    ['campaign,other', ['anyone'], 0],
    ['other', both, 1],
    ['impersonal', both, 1],
  ])('CB-3 where the option is %j: %j', (written, owners, notes) => {
    const { callbackOwners, reasons } = read('outbound.callback-types', written);
    expect(callbackOwners).toEqual(owners);
    expect(reasons).toEqual(Array(notes).fill('options: unknown callback type'));
  });
});

describe('the treatment of a processed record', () => {
  it.each([
    [undefined, null, 0],
    ['', null, 0],
    ['none', null, 0],
    ['None', null, 0],
    ['campaign', 'campaign', 0],
    [' Personal ', 'personal', 0],
    ['true', null, 1],
  ])('for the option %j is %j', (written, treatment, notes) => {
    const given = read('outbound.treatment-mode', written);
    expect(given.treatment).toBe(treatment);
    expect(given.reasons).toEqual(Array(notes).fill('options: unknown treatment'));
  });
});

describe('the bell of a callback that is due', () => {
  const url = 'https://sounds.example/due.mp3';
  it.each([
    ['BELL|7|0', { sound: 'bell', duration: 0 }],
    ['RING|7|-1', { sound: 'ring', duration: null }],
    ['chord|1|2500', { sound: 'chord', duration: 2500 }],
    [' Warning | 10 | 500 ', { sound: 'warning', duration: 500 }],
    ['BELL', { sound: 'bell', duration: null }],
    ['BELL||', { sound: 'bell', duration: null }],
    [`${url}|7|-1`, { sound: { url }, duration: null }],
    ['HTTP://sounds.example/a%7Cb.mp3|7|0', { sound: { url: 'http://sounds.example/a%7Cb.mp3' }, duration: 0 }],
    [undefined, null],
    ['', null],
    ['  ', null],
  ])('CB-8 for %j is %j', (written, bell) => {
    const given = read('outbound-callback.ringing-bell', written);
    expect(given.callbackBell).toEqual(bell);
    expect(given.reasons).toEqual([]);
  });

  it.each([
    ['BELL|7|-2', { sound: 'bell', duration: null }, 'options: unknown duration of a bell'],
    ['BELL|7|long', { sound: 'bell', duration: null }, 'options: unknown duration of a bell'],
    ['GONG|7|0', null, 'options: unknown bell'],
    ['|7|0', null, 'options: unknown bell'],
    ['sounds/due.mp3|7|0', null, 'options: unknown bell'],
    ['file:///due.mp3|7|0', null, 'options: unknown bell'],
    ['data:audio/mp3;base64,AA|7|0', null, 'options: unknown bell'],
    ['javascript:alert(1)|7|0', null, 'options: unknown bell'],
    ['https://kate:secret@sounds.example/due.mp3|7|0', null, 'options: unknown bell'],
  ])('LIVE-4 for %j is %j, which is noted', (written, bell, reason) => {
    const given = read('outbound-callback.ringing-bell', written);
    expect(given.callbackBell).toEqual(bell);
    expect(given.reasons).toEqual([reason]);
  });
});

it('LIVE-4 whatever the options say, somebody can be called back, and a bell has a time', () => {
  const name = fc.constantFrom('outbound.callback-types', 'outbound.treatment-mode', 'outbound-callback.ringing-bell');
  const part = fc.oneof(fc.string(), fc.constantFrom('BELL', 'personal'), fc.integer().map(String), fc.webUrl());
  const written = fc.array(part, { maxLength: 4 }).map((parts) => parts.join('|'));
  fc.assert(
    fc.property(name, written, (name, written) => {
      const { callbackOwners, callbackBell, reasons } = read(name, written);
      expect(callbackOwners.length).toBeGreaterThan(0);
      expect(callbackBell?.duration ?? 0).toBeGreaterThanOrEqual(0);
      for (const reason of reasons) expect(reason).toMatch(/^[a-z ]+: [a-z ]+$/);
    }),
  );
});
