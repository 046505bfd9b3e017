import { describe, expect, it } from 'vitest';
import type { AfterRecord, ChannelName, ChannelStatus } from '../../../lib/session/channel';
import type { DialerNews } from '../../../lib/session/news';
import type { RecordInHand } from '../../../lib/session/record';
import type { SignedIn } from '../../../lib/session/state';
import {
  arriving,
  calledRecord,
  campaignCall,
  campaignOf,
  channelOf,
  declined,
  done,
  ended,
  holding,
  inHand,
  itemOf,
  key,
  owing,
  preview,
  pushed,
  session,
  spring,
  stopping,
  t0,
  withCalls,
} from '../support/given';
import { open, ordered, passed, phaseOf, told, typesOf } from '../support/when';

const lunch = { is: 'notReady', reason: 'Lunch' } as const;
const set = (channel: ChannelName, target: AfterRecord = lunch) => ({ type: 'SetChannel', channel, target }) as const;
const tell = (name: ChannelName, status: ChannelStatus): DialerNews => ({
  type: 'ChannelsChanged',
  channels: [{ name, status }],
});
const both = {
  channels: {
    voice: channelOf('voice', { is: 'ready' }),
    outboundpreview: channelOf('outboundpreview', { is: 'ready' }),
  },
};
const having = (record: RecordInHand, change: Partial<SignedIn> = {}): SignedIn =>
  session({ ...both, afterRecord: lunch, ...holding(record), ...change });
const finish = { type: 'FinishRecord', record: key, result: 33, stop: false, reference: 31 } as const;
const order = (target: AfterRecord | null) => ({ type: 'SetAfterRecord', target }) as const;

describe('Not ready after this record', () => {
  it('SES-3 is set in advance, and taken back', () => {
    const { state, effects } = ordered(session(holding(inHand(preview))), order(lunch));
    expect([open(state).afterRecord, effects]).toEqual([lunch, []]);
    expect(open(ordered(state, order(null))).afterRecord).toBeNull();
  });

  it.each([
    ['Done', finish],
    ['Decline', { type: 'DeclineRecord', record: key, how: 'later', reference: 31 }],
  ] as const)('SES-3 sets every Ready channel before the record is closed: %s', (_what, order) => {
    const asked = ordered(having(inHand(preview)), order);
    expect(asked.effects).toEqual([set('voice'), set('outboundpreview')]);
    const first = told(asked.state, tell('voice', lunch));
    expect([phaseOf(first), first.effects]).toEqual(['stopping', []]);
    const second = told(first.state, tell('outboundpreview', lunch));
    expect(typesOf(second)).toEqual(['SendRequest']);
    expect(open(second).afterRecord).toBeNull();
  });

  it('SES-3 asks for no next record', () => {
    const quiet = { channels: { voice: channelOf('voice', lunch) } };
    const sent = ordered(having(inHand(ended), quiet), finish);
    expect(sent.effects).toMatchObject([{ type: 'SendRequest', item: { closing: { next: 'rest' } } }]);
    // Set while the request that closes it is under way already.
    const state = having(inHand(done), { ...owing(itemOf()), ...both });
    const left = told(state, { type: 'RequestAcknowledged', reference: 31, handle: '9' });
    expect(left.effects).toEqual([set('voice'), set('outboundpreview')]);
  });

  it('SES-3 counts for all channels although it was set while one was being stopped', () => {
    const state = having(inHand(stopping, {}, calledRecord()), { afterRecord: null });
    const wished = ordered(state, order(lunch));
    const first = told(wished.state, tell('voice', lunch));
    expect([phaseOf(first), first.effects]).toEqual(['stopping', [set('outboundpreview')]]);
    const second = told(first.state, tell('outboundpreview', lunch));
    expect(second.effects).toMatchObject([{ type: 'SendRequest', item: { reference: 31, closing: { next: 'stop' } } }]);
  });

  it('SES-3 leaves after-call work as it is where that was wished', () => {
    const wish = { is: 'afterCallWork' } as const;
    const channels = { channels: { voice: channelOf('voice', wish) } };
    expect(typesOf(ordered(having(inHand(ended), { ...channels, afterRecord: wish }), finish))).toEqual([
      'SendRequest',
    ]);
    expect(ordered(having(inHand(ended), channels), finish).effects[0]).toEqual(set('voice'));
  });

  const leavings: readonly [string, SignedIn, DialerNews][] = [
    ['taken back', having(inHand(preview)), { type: 'RecordWithdrawn', record: key, handle: '9' }],
    [
      'not answered in time',
      having(pushed(arriving)),
      { type: 'InteractionChanged', interaction: { id: 'i1', state: 'over', record: null } },
    ],
    [
      'nobody reached',
      session({
        ...both,
        afterRecord: lunch,
        campaigns: { [spring]: campaignOf({ mode: 'progressive' }) },
        ...withCalls(campaignCall({ state: 'established', establishedAt: t0 - 1 })),
      }),
      {
        type: 'CallChanged',
        call: { ...campaignCall(), state: 'completed', capabilities: [] },
        uuid: null,
      },
    ],
  ];
  it.each(leavings)('SES-3 happens too when the record leaves in another way: %s', (_what, state, news) => {
    const step = told(state, news);
    expect(step.effects).toEqual(expect.arrayContaining([set('voice'), set('outboundpreview')]));
    expect(open(step).afterRecord).toBeNull();
  });

  it('SES-3 happens too when silence ends the record', () => {
    const state = having(inHand(declined), owing(itemOf()));
    const step = passed(state, t0 + 8_000);
    expect(phaseOf(step)).toBe('gone');
    expect(step.effects).toEqual([set('voice'), set('outboundpreview')]);
  });

  it('SES-3 waits for the last of several, and for the first where there is none', () => {
    const other = inHand(preview, {}, { ...calledRecord(), key: '134/10', handle: '10' });
    const two = session({ ...both, afterRecord: lunch, ...holding(inHand(preview), other) });
    const step = told(two, { type: 'RecordWithdrawn', record: key, handle: '9' });
    expect([step.effects, open(step).afterRecord]).toEqual([[], lunch]);
    expect(told(session({ afterRecord: lunch }), tell('voice', { is: 'ready' })).effects).toEqual([]);
  });

  it('SES-3 lasts while there is no line', () => {
    const state = having(inHand(preview), { link: 'down' });
    const step = told(state, { type: 'RecordWithdrawn', record: key, handle: '9' });
    expect([step.effects, open(step).afterRecord]).toEqual([[], lunch]);
  });
});
