import { describe, expect, it } from 'vitest';
import { nextDeadline } from '../../lib/session/nextDeadline';
import { patience } from '../../lib/session/patience';
import { type SessionState, type SignedIn, signedOut } from '../../lib/session/state';
import { agent, record } from '../support/session';
import {
  callOf,
  channelOf,
  dialing,
  done,
  fetchingOf,
  holding,
  inHand,
  itemOf,
  looking,
  owing,
  preview,
  server,
  session,
  t0,
  withCalls,
} from './support/given';

const asked = { channels: { voice: { ...channelOf('voice', { is: 'ready' }), askedUntil: t0 + 5 } } };

describe('when time matters next', () => {
  const table: readonly [string, SessionState, number | null][] = [
    ['signed out', signedOut, null],
    ['signing out', { phase: 'signingOut', server, agent, deadline: t0 }, t0],
    ['nothing waits', session(), null],
    ['a preview may stay as long as it likes', session(holding(inHand(preview))), null],
    ['a dial', session(holding(inHand(dialing))), dialing.deadline],
    ['a look', session(holding(inHand(looking))), looking.askAt],
    ['a closing', session(holding(inHand(done))), done.deadline],
    ['a channel change', session(asked), t0 + 5],
    ['a list of campaigns', session({ listing: { deadline: t0 + 6, seen: [] } }), t0 + 6],
    ['a request for a record', session(fetchingOf()), t0 + 10_000],
    ['a request on its way', session(owing(itemOf())), t0 + 8_000],
    ['a request that waits', session(owing(itemOf({ status: 'waiting' }))), t0 + 8_000],
    ['a request that is not confirmed', session(owing(itemOf({ status: 'unconfirmed' }))), null],
    ['a check', session({ link: 'checking', checkAt: t0 + 7 }), t0 + 7],
    ['a call, which is looked at every minute', session(withCalls(callOf({ seenAt: t0 }))), t0 + patience.callCheck],
    [
      'the oldest of several calls',
      session(withCalls(callOf({ id: 'c2', seenAt: t0 + 9 }), callOf({ seenAt: t0 }))),
      t0 + patience.callCheck,
    ],
    ['a call that was looked at', session({ lookedAt: t0 + 7, ...withCalls(callOf()) }), t0 + 7 + patience.callCheck],
    ['a call that is looked at soon', session({ checkAt: t0 + 5_000, ...withCalls(callOf()) }), t0 + 5_000],
    ['a call that is over', session({ lookedAt: t0, ...withCalls(callOf({ state: 'released' })) }), null],
    ['another look at a young call', session({ checkAt: t0 + 7 }), t0 + 7],
  ];
  it.each(table)('%s', (_what, state, deadline) => {
    expect(nextDeadline(state)).toBe(deadline);
  });

  const withoutLine: readonly [string, Partial<SignedIn>, number | null][] = [
    ['a request for a record', fetchingOf(), null],
    ['a request that waits', owing(itemOf({ status: 'waiting' })), null],
    ['a request on its way', owing(itemOf()), t0 + 8_000],
    ['a check', { checkAt: t0 + 7 }, null],
    ['a call', withCalls(callOf()), null],
    ['a dial', holding(inHand(dialing)), dialing.deadline],
  ];
  it.each(withoutLine)('waits for the line: %s', (_what, change, deadline) => {
    expect(nextDeadline(session({ link: 'down', ...change }))).toBe(deadline);
  });

  it('LIVE-1 is the soonest of all, so that one alarm is enough', () => {
    const other = record({ handle: '10' });
    const state = session({ ...holding(inHand(dialing), inHand(done, {}, other)), ...asked, ...owing(itemOf()) });
    expect(nextDeadline(state)).toBe(t0 + 5);
  });
});
