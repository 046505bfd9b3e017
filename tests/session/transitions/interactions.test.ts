import { describe, expect, it } from 'vitest';
import type { InteractionReport } from '../../../lib/session/interaction';
import type { DialerNews, Outcome } from '../../../lib/session/news';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import { patience } from '../../../lib/session/patience';
import type { RecordPhase } from '../../../lib/session/record';
import type { SignedIn } from '../../../lib/session/state';
import { allowances, record } from '../../support/session';
import {
  arriving,
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
  pushed,
  session,
  spring,
  stopping,
  t0,
} from '../support/given';
import { noticesOf, open, ordered, passed, phaseOf, revived, told, typesOf } from '../support/when';

const data = record({ origin: 'push' });
const report = (state: InteractionReport['state'], change: Partial<InteractionReport> = {}) =>
  ({ type: 'InteractionChanged', interaction: { id: 'i1', state, record: data, ...change } }) as const;
const invited = report('invited');
const processing = report('processing');
const over = report('over', { record: null });

const answer = (answer: 'accept' | 'reject') => ({ type: 'AnswerPreview', record: key, answer }) as const;
const verb = (verb: 'accept' | 'reject' | 'complete', interaction = 'i1') =>
  ({ type: 'UseInteraction', interaction, verb }) as const;
const outcomeOf = (verb: 'accept' | 'reject' | 'complete', outcome: Outcome): DialerNews => ({
  type: 'InteractionOutcome',
  interaction: 'i1',
  verb,
  outcome,
});
const refused = { is: 'refused', detail: 'not possible' } as const;
const unknown = { is: 'unknown', detail: null } as const;

const account = (interactions: readonly InteractionReport[], askedAt = t0): DialerNews => ({
  type: 'SessionSeen',
  calls: [],
  channels: [],
  interactions,
  askedAt,
});

const asking = (asked: 'accept' | 'reject'): RecordPhase => ({ ...arriving, asked, askedUntil: t0 + patience.answer });
const waiting = (change: Partial<SignedIn> = {}): SignedIn => session({ ...holding(pushed(arriving)), ...change });

describe('a record arrives by a push preview', () => {
  it('PUSH-1 waits for its answer as long as its alert lasts, whatever Voice is', () => {
    const step = told(session({ channels: {} }), invited);
    expect(open(step).records[key]).toEqual(pushed(arriving, { arrivedAt: t0, chain: { is: 'unasked' } }));
    expect(step.effects).toEqual([]);
    expect(nextDeadline(step.state)).toBe(t0 + allowances.alertTime + patience.alertLag);
  });

  it('PUSH-1 is shown for a campaign that the agent never joined and that nobody has listed', () => {
    expect(phaseOf(told(session({ campaigns: {} }), invited))).toBe('arriving');
  });

  it('RES-5 never sends again what concerned its handle before', () => {
    const state = session({ ...holding(inHand(declined)), ...owing(itemOf({ status: 'sent' })) });
    const step = told(state, invited);
    expect(phaseOf(step)).toBe('arriving');
    expect(open(step).outbox['31']).toEqual(itemOf({ status: 'unconfirmed', repeatable: false }));
  });

  it('is no record without the facts of one', () => {
    const state = session();
    expect(told(state, report('invited', { record: null })).state).toBe(state);
    expect(told(state, report('processing', { record: null })).state).toBe(state);
  });

  it('is accepted by itself where the agent is set so, and not by one who is leaving', () => {
    const willing = { allowances: { ...allowances, acceptsPreviews: true } };
    const step = told(session(willing), invited);
    expect(step.effects).toEqual([verb('accept')]);
    expect(open(step).records[key]?.phase).toEqual(asking('accept'));
    expect(open(step).records[key]?.unasked).toBe(true);
    expect(open(told(session(), invited)).records[key]).not.toHaveProperty('unasked');
    expect(told(session({ ...willing, leaving: true }), invited).effects).toEqual([]);
  });

  it('LIVE-1 is accepted by itself even though the worker was stopped before it could be', () => {
    const willing = { allowances: { ...allowances, acceptsPreviews: true } };
    const { state } = revived(told(session(willing), invited).state);
    const step = told(state, account([invited.interaction], t0 + 1), t0 + 1);
    expect(step.effects).toContainEqual(verb('accept'));
    const refusedBefore = session({
      ...willing,
      link: 'checking',
      ...holding(pushed(arriving, { problem: { is: 'answerFailed', answer: 'accept', detail: null } })),
    });
    expect(typesOf(told(refusedBefore, account([invited.interaction])))).not.toContain('UseInteraction');
  });

  it.each([preview, dialing, looking, onCall, ended, stopping])(
    'is accepted for the agent who works on it already, by whatever it came, and begins nothing anew: $is',
    (phase) => {
      const state = session(holding(inHand(phase, { result: 7 })));
      const step = told(state, invited);
      expect(open(step).records[key]).toEqual(inHand(phase, { result: 7, interaction: 'i1' }, data));
      expect(step.effects).toEqual([verb('accept')]);
      // What has ended and is told late brings nothing.
      const late = { ...state, endedInteractions: { i1: t0 - 1 } };
      expect(told(late, invited)).toMatchObject({ state: late, effects: [] });
    },
  );

  it.each([arriving, preview, dialing, onCall, ended, done])(
    'changes nothing when it is told once more: $is',
    (phase) => {
      const state = session(holding(pushed(phase)));
      expect(told(state, invited)).toEqual({ state, effects: [], refusal: null });
      const unsure = session(holding(pushed(phase, { verified: false })));
      expect(open(told(unsure, invited)).records[key]?.verified).toBe(true);
    },
  );

  it('PUSH-2b may come again under the same interaction after it went back to the list', () => {
    const rejected = ordered(waiting(), answer('reject'));
    const gone = told(rejected.state, over, t0 + 1);
    const again = told(gone.state, invited, t0 + 2);
    expect([phaseOf(gone), phaseOf(again)]).toEqual(['gone', 'arriving']);
    expect(open(again).endedInteractions).toEqual({});
  });

  it('comes anew while the request that closed it before is unanswered', () => {
    const state = session({
      ...holding(pushed(done)),
      ...owing(itemOf({ interaction: 'i1' })),
      endedInteractions: { i1: t0 },
    });
    const step = told(state, report('invited', { id: 'i2' }));
    expect(open(step).records[key]).toMatchObject({ interaction: 'i2', phase: { is: 'arriving' } });
    expect(phaseOf(told(state, invited))).toBe('arriving');
    expect(
      open(told(step.state, { type: 'RequestAcknowledged', reference: 31, handle: '9' })).records[key],
    ).toBeDefined();
  });
});

describe('Accept and Reject', () => {
  it('PUSH-2a asks the dialer, and the record is the agent’s when the dialer says so', () => {
    const asked = ordered(waiting(), answer('accept'));
    expect(asked.effects).toEqual([verb('accept')]);
    expect(open(asked).records[key]?.phase).toEqual(asking('accept'));
    const taken = told(asked.state, processing, t0 + 300);
    expect(phaseOf(taken)).toBe('preview');
    expect(typesOf(taken)).toEqual(['AskFields']);
  });

  it('PUSH-3 asks for the contact’s other numbers by the topics once it is accepted', () => {
    const state = session(holding(pushed(asking('accept'), { chain: { is: 'unasked' } })));
    expect(told(state, processing).effects).toMatchObject([
      { type: 'RequestChain', path: 'topics' },
      { type: 'AskFields' },
    ]);
  });

  it('PUSH-2b returns it to the list, and says nothing more', () => {
    const asked = ordered(waiting(), answer('reject'));
    expect(asked.effects).toEqual([verb('reject')]);
    const gone = told(asked.state, over);
    expect(phaseOf(gone)).toBe('gone');
    expect(noticesOf(gone)).toEqual([]);
  });

  it('the same answer twice counts once, and another has to wait', () => {
    const { state } = ordered(waiting(), answer('accept'));
    expect(ordered(state, answer('accept'))).toEqual({ state, effects: [], refusal: null });
    expect(ordered(state, answer('reject'))).toEqual({ state, effects: [], refusal: 'recordBusy' });
  });

  it.each([
    ['noConnection', waiting({ link: 'down' })],
    ['recordGone', session()],
    ['recordBusy', session(holding(pushed(preview)))],
    ['recordBusy', session(holding(pushed(done)))],
  ] as const)('is refused: %s', (refusal, state) => {
    expect(ordered(state, answer('accept'))).toEqual({ state, effects: [], refusal });
  });

  it('PUSH-2c says that the record went back when the alert ended without an answer', () => {
    const step = told(waiting(), over);
    expect(phaseOf(step)).toBe('gone');
    expect(open(step).notices).toMatchObject([{ is: 'arrivalMissed', campaign: spring }]);
    // An *Accept* that came too late is no answer.
    const late = session(holding(pushed(asking('accept'))));
    expect(noticesOf(told(late, over))).toEqual(['arrivalMissed']);
  });

  it('PUSH-2c gives it back itself where the dialer does not end the alert', () => {
    const state = waiting();
    const due = t0 + 60_000 + patience.alertLag;
    expect(passed(state, due - 1).state).toBe(state);
    const step = passed(state, due);
    expect(step.effects).toEqual([verb('reject')]);
    expect(noticesOf(step)).toEqual(['arrivalMissed']);
    expect(passed({ ...state, link: 'down' }, due).effects).toEqual([]);
  });

  it.each(['accept', 'reject'] as const)(
    'says in the dialer’s words that it was refused, and waits on: %s',
    (asked) => {
      const state = session(holding(pushed(asking(asked))));
      const step = told(state, outcomeOf(asked, refused), t0 + 59_000);
      expect(open(step).records[key]).toMatchObject({
        phase: { ...arriving, until: t0 + 59_000 + patience.answer },
        problem: { is: 'answerFailed', answer: asked, detail: 'not possible' },
      });
      expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
    },
  );

  it('LIVE-3 looks what is true when the outcome is unknown', () => {
    const state = session(holding(pushed(asking('accept'))));
    const step = told(state, outcomeOf('accept', unknown));
    expect(open(step).records[key]).toMatchObject({ phase: arriving, problem: null });
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
  });

  it('LIVE-3 looks what is true when nobody says what became of it', () => {
    const state = session(holding(pushed(asking('accept'))));
    expect(nextDeadline(state)).toBe(t0 + patience.answer);
    const step = passed(state, t0 + patience.answer);
    expect(open(step).records[key]?.phase).toEqual(arriving);
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
  });

  it('LIVE-3 waits for the account before the end of the alert counts', () => {
    const until = t0 + patience.answer - patience.alertLag - 1;
    const state = session(holding(pushed({ ...arriving, until, asked: 'accept', askedUntil: t0 + patience.answer })));
    const step = passed(state, t0 + patience.answer);
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
    expect(nextDeadline(step.state)).toBe(t0 + 2 * patience.answer + patience.alertLag);
  });

  it('is settled by the event that comes before the outcome of the request', () => {
    const taken = told(session(holding(pushed(asking('accept')))), processing);
    for (const outcome of [{ is: 'accepted' } as const, refused, unknown]) {
      expect(told(taken.state, outcomeOf('accept', outcome))).toMatchObject({ state: taken.state, effects: [] });
    }
    // And an outcome of the other verb is none.
    const other = session(holding(pushed(asking('accept'))));
    expect(told(other, outcomeOf('reject', refused)).state).toBe(other);
  });

  it('LIVE-1 forgets after a stop of the worker that an answer was asked for', () => {
    const { state } = revived(session(holding(pushed(asking('reject')))));
    expect(open(state).records[key]?.phase).toEqual(arriving);
  });
});

describe('a push preview in the agent’s hands', () => {
  it('PUSH-3 is shown even though this device never saw it arrive', () => {
    const step = told(session(), processing);
    expect(open(step).records[key]).toMatchObject({ phase: preview, interaction: 'i1', verified: true });
    expect(step.effects).toMatchObject([{ type: 'RequestChain', path: 'topics' }, { type: 'AskFields' }]);
  });

  it.each([preview, dialing, looking, onCall, ended, stopping, done])('changes nothing of its work: $is', (phase) => {
    const state = session(holding(pushed(phase, { verified: false })));
    const step = told(state, processing);
    expect(open(step).records[key]).toEqual(pushed(phase));
    expect(step.effects).toEqual([]);
  });

  it('RES-5 comes anew by another interaction while a request about it waits', () => {
    const state = session({ ...holding(pushed(done)), ...owing(itemOf({ interaction: 'i1' })) });
    const step = told(state, report('processing', { id: 'i2' }));
    expect(open(step).records[key]).toMatchObject({ phase: preview, interaction: 'i2' });
    expect(open(step).outbox['31']).toMatchObject({ repeatable: false });
  });

  it('is not brought back by a message that comes after its end', () => {
    const ended = told(session(holding(pushed(preview))), over);
    expect(phaseOf(told(ended.state, processing))).toBe('gone');
  });

  const taken: readonly [RecordPhase, 'gone' | RecordPhase['is']][] = [
    [preview, 'gone'],
    [{ ...stopping, back: preview }, 'gone'],
    [dialing, 'dialing'],
    [looking, 'looking'],
    [onCall, 'onCall'],
    [ended, 'ended'],
    [stopping, 'stopping'],
    [done, 'closing'],
    [declined, 'closing'],
  ];
  it.each(taken)('PULL-8 is let go of when the dialer ends it, unless it was called: $0.is', (phase, after) => {
    const step = told(session({ ...holding(pushed(phase)), ...owing(itemOf({ interaction: 'i1' })) }), over);
    expect(phaseOf(step)).toBe(after);
    expect(noticesOf(step)).toEqual(after === 'gone' ? ['recordWithdrawn'] : []);
    expect(step.effects).toEqual([]);
    expect(open(told(step.state, over)).notices).toEqual(open(step).notices);
  });

  it('a record in hand by Get Record is no invitation any more', () => {
    const state = session({ ...holding(pushed(arriving)), ...fetchingOf() });
    const step = told(state, { type: 'RecordOffered', record: record(), reference: 21 });
    expect(open(step).records[key]).toMatchObject({ phase: preview });
    expect(open(step).records[key]?.interaction).toBeUndefined();
    expect(phaseOf(told(step.state, over))).toBe('preview');
  });
});

describe('the dialer takes back a record that arrives', () => {
  const withdrawn = { type: 'RecordWithdrawn', record: key, handle: '9' } as const;

  it('PULL-8 says so and rejects what is left of it', () => {
    const step = told(waiting(), withdrawn);
    expect(phaseOf(step)).toBe('gone');
    expect(noticesOf(step)).toEqual(['recordWithdrawn']);
    expect(step.effects).toEqual([verb('reject')]);
    expect(open(told(step.state, over)).completing).toEqual([]);
  });

  it('PULL-8 does not bring it back when an Accept on its way is carried out all the same', () => {
    const { state } = told(session(holding(pushed(asking('accept')))), withdrawn);
    const step = told(state, processing);
    expect(phaseOf(step)).toBe('gone');
    expect(step.effects).toEqual([verb('complete')]);
  });
});

describe('the dialer’s account of push previews', () => {
  it('LIVE-2 brings what came while nobody listened', () => {
    const step = told(session({ link: 'checking' }), account([invited.interaction]));
    expect(phaseOf(step)).toBe('arriving');
    expect(phaseOf(told(session({ link: 'checking' }), account([processing.interaction])))).toBe('preview');
  });

  it('LIVE-2 ends what it does not name, and says so', () => {
    expect(noticesOf(told(waiting(), account([])))).toEqual(['arrivalMissed']);
    expect(noticesOf(told(session(holding(pushed(preview))), account([])))).toEqual(['recordWithdrawn']);
    const rejecting = session(holding(pushed(asking('reject'))));
    expect(noticesOf(told(rejecting, account([])))).toEqual([]);
  });

  it('LIVE-2 says nothing of what began after it was asked for', () => {
    const young = session(holding(pushed(arriving, { arrivedAt: t0 + 1 })));
    expect(phaseOf(told(young, account([], t0), t0 + 5))).toBe('arriving');
    expect(phaseOf(told(young, account([], t0 + 1), t0 + 5))).toBe('gone');
  });

  it('LIVE-2 does not bring back what ended after it was asked for', () => {
    const { state } = told(waiting(), over, t0 + 2);
    expect(phaseOf(told(state, account([processing.interaction], t0 + 1), t0 + 3))).toBe('gone');
    expect(phaseOf(told(state, account([processing.interaction], t0 + 3), t0 + 4))).toBe('preview');
  });

  it('changes nothing where it says nothing of them', () => {
    const state = waiting();
    expect(phaseOf(told(state, { type: 'SessionSeen', calls: [], channels: [] }))).toBe('arriving');
    expect(phaseOf(told(session(holding(inHand(preview))), account([])))).toBe('preview');
  });

  it('LIVE-2 follows a record that came anew by another interaction', () => {
    const state = session({ link: 'checking', ...holding(pushed(preview)) });
    const step = told(state, account([{ ...invited.interaction, id: 'i2' }]));
    expect(open(step).records[key]).toMatchObject({ phase: { is: 'arriving' }, interaction: 'i2' });
  });

  it('remembers the last interactions that ended, and no more', () => {
    let state: SignedIn = session();
    for (let id = 0; id < 30; id++) state = open(told(state, report('over', { id: `n${id}`, record: null })));
    expect(Object.keys(state.endedInteractions)).toHaveLength(20);
    expect(state.endedInteractions).toHaveProperty('n29');
  });
});
