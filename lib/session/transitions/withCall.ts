import type { Call } from '../call';
import type { SignedIn } from '../state';

export const withCall = (state: SignedIn, call: Call): SignedIn => ({
  ...state,
  calls: { ...state.calls, [call.id]: call },
});
