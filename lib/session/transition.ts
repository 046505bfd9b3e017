import type { SessionEvent } from './events';
import type { SessionState } from './state';
import type { Step } from './step';
import { whileAskingPlace, whileSignedOut, whileSigningIn, whileSigningOut } from './transitions/signIn';
import { whileSignedIn } from './transitions/whileSignedIn';

/**
 * The agent's session as one pure function. Time and ids come in with the event; nothing is read from outside.
 * Orders (from the agent) may be refused with a reason; news (from the dialer) is already true.
 */
export function transition(state: SessionState, event: SessionEvent): Step {
  switch (state.phase) {
    case 'signedOut':
      return whileSignedOut(state, event);
    case 'signingIn':
      return whileSigningIn(state, event);
    case 'askingPlace':
      return whileAskingPlace(state, event);
    case 'signedIn':
      return whileSignedIn(state, event);
    case 'signingOut':
      return whileSigningOut(state, event);
  }
}
