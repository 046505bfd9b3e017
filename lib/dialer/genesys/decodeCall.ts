import type { CallReport, CallState, Party, PartyRole, Recording } from '../../session/call';
import { recordKey } from '../../session/record';
import { decodeRecord } from './decodeRecord';
import { keys } from './keys';
import { decodePairs, filled, type Pairs } from './pairs';
import { type Fields, fields, list, type Note, shownText, text } from './read';

const states: ReadonlyMap<string, CallState> = new Map([
  ['dialing', 'dialing'],
  ['ringing', 'ringing'],
  ['established', 'established'],
  ['held', 'held'],
  ['released', 'released'],
  ['completed', 'completed'],
]);

const types: ReadonlyMap<string, CallReport['type']> = new Map([
  ['inbound', 'inbound'],
  ['outbound', 'outbound'],
  ['internal', 'internal'],
  ['consult', 'consult'],
]);

const roles: ReadonlyMap<string, PartyRole> = new Map([
  ['roleorigination', 'origination'],
  ['roledestination', 'destination'],
  ['rolenewparty', 'newParty'],
  ['roleobserver', 'observer'],
]);

/** What is shown of a name, and of who is on the line: a server can write anything there. */
const longestName = 120;
const mostParties = 30;

const recordings: ReadonlyMap<string, Recording> = new Map([
  ['recording', 'on'],
  ['paused', 'paused'],
  ['stopped', 'off'],
]);

export interface DecodedCall {
  call: CallReport;
  /** The dialer's own id over all its parts, which its reports use. */
  uuid: string | null;
}

/**
 * A call from `CallStateChanged` or `current-session` (protocol notes, section 4). Null, with a note, when it has no id or a
 * state that no page names.
 */
export function decodeCall(raw: unknown, note: Note): DecodedCall | null {
  const call = fields(raw);
  const id = call && (text(call.id) ?? text(call.connId));
  if (call === null || id === null) {
    note('call: no id');
    return null;
  }
  const state = states.get(text(call.state)?.toLowerCase() ?? '');
  if (state === undefined) {
    note('call: unknown state');
    return null;
  }
  const type = types.get((text(call.callType) ?? text(call.type))?.toLowerCase() ?? '') ?? 'unknown';
  const previousId = text(call.previousConnId);
  const parentId = text(call.parentConnId);
  const recording = recordings.get(text(call.recordingState)?.toLowerCase() ?? '');
  const parties = partiesOf(call);
  return {
    call: {
      id,
      previousId: previousId === id ? null : previousId,
      state,
      type,
      number: otherParty(call, type),
      capabilities: list(call.capabilities).flatMap((name) => (typeof name === 'string' ? [name] : [])),
      ...(parties.length === 0 ? {} : { parties }),
      ...(parentId === null || parentId === id ? {} : { parentId }),
      ...(recording === undefined ? {} : { recording }),
      ...decodeUserData(decodePairs(call.userData, note), note),
    },
    uuid: text(call.callUuid),
  };
}

/**
 * What the user data say of campaign and record. While the contact of a campaign call is still being called they name the campaign
 * alone (inferred); a call that the agent dialed names its record as well.
 */
function decodeUserData(userData: Pairs, note: Note): Pick<CallReport, 'record' | 'campaign' | 'data' | 'sentBy'> {
  const applicationId = filled(userData, keys.applicationId);
  const handle = filled(userData, keys.recordHandle);
  const campaign = filled(userData, keys.campaign);
  const sentBy = shownText(filled(userData, keys.sentBy) ?? '', longestName).trim();
  const isNamed = applicationId !== null && handle !== null;
  const data = isNamed && campaign !== null ? decodeRecord(userData, 'campaignCall', note) : null;
  return {
    record: isNamed ? recordKey(applicationId, handle) : null,
    ...(campaign === null ? {} : { campaign }),
    ...(data === null ? {} : { data }),
    ...(sentBy === '' ? {} : { sentBy }),
  };
}

/**
 * The other party's number. `participants` lists the others only; without them it is the number dialed for a call that was
 * placed, and for one that arrived the caller's, which one server writes in `phoneNumber` and leaves `ani` out.
 */
function otherParty(call: Fields, type: CallReport['type']): string {
  const others = partiesOf(call);
  const role = type === 'inbound' ? 'origination' : 'destination';
  const named = others.find((party) => party.role === role) ?? others.find((party) => party.role !== 'observer');
  if (named !== undefined) return named.number;
  const spare = type === 'inbound' ? [call.ani, call.phoneNumber] : [call.dnis, call.phoneNumber];
  return shownText(spare.map(text).find((number) => number !== null) ?? '', longestName);
}

/** Who is on the line beside the agent, in the server's order. */
function partiesOf(call: Fields): Party[] {
  return list(call.participants)
    .slice(0, mostParties)
    .flatMap((raw) => {
      const party = fields(raw);
      const number = party && text(party.number);
      if (party === null || number === null) return [];
      return [
        { number: shownText(number, longestName), role: roles.get(text(party.role)?.toLowerCase() ?? '') ?? 'unknown' },
      ];
    });
}
