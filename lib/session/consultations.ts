import type { Call } from './call';
import { isLive } from './transitions/isLive';

/** It was placed here, not by somebody who consults this agent. */
const isPlacedHere = ({ arrived, sentBy, parties = [] }: Call): boolean =>
  sentBy === undefined && (arrived !== true || parties.some(({ role }) => role === 'destination'));

const only = (calls: readonly Call[]): Call | null => (calls.length === 1 ? (calls[0] ?? null) : null);

const isReaching = ({ reaching }: Call): boolean =>
  reaching?.verb === 'initiate-transfer' || reaching?.verb === 'initiate-conference';

/**
 * The call that a consultation of this agent is about: the one that the dialer names, else the one that it was begun on, else the one
 * that is held. Null: the call is no consultation, or what it was about is over.
 */
export function parentOf(calls: readonly Call[], consultation: Call): Call | null {
  const others = calls.filter((call) => isLive(call) && call.id !== consultation.id);
  if (consultation.parentId !== undefined) return others.find(({ id }) => id === consultation.parentId) ?? null;
  if (consultation.type !== 'consult' || !isPlacedHere(consultation)) return null;
  const mains = others.filter(({ type }) => type !== 'consult');
  return only(mains.filter(isReaching)) ?? only(mains.filter(({ state }) => state === 'held'));
}

/** The consultation of this agent that is on about a call; null: there is none. */
export const consultationOf = (calls: readonly Call[], { id }: Call): Call | null =>
  calls.find((call) => isLive(call) && parentOf(calls, call)?.id === id) ?? null;
