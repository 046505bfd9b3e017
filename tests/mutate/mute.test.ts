import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../lib/session/policy';
import type { RecordPhase } from '../../lib/session/record';
import { signedOut } from '../../lib/session/state';
import type { Step } from '../../lib/session/step';
import { callOf, session, withCalls } from '../session/support/given';
import { allMutations, type Mutation, nameOf } from './mutations';
import { mute } from './mute';

const signIn = {
  from: 'agent',
  order: { type: 'SignIn' },
  server: 'https://dialer.test',
  policy: defaultPolicy,
  at: 0,
} as const;
const step: Step = {
  state: { ...signedOut, problem: { is: 'cancelled' } },
  effects: [{ type: 'OpenSignIn' }, { type: 'UseCall', callId: '1', verb: 'hold', digits: null }],
  refusal: 'notConfigured',
};
const muted = (mutation: Mutation) => mute(mutation, signedOut, signIn, step);

describe('a mutation', () => {
  it('of an effect takes that effect away, and no other', () => {
    expect(muted({ off: 'effect', type: 'OpenSignIn', kind: null }).effects).toEqual([step.effects[1]]);
  });

  it('of a mark leaves calls unmarked, and the other mark alone', () => {
    const marked = session(withCalls(callOf({ ghost: 'unknown' }), callOf({ id: 'c2', ghost: 'unannounced' })));
    const left = mute({ off: 'ghost', name: 'unknown' }, marked, signIn, { ...step, state: marked }).state;
    expect(left).toEqual({ ...marked, ...withCalls(callOf(), callOf({ id: 'c2', ghost: 'unannounced' })) });
    expect(mute({ off: 'ghost', name: 'unknown' }, marked, signIn, { ...step, state: left }).state).toBe(left);
  });

  it('of a kind of effect leaves the other kinds', () => {
    expect(muted({ off: 'effect', type: 'UseCall', kind: 'hold' }).effects).toEqual([step.effects[0]]);
    expect(muted({ off: 'effect', type: 'UseCall', kind: 'answer' }).effects).toEqual(step.effects);
  });

  it('of a refusal swallows the reason', () => {
    expect(muted({ off: 'refusal', name: 'notConfigured' }).refusal).toBeNull();
    expect(muted({ off: 'refusal', name: 'noConnection' })).toBe(step);
  });

  it('of an event leaves everything as it was before', () => {
    expect(muted({ off: 'event', from: 'agent', type: 'SignIn' })).toEqual({
      state: signedOut,
      effects: [],
      refusal: null,
    });
    expect(muted({ off: 'event', from: 'dialer', type: 'SignIn' })).toBe(step);
  });

  it('leaves alone the state that it does not concern, so that it is not noticed by chance', () => {
    expect(muted({ off: 'phase', name: 'closing' }).state).toBe(step.state);
    expect(muted({ off: 'problem', name: 'callNotPlaced' }).state).toBe(step.state);
    expect(muted({ off: 'notice', name: 'noRecordLeft' }).state).toBe(step.state);
  });
});

describe('the mutations', () => {
  const names = allMutations().map(nameOf);

  it('are read from the machine’s own types', () => {
    expect(names).toEqual(expect.arrayContaining(['effect MakeCall', 'effect SendRequest (RecordReject)']));
    const saves = ['DoNotCall', 'UpdateCallCompletionStats', 'RecordReschedule', 'ScheduledRecordReschedule'];
    expect(names).toEqual(expect.arrayContaining(saves.map((request) => `effect SendRequest (${request})`)));
    expect(names).toEqual(expect.arrayContaining(['refusal voiceNotReady', 'notice noRecordLeft', 'phase looking']));
    expect(names).toEqual(expect.arrayContaining(['order GetRecord', 'news RecordOffered', 'event WorkerStarted']));
    expect(names.length).toBeGreaterThan(80);
  });

  it('each have a name of their own', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('cover every phase of a record but the first', () => {
    const phases: { readonly [Phase in Exclude<RecordPhase['is'], 'preview'>]: true } = {
      arriving: true,
      dialing: true,
      looking: true,
      onCall: true,
      ended: true,
      stopping: true,
      saving: true,
      closing: true,
    };
    expect(names.filter((name) => name.startsWith('phase '))).toEqual(
      Object.keys(phases).map((name) => `phase ${name}`),
    );
  });
});
