import { describe, expect, it } from 'vitest';
import { patience } from '../../../lib/session/patience';
import type { RecordPhase } from '../../../lib/session/record';
import { noWork, type SessionState } from '../../../lib/session/state';
import { openSession } from '../../../lib/session/transitions/openSession';
import { record } from '../../support/session';
import {
  askedAt,
  declined,
  dialing,
  done,
  ended,
  fetchingOf,
  holding,
  inHand,
  itemOf,
  key,
  looking,
  onCall,
  owing,
  preview,
  session,
  spring,
  t0,
} from '../support/given';
import { noticesOf, open, ordered, phaseOf, told } from '../support/when';

const offer = (reference: number | null = null, change = {}) =>
  ({ type: 'RecordOffered', record: record(change), reference }) as const;

const withdrawn = { type: 'RecordWithdrawn', record: key, handle: '9' } as const;

describe('a record arrives', () => {
  it.each([preview, dialing, looking, onCall, ended])(
    'brings newer facts of one that is in hand, and no new start: $is',
    (phase) => {
      const state = session(holding(inHand(phase, { verified: false, result: 7 })));
      const step = told(state, offer(null, { attempts: 5 }));
      const known = open(step).records[key];
      expect(known).toEqual(inHand(phase, { result: 7 }, record({ attempts: 5 })));
    },
  );

  it('CB-8 is known to have come by itself where nobody asked for it', () => {
    const came = (state: SessionState, news = offer()) => open(told(state, news)).records[key]?.unasked;
    expect(came(session())).toBe(true);
    expect(came(session(fetchingOf()))).toBeUndefined();
    expect(came(session(fetchingOf()), offer(21))).toBeUndefined();
    // A late answer to a request that was given up.
    expect(came(session(), offer(22))).toBeUndefined();
    const worked = inHand(preview);
    expect(came(session(holding(worked)))).toBeUndefined();
  });

  it('CB-8 has been there for a while when the session is opened again', () => {
    const came = open(told(session(), offer()));
    const { server, allowances } = came;
    const work = { ...noWork, records: came.records };
    const { records } = openSession({ server, agent: came.agent, allowances, work, at: t0 }).state;
    expect(records[key]).toMatchObject({ verified: false });
    expect(records[key]).not.toHaveProperty('unasked');
  });

  it('RES-5 never sends again what concerned its handle before', () => {
    const state = session({ ...holding(inHand(declined)), ...owing(itemOf({ status: 'sent' })) });
    const step = told(state, offer(22), t0 + 100);
    expect(open(step).records[key]).toEqual(inHand(preview, { arrivedAt: t0 + 100, chain: askedAt(t0 + 100) }));
    expect(open(step).outbox['31']).toEqual(itemOf({ status: 'unconfirmed', repeatable: false }));

    const lost = told(step.state, { type: 'LinkRestored' });
    const seen = told(lost.state, { type: 'SessionSeen', calls: [], channels: [] });
    expect([...lost.effects, ...seen.effects].map(({ type }) => type)).not.toContain('SendRequest');
  });

  it('RES-5 leaves alone what concerns another application’s record with the same handle', () => {
    const state = session(owing(itemOf({ status: 'waiting' })));
    const step = told(state, offer(22, { key: '135/9', applicationId: '135' }));
    expect(open(step).outbox).toEqual(state.outbox);
  });

  it('takes away the notices of its campaign', () => {
    const noticed = told(session(fetchingOf()), { type: 'NoRecordLeft', campaign: spring, reference: 21 });
    expect(noticesOf(told(noticed.state, offer()))).toEqual([]);
  });

  it('does not bring a record back because the same answer came twice', () => {
    const first = told(session(fetchingOf()), offer(21));
    const closed = ordered(first.state, {
      type: 'FinishRecord',
      record: key,
      result: 33,
      stop: true,
      reference: 31,
    });
    const twice = told(closed.state, offer(21));
    expect(phaseOf(twice)).toBe('closing');
    expect(open(twice).outbox['31']).toMatchObject({ status: 'sent', repeatable: true });

    const gone = told(twice.state, { type: 'RequestAcknowledged', reference: 31, handle: '9' });
    expect(phaseOf(told(gone.state, offer(21)))).toBe('gone');
    expect(phaseOf(told(gone.state, offer(22)))).toBe('preview');
    expect(phaseOf(told(gone.state, offer(null)))).toBe('preview');
  });

  it('shows a second record that answers the same request', () => {
    const first = told(session(fetchingOf()), offer(21));
    const second = told(first.state, offer(21, { handle: '10' }));
    expect(Object.keys(open(second).records)).toEqual([key, '134/10']);
  });
});

describe('the dialer takes a record back', () => {
  const table: readonly [RecordPhase, 'gone' | RecordPhase['is']][] = [
    [preview, 'gone'],
    [declined, 'gone'],
    [{ ...done, back: preview }, 'gone'],
    [dialing, 'dialing'],
    [looking, 'looking'],
    [onCall, 'onCall'],
    [ended, 'ended'],
    [done, 'closing'],
  ];
  it.each(table)('PULL-8 says so and lets go of one that was not called, keeps one that was: $0.is', (phase, after) => {
    const state = session({ ...holding(inHand(phase)), ...owing(itemOf()) });
    const step = told(state, withdrawn);
    expect(phaseOf(step)).toBe(after);
    expect(noticesOf(step)).toEqual(after === 'gone' ? ['recordWithdrawn'] : []);
    expect(step.effects).toEqual([]);
    const isClosing = phase.is === 'closing';
    expect(Object.keys(open(step).outbox)).toEqual(isClosing && after === 'gone' ? [] : ['31']);
  });

  it('PULL-8 lets go of one that was being called once it is certain that no call was placed', () => {
    const look = { type: 'SessionSeen', calls: [], channels: [] } as const;
    const doubted = told(session(holding(inHand(looking))), withdrawn);
    const once = told(doubted.state, look, t0 + patience.lookAgain);
    const twice = told(once.state, look, t0 + patience.lookAgain + patience.betweenLooks);
    expect([phaseOf(doubted), phaseOf(once), phaseOf(twice)]).toEqual(['looking', 'looking', 'gone']);
    expect(noticesOf(twice)).toEqual(['recordWithdrawn']);

    const refused = {
      type: 'DialOutcome',
      record: key,
      reference: 11,
      outcome: { is: 'refused', detail: null },
    } as const;
    const dialed = told(session(holding(inHand({ ...dialing, reference: 11 }))), withdrawn);
    expect(phaseOf(told(dialed.state, refused))).toBe('gone');
  });

  it('PULL-8 lets one that was called be finished, and not called again', () => {
    const kept = told(session(holding(inHand(ended))), withdrawn);
    const call = {
      type: 'DialRecord',
      record: key,
      number: record().phone,
      callerId: null,
      despite: [],
      reference: 12,
    } as const;
    expect(ordered(kept.state, call)).toMatchObject({ refusal: 'recordGone', effects: [] });
    const finish = { type: 'FinishRecord', record: key, result: 33, stop: true, reference: 13 } as const;
    expect(ordered(kept.state, finish).refusal).toBeNull();
  });

  it('PULL-8 names each contact whose record was withdrawn', () => {
    const james = record({ handle: '10', fields: [{ name: 'name', value: 'James Hill' }] });
    const state = session(holding(inHand(preview), inHand(preview, {}, james)));
    const first = told(state, withdrawn);
    const second = told(first.state, { ...withdrawn, record: '134/10', handle: '10' });
    expect(open(second).notices).toMatchObject([
      { is: 'recordWithdrawn', contact: 'James Hill' },
      { is: 'recordWithdrawn', contact: 'Emily Carter' },
    ]);
  });

  it('finds it by the handle alone where only one record has it', () => {
    const one = session(holding(inHand(preview)));
    expect(phaseOf(told(one, { ...withdrawn, record: null }))).toBe('gone');
    const other = record({ key: '135/9', applicationId: '135' });
    const two = session(holding(inHand(preview), inHand(preview, {}, other)));
    expect(told(two, { ...withdrawn, record: null }).state).toBe(two);
  });

  it('changes nothing about a record that is not here', () => {
    const state = session(holding(inHand(preview)));
    expect(told(state, { type: 'RecordWithdrawn', record: '134/8', handle: '8' }).state).toBe(state);
    expect(told(state, { type: 'RecordWithdrawn', record: 'constructor', handle: 'constructor' }).state).toBe(state);
  });
});

describe('choosing a result', () => {
  it('RES-1 keeps the choice with the record', () => {
    const step = ordered(session(holding(inHand(ended))), { type: 'ChooseResult', record: key, result: 9 });
    expect(open(step).records[key]?.result).toBe(9);
    expect(step.effects).toEqual([]);
  });

  it('RES-1 takes only results of the server’s list', () => {
    const state = session(holding(inHand(ended)));
    const step = ordered(state, { type: 'ChooseResult', record: key, result: 52 });
    expect(step).toEqual({ state, effects: [], refusal: 'resultUnknown' });
  });
});
