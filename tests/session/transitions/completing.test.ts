import { describe, expect, it } from 'vitest';
import type { DialerNews } from '../../../lib/session/news';
import { patience } from '../../../lib/session/patience';
import { deviceWork } from '../../../lib/session/selectors';
import { record } from '../../support/session';
import { done, holding, itemOf, key, owing, preview, pushed, session, t0 } from '../support/given';
import { open, ordered, passed, phaseOf, told, typesOf } from '../support/when';

const completed = { type: 'UseInteraction', interaction: 'i1', verb: 'complete' } as const;
const owed = itemOf({ interaction: 'i1' });
const closing = () => session({ ...holding(pushed(done)), ...owing(owed) });
const acknowledged = { type: 'RequestAcknowledged', reference: 31, handle: '9' } as const;
const refused = (recordClosed: boolean) =>
  ({ type: 'RequestRefused', reference: 31, handle: '9', detail: 'no', recordClosed }) as const;
const report = (state: 'invited' | 'processing' | 'over'): DialerNews => ({
  type: 'InteractionChanged',
  interaction: { id: 'i1', state, record: record({ origin: 'push' }) },
});
const account = (...interactions: ('invited' | 'processing')[]): DialerNews => ({
  type: 'SessionSeen',
  calls: [],
  channels: [],
  interactions: interactions.map((state) => ({ id: 'i1', state, record: record({ origin: 'push' }) })),
  askedAt: t0 + 5,
});

describe('the interaction of a record that is closed', () => {
  it('PUSH-3 goes with the request by its own path, and is completed once that is acknowledged', () => {
    const sent = ordered(session(holding(pushed(preview))), {
      type: 'FinishRecord',
      record: key,
      result: 33,
      stop: false,
      reference: 31,
    });
    expect(sent.effects).toMatchObject([{ type: 'SendRequest', item: { interaction: 'i1' } }]);
    const step = told(sent.state, acknowledged);
    expect(phaseOf(step)).toBe('gone');
    expect(step.effects).toContainEqual(completed);
    expect(open(step).completing).toEqual(['i1']);
  });

  it('PUSH-3 is completed when the dialer says that the record is closed, or says nothing for 8 s', () => {
    expect(told(closing(), refused(true)).effects).toContainEqual(completed);
    const step = passed(closing(), t0 + patience.closing);
    expect(phaseOf(step)).toBe('gone');
    expect(step.effects).toContainEqual(completed);
  });

  it('is not completed while the record goes back to the agent', () => {
    const step = told(closing(), refused(false));
    expect(phaseOf(step)).toBe('ended');
    expect(typesOf(step)).not.toContain('UseInteraction');
  });

  it('is not completed where it has brought another record since', () => {
    const other = record({ handle: '10', origin: 'push' });
    const ended = told(closing(), report('over'));
    const anew = told(ended.state, {
      type: 'InteractionChanged',
      interaction: { id: 'i1', state: 'invited', record: other },
    });
    const step = told(anew.state, acknowledged);
    expect([phaseOf(step), phaseOf(step, other.key)]).toEqual(['gone', 'arriving']);
    expect(typesOf(step)).not.toContain('UseInteraction');
    expect(open(step).completing).toEqual([]);
  });

  it('is completed when the dialer takes the record back', () => {
    const step = told(session(holding(pushed(preview))), { type: 'RecordWithdrawn', record: key, handle: '9' });
    expect(step.effects).toEqual([completed]);
  });

  it('is not completed where it has ended before', () => {
    const ended = told(closing(), report('over'));
    expect(phaseOf(ended)).toBe('closing');
    const step = told(ended.state, acknowledged);
    expect(typesOf(step)).not.toContain('UseInteraction');
    expect(open(step).completing).toEqual([]);
  });

  it('does not bring its record back while it is completed, and its end is remembered', () => {
    const { state } = told(closing(), acknowledged);
    expect(phaseOf(told(state, report('invited')))).toBe('gone');
    // It is in the agent's hands still: completing is harmless when repeated.
    const again = told(state, report('processing'));
    expect([phaseOf(again), again.effects]).toEqual(['gone', [completed]]);
    expect(open(told(state, report('over'))).completing).toEqual([]);
  });

  it('LIVE-1 is completed again after a gap for as long as the dialer names it', () => {
    const { state } = told(closing(), acknowledged);
    const named = told(state, account('processing'), t0 + 6);
    expect(named.effects).toEqual([completed]);
    expect(phaseOf(named)).toBe('gone');
    const unnamed = told(state, account(), t0 + 6);
    expect(unnamed.effects).toEqual([]);
    expect(open(unnamed).completing).toEqual([]);
  });

  it.each([
    ['accepted', ['i1']],
    ['unknown', ['i1']],
    ['refused', []],
  ] as const)('is given up only when the dialer refuses: %s', (is, left) => {
    const { state } = told(closing(), acknowledged);
    const step = told(state, {
      type: 'InteractionOutcome',
      interaction: 'i1',
      verb: 'complete',
      outcome: { is, detail: null },
    });
    expect(open(step).completing).toEqual(left);
    expect(step.effects).toEqual([]);
  });

  it('RES-6 is kept over a restart of the browser', () => {
    const { state } = told(closing(), acknowledged);
    expect(deviceWork(open(state)).completing).toEqual(['i1']);
  });
});
