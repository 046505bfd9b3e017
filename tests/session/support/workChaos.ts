import { type Arbitrary, array, boolean, constant, constantFrom, integer, oneof, record as recordOf } from 'fast-check';
import type { DialerNews } from '../../../lib/session/news';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import type { AgentOrder } from '../../../lib/session/orders';
import { defaultPolicy, type Policy } from '../../../lib/session/policy';
import { recordKey } from '../../../lib/session/record';
import { record, timePassed } from '../../support/session';
import { draft, fieldName, maybe, of, policies, rule, twice } from './chaos';
import { otherNumber, phone, server, spring } from './given';
import type { Machine } from './machine';

/**
 * What happens while two records of one contact, and one of another, are worked and finished. The dialer answers requests that are really under way
 * (`pick` says which), by their reference or by the handle alone, in every way that it can.
 */
export type WorkEvent =
  | { is: 'order'; order: AgentOrder; policy: Policy }
  | { is: 'news'; news: DialerNews }
  | { is: 'answer'; how: 'ack' | 'refused' | 'closed' | 'http' | 'unknown'; byHandle: boolean; pick: number }
  /** To the next deadline, or so much beyond it. */
  | { is: 'time'; beyond: number }
  | { is: 'stopWorker' };

export const handles = ['9', '10', '20'] as const;

export const dataOf = (handle: string) =>
  record(handle === '20' ? { handle, chainId: null, phone: otherNumber().phone } : { handle });

const key = constantFrom(...handles).map((handle) => recordKey('134', handle));
/** Never the same twice, as pages make them; the index of the event is added. */
const reference = constant(0);

const order: Arbitrary<AgentOrder> = oneof(
  ...twice(of('SetCallback', { record: key, callback: maybe(draft) })),
  ...twice(of('SetCallback', { record: key, callback: draft })),
  ...twice(of('FinishRecord', { record: key, result: constantFrom(33, 7), stop: boolean(), reference })),
  of('PostponeRecord', { record: key, stop: boolean(), reference }),
  of('MarkDoNotCall', {
    record: key,
    scope: constantFrom('number', 'number', 'contact'),
    number: constantFrom(phone, otherNumber().phone),
    reference,
  }),
  ...twice(of('EditField', { record: key, field: fieldName, value: maybe(constantFrom('', '7', 'x', 'PN-1')) })),
  of('SaveFields', { record: key, reference }),
  of('WriteNote', { record: key, note: constantFrom('', 'a') }),
  of('AddNumber', {
    record: key,
    for: constant('callback' as const),
    number: constant('+13035550190'),
    phoneType: constant(null),
    reference,
  }),
  of('DeclineRecord', { record: key, how: constantFrom('later', 'dontCall'), reference }),
  of('DialRecord', {
    record: key,
    number: constantFrom(phone, otherNumber().phone),
    callerId: constant(null),
    despite: constant(['doNotCall', 'dialHours'] as const),
    reference,
  }),
  constant<AgentOrder>({ type: 'SignOut', inHand: 'giveBack' }),
);

const news: Arbitrary<DialerNews> = oneof(
  of('RecordOffered', {
    record: recordOf({
      handle: constantFrom(...handles),
      origin: constantFrom('pull', 'callback', 'personalCallback'),
    }).map(({ handle, origin }) => ({ ...dataOf(handle), origin })),
    reference: constant(null),
  }),
  of('RecordWithdrawn', { record: key, handle: constant('') }),
  of('FieldsDescribed', {
    campaign: constant(spring),
    lists: maybe(array(rule, { maxLength: 3 }).map((rules) => ({ List1: rules }))),
  }),
  of('CallChanged', {
    call: recordOf({ state: constantFrom('established', 'released'), record: key }).map((some) => ({
      id: 'c1',
      previousId: null,
      type: 'outbound' as const,
      number: phone,
      capabilities: ['release'],
      ...some,
    })),
    uuid: constant(null),
  }),
  constantFrom<DialerNews>({ type: 'LinkLost' }, { type: 'LinkRestored' }),
  ...twice(constant<DialerNews>({ type: 'SessionSeen', calls: [], channels: [] })),
);

const event: Arbitrary<WorkEvent> = oneof(
  { weight: 8, arbitrary: recordOf({ is: constant('order' as const), order, policy: policies }) },
  { weight: 3, arbitrary: recordOf({ is: constant('news' as const), news }) },
  {
    weight: 6,
    arbitrary: recordOf({
      is: constant('answer' as const),
      how: constantFrom('ack', 'ack', 'ack', 'refused', 'closed', 'http', 'unknown'),
      byHandle: boolean(),
      pick: integer({ min: 0, max: 5 }),
    }),
  },
  { weight: 3, arbitrary: recordOf({ is: constant('time' as const), beyond: constantFrom(-1, 0, 0, 400, 70_000) }) },
  { weight: 1, arbitrary: constant<WorkEvent>({ is: 'stopWorker' }) },
);

export const workEvents = array(event, { maxLength: 60, size: 'max' });

/** Lets one of them happen. `index` makes references that no page has made before. */
export function play(machine: Machine, event: WorkEvent, index: number): void {
  const tell = (news: DialerNews) => machine.handle({ from: 'dialer', news, at: machine.now() });
  switch (event.is) {
    case 'order': {
      const order = 'reference' in event.order ? { ...event.order, reference: 100 + index } : event.order;
      machine.handle({ from: 'agent', order, server, policy: event.policy, at: machine.now() });
      return;
    }
    case 'news':
      tell(event.news);
      return;
    case 'answer':
      answer(machine, event);
      return;
    case 'time': {
      const deadline = nextDeadline(machine.state()) ?? machine.now();
      machine.wait(Math.max(0, deadline + event.beyond - machine.now()));
      machine.handle({ from: 'device', event: { ...timePassed, policy: defaultPolicy }, at: machine.now() });
      return;
    }
    case 'stopWorker':
      machine.restore();
      machine.handle({ from: 'device', event: { type: 'WorkerStarted' }, at: machine.now() });
  }
}

function answer(machine: Machine, { how, byHandle, pick }: Extract<WorkEvent, { is: 'answer' }>): void {
  const state = machine.state();
  const items = state.phase === 'signedIn' ? Object.values(state.outbox) : [];
  const item = items[pick % Math.max(1, items.length)];
  if (item === undefined) return;
  const { reference } = item;
  const by = byHandle ? { reference: null, handle: item.record.handle } : { reference, handle: null };
  const refused = { type: 'RequestRefused', ...by, detail: 'no', recordClosed: how === 'closed' } as const;
  const unknown = how === 'unknown' ? 'unknown' : 'refused';
  const news: DialerNews =
    how === 'ack'
      ? { type: 'RequestAcknowledged', ...by }
      : how === 'refused' || how === 'closed'
        ? refused
        : { type: 'RequestOutcome', reference, outcome: { is: unknown, detail: null } };
  machine.handle({ from: 'dialer', news, at: machine.now() });
}
