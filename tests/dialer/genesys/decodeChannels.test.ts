import { describe, expect, it } from 'vitest';
import { decodeMediaChannels, decodeVoice } from '../../../lib/dialer/genesys/decodeChannels';
import { createNotes } from '../support/notes';
import { voiceChannel } from '../support/samples';

const status = (more: object) => decodeVoice({ ...voiceChannel, ...more }, () => undefined)?.status;

describe('the voice channel', () => {
  it.each([
    ['a break', {}, { is: 'notReady', reason: 'Break' }],
    ['no reason', { reasons: [] }, { is: 'notReady', reason: null }],
    ['a flat reason', { reasons: { ReasonCode: 'Lunch' } }, { is: 'notReady', reason: 'Lunch' }],
    ['ready', { agentState: 'Ready', reasons: [] }, { is: 'ready' }],
    ['ready with a work mode that stuck', { agentState: 'Ready', agentWorkMode: 'AfterCallWork' }, { is: 'ready' }],
    ['after-call work', { agentWorkMode: 'AfterCallWork' }, { is: 'afterCallWork' }],
    ['do not disturb', { dnd: true }, { is: 'doNotDisturb' }],
    ['do not disturb in words', { agentState: 'Ready', dnd: 'true' }, { is: 'doNotDisturb' }],
    ['dnd left out', { dnd: undefined }, { is: 'notReady', reason: 'Break' }],
    ['logged in', { agentState: 'LoggedIn', reasons: [] }, { is: 'notReady', reason: null }],
    ['logged out', { agentState: 'LoggedOut', dnd: true }, { is: 'loggedOut' }],
    ['out of service', { agentState: 'OutOfService' }, { is: 'outOfService' }],
  ])('SES-3 shows %s', (_what, more, expected) => expect(status(more)).toEqual(expected));

  it('LIVE-4 is refused in a state that nobody knows', () => {
    const { note, reasons } = createNotes();
    expect(decodeVoice({ agentState: 'Asleep' }, note)).toBeNull();
    expect(decodeVoice(3, note)).toBeNull();
    expect(reasons).toEqual(['voice channel: unknown state', 'voice channel: no description']);
  });
});

describe('the media channels', () => {
  it('SES-3 are those that a message names, and of them ours', () => {
    const media = {
      channels: [
        { name: 'email', state: 'Ready' },
        { name: 'voice', state: 'Ready' },
        {
          name: 'outboundpreview',
          state: 'NotReady',
          dnd: false,
          reasons: [{ key: 'ReasonCode', type: 'str', value: 'Lunch' }],
        },
        7,
      ],
    };
    expect(decodeMediaChannels(media, () => undefined)).toEqual([
      { name: 'outboundpreview', status: { is: 'notReady', reason: 'Lunch' } },
    ]);
  });

  it('SES-3 have after-call work as a reason', () => {
    const channel = { name: 'outboundpreview', state: 'NotReady', reasons: { ReasonCode: 'AfterCallWork' } };
    const [report] = decodeMediaChannels({ channels: [channel] }, () => undefined);
    expect(report?.status).toEqual({ is: 'afterCallWork' });
  });

  it.each([null, 'x', { channels: 'x' }, { channels: [{ name: 'outboundpreview' }] }])(
    'LIVE-4 are none in %j',
    (raw) => {
      expect(decodeMediaChannels(raw, () => undefined)).toEqual([]);
    },
  );
});
