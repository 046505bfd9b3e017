import { patience } from '../patience';
import type { SignedIn } from '../state';

/**
 * A fault of the dialer names nothing. After whatever may still cause one (a call was used, a channel set, a dial or anything
 * else went wrong) the next fault is no proof that a dial failed.
 */
export const withDoubt = (state: SignedIn, at: number): SignedIn => ({ ...state, doubtUntil: at + patience.faultLag });

export const isDoubtful = (state: SignedIn, at: number): boolean => state.doubtUntil !== null && at < state.doubtUntil;
