import type { SignedIn } from '../state';
import { each, go, own, type Step } from '../step';

/** Completing is harmless when repeated: whatever the dialer still names is completed once more, the rest is done. */
export function completeAgain(state: SignedIn, isNamed: (id: string) => boolean): Step<SignedIn> {
  const left = state.completing.filter(isNamed);
  return each({ ...state, completing: left }, left, (state, interaction) =>
    go(state, { type: 'UseInteraction', interaction, verb: 'complete' }),
  );
}

/** The record that an interaction brought is closed: so is the interaction (protocol notes, section 7). */
export function complete(state: SignedIn, interaction: string | undefined): Step<SignedIn> {
  if (interaction === undefined || own(state.endedInteractions, interaction) !== undefined) return go(state);
  // It ended and has brought another record since.
  if (Object.values(state.records).some((record) => record.interaction === interaction)) return go(state);
  const completing = [...state.completing.filter((id) => id !== interaction), interaction];
  return go({ ...state, completing }, { type: 'UseInteraction', interaction, verb: 'complete' });
}
