import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalOptions, offeredStates } from '../../../lib/dialer/genesys/arrivalOptions';
import { createNotes } from '../support/notes';

const options = (given: Readonly<Record<string, string>>) => new Map(Object.entries(given));
const read = (given: Readonly<Record<string, string>>) => {
  const { note, reasons } = createNotes();
  return { ...arrivalOptions(options(given), note), reasons };
};

describe('how records and calls arrive', () => {
  it.each([
    ['60', 60_000],
    [' 15 ', 15_000],
    ['0.5', 500],
    ['1000000000', 86_400_000],
    ['0', 60_000],
    ['-1', 60_000],
    ['', 60_000],
    ['soon', 60_000],
    ['Infinity', 86_400_000],
  ])('alert for %j seconds are %d milliseconds', (written, time) => {
    expect(read({ 'alert.timeout': written }).alertTime).toBe(time);
  });

  it.each([
    ['true', true],
    ['TRUE', true],
    ['1', true],
    ['false', false],
    ['', false],
    ['perhaps', false],
  ])('AUTO-5 without being asked, where the option is %j: %s', (written, isOn) => {
    expect(read({ 'voice.auto-answer': written })).toMatchObject({ answersCalls: isOn, acceptsPreviews: false });
    expect(read({ 'outbound.push-preview.auto-answer': written })).toMatchObject({
      answersCalls: false,
      acceptsPreviews: isOn,
    });
  });

  it.each([
    ['30', 30_000, []],
    [' 5 ', 5_000, []],
    ['', null, []],
    ['false', null, []],
    ['No', null, []],
    ['0', null, []],
    ['-3', null, ['options: a timed preview of no time']],
    ['true', null, ['options: a timed preview of no time']],
    ['2.5', null, ['options: a timed preview of no time']],
    ['9007199254740991', null, ['options: a timed preview of no time']],
  ])('PULL-10 a preview timed by %j waits %s', (written, time, noted) => {
    expect(read({ 'outbound.timed-preview-auto-dial': written })).toMatchObject({ timedPreview: time, reasons: noted });
  });

  it('LIVE-4 whatever the options say, times are times', () => {
    const name = fc.constantFrom('alert.timeout', 'outbound.timed-preview-auto-dial', 'voice.auto-answer');
    const word = fc.oneof(fc.string(), fc.double().map(String), fc.maxSafeInteger().map(String));
    fc.assert(
      fc.property(fc.dictionary(name, word), (given) => {
        const { alertTime, timedPreview } = read(given);
        expect(alertTime).toBeGreaterThan(0);
        expect(alertTime).toBeLessThanOrEqual(86_400_000);
        if (timedPreview !== null) expect(Number.isSafeInteger(timedPreview) && timedPreview > 0).toBe(true);
      }),
    );
  });
});

describe('the states that agents may choose', () => {
  const all = ['ready', 'notReady', 'afterCallWork', 'doNotDisturb'];
  it.each([
    [undefined, all],
    ['Ready,NotReady,NotReadyReason,AfterCallWork,Dnd,LogOff', all],
    ['Ready,NotReady', ['ready', 'notReady']],
    [' dnd , NotReadyReason,', ['notReady', 'doNotDisturb']],
    ['AFTERCALLWORK', ['afterCallWork']],
    ['Ready,Fly', ['ready']],
    ['LogOff', all],
    ['', all],
    ['Fly', all],
  ])('SES-3 are for %j %j', (written, states) => {
    const given = (name: string) => options(written === undefined ? {} : { [name]: written });
    expect(offeredStates(given('agent-status.enabled-actions-by-channel'))).toEqual({ each: states, all });
    expect(offeredStates(given('agent-status.enabled-actions-global'))).toEqual({ each: all, all: states });
  });
});
