import type { Call } from '../call';
import { numberCalled, recordCalled } from '../numbers';
import { isFinishing, type RecordData, type RecordInHand } from '../record';
import { sameDigits } from '../sameDigits';
import { isAnswered } from '../selectors';
import type { SignedIn } from '../state';
import { own } from '../step';
import { freshRecord, withArrival, withPhase, withRecord } from './records';
import { withCall } from './withCall';

/** A call and its record know each other: the one in the call's user data where it is here, else the one being dialed whose number it is (LIVE-3). */
export function attachToRecord(state: SignedIn, call: Call, at: number): SignedIn {
  const record = recordOf(state, call);
  if (isAside(call) && !comesBack(call, record)) {
    return call.record === null || isOnCall(state, call) ? state : withCall(state, { ...call, record: null });
  }
  if (record === undefined) return arrived(state, call, at);
  // The dialer has brought the record anew before it answered the request that closes it: that request is about the time before.
  if (record.phase.is === 'closing' && isBrought(call)) return arrived(state, call, at);
  const informed = withCallData(state, record, call);
  const attached = { ...informed, calls: { ...state.calls, [call.id]: { ...call, record: record.data.key } } };
  const known = own(attached.records, record.data.key) ?? record;
  const { phase } = known;
  // A record that came back from a restart may name a call by an id that it no longer has.
  const hasCall = phase.is === 'onCall' && own(state.calls, phase.callId) !== undefined;
  if (hasCall || isFinishing(phase)) return attached;
  const number =
    phase.is === 'dialing' || phase.is === 'looking' || phase.is === 'onCall'
      ? phase.number
      : numberCalled(known, call.record, call.number).phone;
  return withPhase(
    attached,
    { ...known, callUuid: call.uuid ?? known.callUuid },
    { is: 'onCall', number, callId: call.id },
  );
}

/** What is said beside a record's call, or by a colleague, is not about the record's phase. */
const isAside = ({ foreign, type, parentId }: Call): boolean =>
  foreign === true || type === 'consult' || parentId !== undefined;

/** A colleague sends a record's call back, which is so once it was answered; or it is on this call already. */
function comesBack(call: Call, record: RecordInHand | undefined): boolean {
  if (record === undefined) return false;
  if (record.phase.is === 'onCall' && record.phase.callId === call.id) return true;
  return call.type !== 'consult' && call.parentId === undefined && isAnswered(call);
}

const isOnCall = ({ records }: SignedIn, { id }: Call): boolean =>
  Object.values(records).some(({ phase }) => phase.is === 'onCall' && phase.callId === id);

function recordOf(state: SignedIn, call: Call): RecordInHand | undefined {
  const named = call.record === null ? null : recordCalled(state.records, call.record);
  if (named !== null) return named;
  if (call.type === 'inbound' || call.type === 'consult') return undefined;
  // A campaign's call without a record is one whose contact has not answered yet; ours name theirs.
  if (call.campaign !== undefined && call.record === null) return undefined;
  return Object.values(state.records).find(
    ({ phase }) => (phase.is === 'dialing' || phase.is === 'looking') && sameDigits(phase.number, call.number),
  );
}

/** The call brings a record of its own, and somebody is on the line. */
const isBrought = (call: Call): boolean =>
  call.data !== undefined && call.arrived === true && !call.foreign && isAnswered(call);

/**
 * A campaign's call has the contact on the line, and the agent: its record is in this agent's hands (AUTO-3, AUTO-4). As long as it
 * rings it is the list's.
 */
function arrived(state: SignedIn, call: Call, at: number): SignedIn {
  const { data } = call;
  if (data === undefined || !isBrought(call)) return state;
  const phase = { is: 'onCall', number: data.phone, callId: call.id } as const;
  return withRecord(withArrival(state, data, at), { ...freshRecord(data, phase, at), callUuid: call.uuid });
}

/** Fields that arrive with a campaign's call are added to its record (AUTO-3); what it does not name again stays. */
function withCallData(state: SignedIn, record: RecordInHand, { data }: Call): SignedIn {
  if (data === undefined || record.data.origin !== 'campaignCall' || data.key !== record.data.key) return state;
  return withRecord(state, { ...record, data: { ...data, fields: withFields(record.data.fields, data.fields) } });
}

function withFields(known: RecordData['fields'], told: RecordData['fields']): RecordData['fields'] {
  const added = told.filter(({ name }) => !known.some((field) => field.name === name));
  return [...known.map((field) => told.find(({ name }) => name === field.name) ?? field), ...added];
}
