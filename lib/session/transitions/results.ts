import type { AgentOrder } from '../orders';
import { isFinishing, type RecordInHand } from '../record';
import type { SignedIn } from '../state';
import { go, own, refuse, type Step } from '../step';
import { withRecord } from './records';

type Order<Type extends AgentOrder['type']> = Extract<AgentOrder, { type: Type }>;

/** A record that the agent enters something for. */
function entering(state: SignedIn, key: string, enter: (record: RecordInHand) => Step<SignedIn>): Step<SignedIn> {
  const record = own(state.records, key);
  if (record === undefined) return refuse(state, 'recordGone');
  // As long as it arrives it is the list's.
  const isOpen = !isFinishing(record.phase) && record.phase.is !== 'arriving';
  return isOpen ? enter(record) : refuse(state, 'recordBusy');
}

/** A call result out of the server's list (RES-1). */
export const chooseResult = (state: SignedIn, { record, result }: Order<'ChooseResult'>): Step<SignedIn> =>
  entering(state, record, (record) =>
    state.allowances.callResults.includes(result)
      ? go(withRecord(state, { ...record, result }))
      : refuse(state, 'resultUnknown'),
  );

/** A disposition out of the server's list, or none (RES-2). */
export const chooseDisposition = (state: SignedIn, order: Order<'ChooseDisposition'>): Step<SignedIn> =>
  entering(state, order.record, (record) => {
    const { disposition } = order;
    const isOffered = state.allowances.disposition?.values.some(({ code }) => code === disposition) ?? false;
    if (disposition !== null && !isOffered) return refuse(state, 'dispositionUnknown');
    return go(withRecord(state, { ...record, disposition }));
  });

export const writeNote = (state: SignedIn, { record, note }: Order<'WriteNote'>): Step<SignedIn> =>
  entering(state, record, (record) => go(withRecord(state, { ...record, note })));
