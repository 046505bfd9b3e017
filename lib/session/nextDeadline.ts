import { patience } from './patience';
import { canLeave } from './selectors';
import type { SessionState, SignedIn } from './state';
import { verbDeadline } from './transitions/asking';
import { callbackDeadline } from './transitions/callbacks';
import { callCheckAt } from './transitions/callCheckAt';
import { isStuck } from './transitions/saving';

/** Long past, whatever the clock says. */
const atOnce = 0;

/** When `TimePassed` is due next, in milliseconds of this device's clock; null when nothing waits for time. */
export function nextDeadline(state: SessionState): number | null {
  switch (state.phase) {
    case 'signingIn':
      return state.deadline;
    case 'signingOut':
      return state.deadline;
    case 'signedIn':
      return canLeave(state) ? atOnce : soonest(deadlines(state));
    default:
      return null;
  }
}

function deadlines(state: SignedIn): (number | null)[] {
  const isLive = state.link === 'live';
  return [
    state.link === 'down' ? null : (state.checkAt ?? callCheckAt(state)),
    state.listing?.deadline ?? null,
    ...Object.values(state.channels).map((channel) => channel.askedUntil),
    // Without a line no answer can come, and nothing can be sent: these wait for it.
    ...(isLive ? Object.values(state.fetching).map((fetch) => fetch.deadline) : []),
    ...Object.values(state.outbox).map(({ status, deadline }) =>
      status === 'sent' || (status === 'waiting' && isLive) ? deadline : null,
    ),
    ...Object.values(state.callbacks).map(callbackDeadline),
    ...(isLive ? Object.values(state.fieldRules).map((rules) => (rules.is === 'asked' ? rules.deadline : null)) : []),
    ...Object.values(state.records).map((record) => {
      const { phase } = record;
      if (phase.is === 'saving') return isStuck(state, record) ? atOnce : null;
      if (phase.is === 'dialing' || phase.is === 'closing') return phase.deadline;
      if (phase.is === 'stopping') return isLive ? phase.deadline : null;
      if (phase.is === 'arriving') return isLive ? (phase.askedUntil ?? phase.until + patience.alertLag) : null;
      if (phase.is === 'preview' && phase.timed?.is === 'running') {
        // Without the dialer's word nothing is dialed, and then it is too late.
        return phase.timed.until + (isLive ? 0 : patience.deadlineLag + 1);
      }
      return phase.is === 'looking' ? phase.askAt : null;
    }),
    ...Object.values(isLive ? state.calls : {}).map(verbDeadline),
    ...Object.values(isLive ? state.records : {}).flatMap(({ chain, adding }) => [
      chain.is === 'asked' ? chain.deadline : null,
      adding?.deadline ?? null,
    ]),
  ];
}

function soonest(times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}
