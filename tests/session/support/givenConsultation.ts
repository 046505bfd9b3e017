import type { Call, CallReport } from '../../../lib/session/call';
import type { SignedIn } from '../../../lib/session/state';
import type { Target } from '../../../lib/session/target';
import { calledRecord, callOf, holding, inHand, key, onCall, phone, session, spring, t0, withCalls } from './given';

/** A colleague whom calls are sent to. */
export const john: Target = { kind: 'agent', number: '5001', name: 'John Smith' };

export const reachAll = [
  'single-step-transfer',
  'single-step-conference',
  'initiate-transfer',
  'initiate-conference',
] as const;
export const goOnAll = ['complete-transfer', 'complete-conference', 'alternate', 'merge', 'reconnect'] as const;

/** The record's call, up, which can be sent anywhere. */
export const mainCall = (change: Partial<Call> = {}): Call =>
  callOf({
    capabilities: ['release', 'hold', ...reachAll],
    parties: [{ number: phone, role: 'destination' }],
    ...change,
  });

/** The consultation about it, as this device has it. */
export const consultCall = (change: Partial<Call> = {}): Call =>
  callOf({
    id: 'c2',
    type: 'consult',
    number: john.number,
    capabilities: ['release', ...goOnAll],
    parties: [{ number: john.number, role: 'destination' }],
    parentId: 'c1',
    foreign: true,
    record: null,
    uuid: null,
    establishedAt: null,
    state: 'dialing',
    ...change,
  });

export const reportOf = (call: Call, change: Partial<CallReport> = {}): CallReport => {
  const { id, previousId, state, type, number, capabilities, record, parties, parentId } = call;
  return {
    id,
    previousId,
    state,
    type,
    number,
    capabilities,
    record,
    ...(parties === undefined ? {} : { parties }),
    ...(parentId === undefined ? {} : { parentId }),
    ...change,
  };
};

/** The consultation as the dialer tells it, with what it has copied from the call that it is about. */
export const consultReport = (change: Partial<CallReport> = {}): CallReport =>
  reportOf(consultCall(), { record: key, campaign: spring, data: calledRecord(), ...change });

export const over = { state: 'released', capabilities: [] } as const;

/** A record on its call. */
export const talking = (call: Partial<Call> = {}, change: Partial<SignedIn> = {}): SignedIn =>
  session({ ...holding(inHand(onCall)), ...withCalls(mainCall(call)), ...change });

/** A record on its call, which is held for a consultation. */
export const consulting = (call: Partial<Call> = {}, consultation: Partial<Call> = {}): SignedIn =>
  session({
    ...holding(inHand(onCall)),
    ...withCalls(
      mainCall({
        state: 'held',
        capabilities: ['retrieve', 'release'],
        reaching: { verb: 'initiate-transfer', target: john },
        ...call,
      }),
      consultCall({ state: 'established', establishedAt: t0 - 1_000, ...consultation }),
    ),
  });
