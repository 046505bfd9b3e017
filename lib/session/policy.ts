import type { Allowances } from './agent';

/** What the administrator decides beyond the server's options; it comes with every order, as settings do not belong to the session. */
export interface Policy {
  /** What *Call* does outside the dial hours of the number (CALL-7). */
  dialHours: 'warn' | 'refuse';
  /** What *Call* does on a number that is marked do-not-call (CALL-7). */
  doNotCall: 'warn' | 'refuse';
  /** What *Done* does with a callback outside the dial hours of its number (CB-7). */
  callbackHours: 'warn' | 'refuse';
  /** The zone in which the dialer reads the time of a callback, as an IANA name; empty: each record's own. */
  callbackZone: string;
  /** The key that carries the agent's note; empty: notes are not offered. */
  noteKey: string;
  /** A false `outbound.can-use` hides everything outbound; otherwise it hides nothing that the dialer itself reports. */
  strict: boolean;
  /** The agent may start a timed preview's countdown anew, once for each record (PULL-10). */
  holdBack: boolean;
  /** Where a rejected call is sent by a dialer that takes no other rejection; empty: *Reject* is not offered there. */
  rejectTo: string;
  /** The caller IDs to choose from; the entry of the campaign wins over the one for every other campaign. */
  callerIds: readonly CallerIds[];
}

/** What can be dialed inside a switch: digits and signs, with a plus in front or not; or nothing. */
export const rejectToPattern = /^(\+?[0-9*#]{1,24})?$/;

/** A key of user data that carries a note; empty: none. */
export const noteKeyPattern = /^([A-Za-z_][A-Za-z0-9_.-]{0,63})?$/;

/** The caller IDs of one campaign, or of every campaign that has no entry of its own. */
export interface CallerIds {
  /** Null: every other campaign. */
  campaign: string | null;
  choices: readonly CallerId[];
}

/** A number that the contact may be shown, as it is sent to the dialer (`outboundCallerId`), with the name that the agent reads. */
export interface CallerId {
  number: string;
  /** Empty: the number speaks for itself. */
  name: string;
}

/** As long as the administrator has decided nothing: do-not-call is refused, as it cannot be taken back (CALL-7). */
export const defaultPolicy: Policy = {
  dialHours: 'warn',
  doNotCall: 'refuse',
  callbackHours: 'refuse',
  callbackZone: '',
  noteKey: 'Note',
  strict: false,
  holdBack: true,
  rejectTo: '',
  callerIds: [],
};

/** The agent may not use outbound campaigns, and the administrator wants none of it shown. */
export const isOutboundHidden = (
  policy: Pick<Policy, 'strict'>,
  allowances: Pick<Allowances, 'canUseOutbound'>,
): boolean => policy.strict && !allowances.canUseOutbound;

/** The caller IDs that the agent may choose from in a campaign; none: the server's default is used (PULL-5). */
export function callerIdsOf(policy: Policy, campaign: string): readonly CallerId[] {
  const entry =
    policy.callerIds.find((entry) => entry.campaign === campaign) ??
    policy.callerIds.find((entry) => entry.campaign === null);
  return entry?.choices ?? [];
}
