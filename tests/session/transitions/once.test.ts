import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../../lib/session/events';
import type { DialerNews } from '../../../lib/session/news';
import type { AgentOrder } from '../../../lib/session/orders';
import { defaultPolicy } from '../../../lib/session/policy';
import { record } from '../../support/session';
import { ended, holding, inHand, itemOf, key, owing, phone, preview, session, spring, t0 } from '../support/given';
import { open, ordered, phaseOf, played, revived, typesOf } from '../support/when';

const clicked = (order: AgentOrder): SessionEvent => ({
  from: 'agent',
  order,
  server: null,
  policy: defaultPolicy,
  at: t0,
});
const news = (what: DialerNews): SessionEvent => ({ from: 'dialer', news: what, at: t0 });
const refused = { is: 'refused', detail: null } as const;

describe('one click told twice', () => {
  it('LIVE-3 places one call', () => {
    const call = clicked({
      type: 'DialRecord',
      record: key,
      number: phone,
      callerId: null,
      despite: [],
      reference: 11,
    });
    const answer = news({ type: 'DialOutcome', record: key, reference: 11, outcome: refused });
    const step = played(session(holding(inHand(preview))), call, call, answer, call);
    expect(typesOf(step)).toEqual(['MakeCall', 'LookAtSession']);
    expect(phaseOf(step)).toBe('preview');
    expect(step.refusal).toBeNull();
  });

  it('RES-5 sends one result', () => {
    const finish = clicked({ type: 'FinishRecord', record: key, result: 33, stop: true, reference: 31 });
    const answer = news({ type: 'RequestOutcome', reference: 31, outcome: refused });
    const step = played(session(holding(inHand(ended))), finish, finish, answer, finish);
    expect(typesOf(step)).toEqual(['SendRequest']);
    expect(phaseOf(step)).toBe('ended');
  });

  it('asks for one record', () => {
    const get = clicked({ type: 'GetRecord', campaign: spring, reference: 21, becomeReady: false });
    const answer = news({ type: 'RecordOffered', record: record(), reference: 21 });
    const step = played(session(), get, get, answer, get);
    expect(typesOf(step)).toEqual(['RequestPreview', 'RequestChain', 'AskFields']);
    expect(Object.keys(open(step).records)).toEqual([key]);
  });

  it('LIVE-1 counts once over a stop of the worker', () => {
    const call: AgentOrder = {
      type: 'DialRecord',
      record: key,
      number: phone,
      callerId: null,
      despite: [],
      reference: 11,
    };
    const answer = news({ type: 'DialOutcome', record: key, reference: 11, outcome: refused });
    const first = played(session(holding(inHand(preview))), clicked(call), answer);
    const again = ordered(revived(first.state).state, call);
    expect([again.effects, again.refusal]).toEqual([[], null]);
  });

  it('may be tried again when nothing came of it', () => {
    const call: AgentOrder = {
      type: 'DialRecord',
      record: key,
      number: phone,
      callerId: null,
      despite: [],
      reference: 11,
    };
    const state = session({ link: 'down', ...holding(inHand(preview)) });
    const first = ordered(state, call);
    expect(first.refusal).toBe('noConnection');
    expect(typesOf(ordered({ ...open(first), link: 'live' }, call))).toEqual(['MakeCall']);
  });

  it('RES-5 never puts another request in the place of one that is not confirmed', () => {
    const unconfirmed = itemOf({ status: 'unconfirmed' });
    const other = record({ handle: '10' });
    const state = session({ ...owing(unconfirmed), ...holding(inHand(ended, {}, other)) });
    const step = ordered(state, { type: 'FinishRecord', record: '134/10', result: 33, stop: true, reference: 31 });
    expect(open(step).outbox).toEqual({ 31: unconfirmed });
    expect(step.effects).toEqual([]);
  });

  it('forgets the clicks of long ago', () => {
    const clicks = Array.from({ length: 120 }, (_, index) => [
      clicked({ type: 'GetRecord', campaign: spring, reference: index + 1, becomeReady: false }),
      clicked({ type: 'CancelGetRecord', campaign: spring }),
    ]);
    expect(open(played(session(), ...clicks.flat())).spent).toHaveLength(100);
  });
});
