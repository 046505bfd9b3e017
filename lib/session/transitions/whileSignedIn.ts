import type { SessionEvent } from '../events';
import type { Policy } from '../policy';
import { canLeave } from '../selectors';
import type { SignedIn } from '../state';
import { and, go, type Step } from '../step';
import { afterLastRecord } from './afterRecord';
import { verbTimes } from './asking';
import { callbackTimes } from './callbacks';
import { listingTimes } from './campaigns';
import { channelTimes } from './channels';
import { dialingTimes } from './dialing';
import { fetchingTimes } from './fetching';
import { fieldsTimes } from './fields';
import { arrivalTimes } from './interactions';
import { linkTimes, workerStarted } from './link';
import { numberTimes } from './numbers';
import { once } from './once';
import { ordered } from './ordered';
import { requestTimes } from './requests';
import { signOut } from './signIn';
import { stoppingTimes } from './stopping';
import { timedTimes } from './timed';
import { told } from './told';

export function whileSignedIn(state: SignedIn, event: SessionEvent): Step {
  switch (event.from) {
    case 'agent':
      return once(state, event.order, (state) => ordered(state, event.order, event.policy, event.at));
    case 'dialer':
      return afterLastRecord(state, told(state, event.news, event.at), event.at);
    case 'device':
      if (event.event.type === 'WorkerStarted') return workerStarted(state, event.at);
      if (event.event.type === 'TimePassed') {
        return afterLastRecord(state, timePassed(state, event.event.policy, event.at), event.at);
      }
      return go(state);
  }
}

function timePassed(state: SignedIn, policy: Policy, at: number): Step {
  // Only what has been saved already: an event that empties the agent's hands and the end of the session are two.
  if (canLeave(state)) return signOut(state, at);
  const timed = (state: SignedIn, at: number): Step<SignedIn> => timedTimes(state, policy, at);
  const parts = [
    linkTimes,
    verbTimes,
    listingTimes,
    channelTimes,
    fetchingTimes,
    arrivalTimes,
    timed,
    dialingTimes,
    numberTimes,
    stoppingTimes,
    requestTimes,
    fieldsTimes,
    callbackTimes,
  ];
  return parts.reduce<Step<SignedIn>>((step, part) => and(step, (state) => part(state, at)), go(state));
}
