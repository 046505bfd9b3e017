import type { Call } from '../call';
import type { SignedIn } from '../state';
import { go, own, type Step, without } from '../step';
import { isLive } from './isLive';

const rememberedNames = 50;

/** Extensions are shorter than any number of the public network. */
const mostInternalDigits = 6;

/** Who has a number, as far as it is known. The names of those on the line stay, however many others are learnt. */
export function withName(state: SignedIn, number: string, name: string | null): SignedIn {
  const names = { ...state.names, [number]: name ?? own(state.names, number) ?? null };
  if (Object.keys(names).length <= rememberedNames) return { ...state, names };
  const isNeeded = (each: string): boolean =>
    each === number || Object.values(state.calls).some((call) => call.number === each);
  const spare = Object.keys(names).find((each) => !isNeeded(each));
  return { ...state, names: spare === undefined ? names : without(names, spare) };
}

/** Asks once who has the number of a colleague's call; that it is not known is remembered until the answer comes. */
export function askName(state: SignedIn, call: Call): Step<SignedIn> {
  const { number, sentBy } = call;
  const isKnown = number === '' || sentBy !== undefined || own(state.names, number) !== undefined;
  if (isKnown || !isLive(call) || !isColleagues(call)) return go(state);
  return go(withName(state, number, null), { type: 'AskName', number });
}

function isColleagues({ type, number, campaign }: Call): boolean {
  if (campaign !== undefined) return false;
  if (type === 'internal' || type === 'consult') return true;
  return type === 'inbound' && /^\d+$/.test(number) && number.length <= mostInternalDigits;
}
