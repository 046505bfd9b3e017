import { describe, expect, it } from 'vitest';
import type { Allowances } from '../../../lib/session/agent';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import { patience } from '../../../lib/session/patience';
import { defaultPolicy, type Policy } from '../../../lib/session/policy';
import type { MissedBecause, RecordPhase } from '../../../lib/session/record';
import { deviceWork } from '../../../lib/session/selectors';
import type { SessionState, SignedIn } from '../../../lib/session/state';
import { agent, allowances, record } from '../../support/session';
import {
  callOf,
  campaignCall,
  campaignOf,
  channelOf,
  fetchingOf,
  holding,
  inHand,
  key,
  phone,
  preview,
  server,
  session,
  spring,
  t0,
  withCalls,
} from '../support/given';
import { happened, open, ordered, passed, phaseOf, revived, told, typesOf } from '../support/when';

const wait = 30_000;
const until = t0 + wait;
const timed = (change: Partial<Allowances> = {}) => ({
  allowances: { ...allowances, timedPreview: wait, ...change },
});
const running = (change = {}): RecordPhase => ({
  is: 'preview',
  timed: { is: 'running', until, heldBack: false, ...change },
});
/** Its dial hours are left out: the tests begin in the middle of the night. */
const data = record({ dialHours: null });
const having = (change: Partial<SignedIn> = {}): SignedIn =>
  session({ ...timed(), ...holding(inHand(running(), {}, data)), ...change });
const timedOf = (state: SessionState, of = key) => {
  const phase = open(state).records[of]?.phase;
  return phase?.is === 'preview' ? phase.timed : undefined;
};
const tick = (state: SessionState, at: number, policy: Policy = defaultPolicy) =>
  happened(state, { type: 'TimePassed', policy }, at);
const seen = (askedAt = t0) =>
  ({ type: 'SessionSeen', calls: [], channels: [{ name: 'voice', status: { is: 'ready' } }], askedAt }) as const;

describe('a timed preview', () => {
  it('PULL-10 counts from the moment that the record arrives', () => {
    const offer = { type: 'RecordOffered', record: data, reference: 21 } as const;
    const step = told(session({ ...timed(), ...fetchingOf() }), offer);
    expect(open(step).records[key]?.phase).toEqual(running());
    expect(open(told(step.state, { ...offer, reference: 22 }, t0 + 9)).records[key]?.phase).toEqual(running());
    expect(nextDeadline(having())).toBe(until);
  });

  it.each([
    ['not where previews are not timed', timed({ timedPreview: null }), data],
    ['not a callback, which was arranged for a time', timed(), record({ origin: 'callback' })],
    ['not a personal callback', timed(), record({ origin: 'personalCallback' })],
  ])('PULL-10 %s', (_what, change, data) => {
    const step = told(session(change), { type: 'RecordOffered', record: data, reference: null });
    expect(open(step).records[key]?.phase).toEqual(preview);
  });

  it.each([0, 1, patience.deadlineLag])('PULL-10 dials when its deadline has passed, once: %d ms after', (late) => {
    const state = having();
    expect(tick(state, until - 1).effects).toEqual([]);
    const step = tick(state, until + late);
    expect(step.effects).toMatchObject([{ type: 'MakeCall', record: key, number: phone, callerId: null }]);
    expect(phaseOf(step)).toBe('dialing');
    expect(tick(step.state, until + late).effects).toEqual([]);
    expect(typesOf(revived(step.state, until + late))).not.toContain('MakeCall');
  });

  it('PULL-10 dials the number that the agent has chosen', () => {
    const other = { ...data, handle: '10', phone: '+13035550177', attached: [] };
    const state = having(holding(inHand(running(), { others: [other], chosen: other.phone }, data)));
    expect(tick(state, until).effects).toMatchObject([{ type: 'MakeCall', number: '+13035550177' }]);
  });

  it('PULL-10 dials no second time when the call does not come about', () => {
    const dialed = tick(having(), until);
    const { phase } = open(dialed).records[key] ?? inHand(preview);
    const reference = phase.is === 'dialing' ? phase.reference : 0;
    const outcome = { is: 'refused', detail: 'no' } as const;
    const back = told(dialed.state, { type: 'DialOutcome', record: key, reference, outcome }, until + 1);
    expect(open(back).records[key]?.phase).toEqual(preview);
    expect(typesOf(tick(back.state, until + 2))).not.toContain('MakeCall');
  });

  const missed: readonly [MissedBecause, string, SignedIn, number, Policy?][] = [
    ['late', 'noticed more than 5 s after', having(), until + patience.deadlineLag + 1],
    ['late', 'hours after, with the device asleep', having(), until + 36_000_000],
    ['late', 'a clock that was set back by hours', having(), t0 - 36_000_000],
    ['late', 'a line that stayed down', having({ link: 'down' }), until + patience.deadlineLag + 1],
    ['late', 'a line that was being checked', having({ link: 'checking' }), until + patience.deadlineLag + 1],
    [
      'voiceNotReady',
      'Voice Not Ready',
      having({ channels: { voice: channelOf('voice', { is: 'afterCallWork' }) } }),
      until,
    ],
    ['voiceNotReady', 'Voice unknown', having({ channels: {} }), until],
    ['anotherCall', 'a call that is on', having(withCalls(callOf({ record: null, number: '7' }))), until],
    ['anotherCall', 'a campaign’s call that rings', having(withCalls(campaignCall())), until],
    ['notAllowed', 'nobody may call', having(timed({ canMakeCall: false })), until],
    [
      'outsideDialHours',
      'a contact who sleeps, though an agent might decide otherwise',
      having(
        holding(
          inHand(
            running(),
            {},
            record({ timeZoneOffset: 0, timeZoneName: null, dialHours: { from: 80_000, until: 81_000 } }),
          ),
        ),
      ),
      until,
    ],
    [
      'numberDoNotCall',
      'a number that must not be called',
      having(holding(inHand(running(), {}, { ...data, lastResult: 51 }))),
      until,
    ],
    [
      'callerIdMissing',
      'a caller ID that was never chosen',
      having(),
      until,
      {
        ...defaultPolicy,
        callerIds: [
          {
            campaign: null,
            choices: [
              { number: '1', name: '' },
              { number: '2', name: '' },
            ],
          },
        ],
      },
    ],
  ];
  it.each(missed)('PULL-10 does not dial, and says why: %s (%s)', (because, _what, state, at, policy) => {
    const step = tick(state, at, policy);
    expect(typesOf(step)).not.toContain('MakeCall');
    expect(timedOf(step.state)).toEqual({ is: 'missed', because });
    // And waits for a click.
    expect(typesOf(tick(step.state, at + 60_000, policy))).not.toContain('MakeCall');
  });

  it('PULL-10 is dialed by a click after it was missed', () => {
    const state = having(holding(inHand({ is: 'preview', timed: { is: 'missed', because: 'late' } }, {}, data)));
    const order = {
      type: 'DialRecord',
      record: key,
      number: phone,
      callerId: null,
      despite: [],
      reference: 5,
    } as const;
    expect(typesOf(ordered(state, order))).toEqual(['MakeCall']);
  });

  it('PULL-10 shows the last caller ID of the campaign', () => {
    const choices = [
      { number: '1', name: '' },
      { number: '2', name: '' },
    ];
    const policy = { ...defaultPolicy, callerIds: [{ campaign: spring, choices }] };
    const step = tick(having({ callerIds: { [spring]: '2' } }), until, policy);
    expect(step.effects).toMatchObject([{ type: 'MakeCall', callerId: '2' }]);
    expect(timedOf(tick(having({ callerIds: { [spring]: '9' } }), until, policy).state)).toMatchObject({
      because: 'callerIdMissing',
    });
  });

  it('PULL-10 waits for a line that is being checked, as long as it is not late', () => {
    const state = having({ link: 'checking' });
    expect(nextDeadline({ ...state, checkAt: null })).toBe(until + patience.deadlineLag + 1);
    const waiting = tick(state, until);
    expect(timedOf(waiting.state)).toMatchObject({ is: 'running' });
    const back = told(waiting.state, seen(until), until + 100);
    expect(typesOf(tick(back.state, until + 100))).toContain('MakeCall');
  });

  it('PULL-10 dials the first of two that are due at once, and says why not the second', () => {
    const second = inHand(running(), {}, { ...data, key: '134/10', handle: '10' });
    const step = tick(having(holding(inHand(running(), {}, data), second)), until);
    expect(typesOf(step)).toEqual(['MakeCall']);
    expect(phaseOf(step)).toBe('dialing');
    expect(timedOf(step.state, '134/10')).toEqual({ is: 'missed', because: 'anotherCall' });
  });

  it('PULL-10 is not counted on by a preview that was given back and refused', () => {
    const declined = ordered(having(), { type: 'DeclineRecord', record: key, how: 'later', reference: 31 });
    const refused = { type: 'RequestRefused', reference: 31, handle: '9', detail: 'no', recordClosed: false } as const;
    const back = told(declined.state, refused);
    expect(open(back).records[key]?.phase).toEqual(preview);
    expect(typesOf(tick(declined.state, until))).not.toContain('MakeCall');
  });
});

describe('holding back', () => {
  const hold = { type: 'HoldBack', record: key } as const;

  it('PULL-10 starts the countdown anew, once', () => {
    const step = ordered(having(), hold, t0 + 20_000);
    expect(timedOf(step.state)).toEqual({ is: 'running', until: t0 + 20_000 + wait, heldBack: true });
    expect(tick(step.state, until).effects).toEqual([]);
    expect(ordered(step.state, hold, t0 + 21_000)).toMatchObject({ refusal: 'cannotHoldBack' });
    expect(typesOf(tick(step.state, t0 + 20_000 + wait))).toEqual(['MakeCall']);
  });

  it.each([
    ['cannotHoldBack', having(), { ...defaultPolicy, holdBack: false }],
    ['cannotHoldBack', having(holding(inHand(preview))), defaultPolicy],
    ['cannotHoldBack', having(timed({ timedPreview: null })), defaultPolicy],
    ['recordGone', having({ records: {} }), defaultPolicy],
  ] as const)('is refused: %s', (refusal, state, policy) => {
    expect(ordered(state, hold, t0, policy)).toEqual({ state, effects: [], refusal });
  });
});

describe('a timed preview over a gap', () => {
  it.each([
    ['dials', until + patience.deadlineLag, ['MakeCall']],
    ['does not dial', until + patience.deadlineLag + 1, []],
  ] as const)('PULL-10 %s when the worker was stopped over its deadline', (_what, at, calls) => {
    const { state } = revived(having(), at - 10);
    const before = tick(state, at - 5);
    expect(typesOf(before)).not.toContain('MakeCall');
    const live = told(before.state, seen(at - 10), at);
    const types = [...typesOf(live), ...typesOf(tick(live.state, at))];
    expect(types.filter((type) => type === 'MakeCall')).toEqual(calls);
  });

  const restarted = (at: number) => {
    const work = JSON.parse(JSON.stringify(deviceWork(having())));
    const signingIn = {
      phase: 'signingIn',
      server,
      step: 'resuming',
      deadline: at + 9_000,
      agent,
      allowances: timed().allowances,
      work: null,
      activated: true,
    } as const;
    return happened(signingIn, { type: 'WorkRemembered', work, place: null }, at);
  };

  it('PULL-10 never dials what a restart of the browser kept on disk, unless in time and with the line live', () => {
    const late = restarted(until + patience.deadlineLag + 1);
    const live = told(late.state, seen(until + 6_000), until + 6_000);
    const types = [...typesOf(late), ...typesOf(live), ...typesOf(tick(live.state, until + 6_001))];
    expect(types).not.toContain('MakeCall');
    expect(timedOf(tick(live.state, until + 6_001).state)).toEqual({ is: 'missed', because: 'late' });

    const early = restarted(until - 10_000);
    expect(typesOf(tick(early.state, until))).not.toContain('MakeCall');
    const soon = told(early.state, seen(until - 9_000), until - 9_000);
    expect(typesOf(tick(soon.state, until))).toContain('MakeCall');
  });

  it('PULL-8 is not dialed once the dialer has taken it back', () => {
    const gone = told(having(), { type: 'RecordWithdrawn', record: key, handle: '9' });
    expect(passed(gone.state, until).effects).toEqual([]);
  });

  it('CAMP-5 is dialed although its campaign was stopped, as the record is in hand', () => {
    const state = having({ campaigns: { [spring]: campaignOf({ status: 'active' }) } });
    expect(typesOf(tick(state, until))).toEqual(['MakeCall']);
  });
});
