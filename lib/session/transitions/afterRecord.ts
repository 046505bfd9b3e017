import type { AfterRecord } from '../channel';
import { liveCalls } from '../selectors';
import type { SignedIn } from '../state';
import { and, each, go, type Step } from '../step';
import { setChannel } from './channels';

/** *Not ready after this record*, set in advance or taken back (SES-3). */
export const setAfterRecord = (state: SignedIn, target: AfterRecord | null): Step<SignedIn> =>
  go({ ...state, afterRecord: target });

const isWorking = (state: SignedIn): boolean =>
  Object.keys(state.records).length > 0 || liveCalls(state.calls).some(({ campaign }) => campaign !== undefined);

/**
 * What was set for after this record is done before a record is closed, so that nothing slips in between. A record that leaves the
 * agent's hands in another way (taken back, missed, nobody reached) takes the channels with it here.
 */
export function afterLastRecord(before: SignedIn, step: Step, at: number): Step {
  const { state } = step;
  if (state.phase !== 'signedIn' || state.afterRecord === null || state.link === 'down') return step;
  if (!isWorking(before) || isWorking(state)) return step;
  const target = state.afterRecord;
  const ready = Object.values(state.channels).filter(({ status }) => status.is === 'ready');
  const changed = each({ ...state, afterRecord: null }, ready, (state, { name }) =>
    setChannel(state, name, target, at),
  );
  return and(step, () => changed);
}
