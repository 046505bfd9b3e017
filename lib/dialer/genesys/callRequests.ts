import type { CallVerb, ConsultationVerb } from '../../session/call';
import type { DialerEffect } from '../../session/effects';
import type { DialerNews } from '../../session/news';
import type { Request } from './channelRequests';
import { keys } from './keys';
import { encodePairs } from './pairs';
import { pathSegment } from './pathSegment';

type Effect<Type extends DialerEffect['type']> = Extract<DialerEffect, { type: Type }>;

/** Dials a number for a record, whose pairs go with the call (protocol notes, section 4). */
export async function makeCall(request: Request, effect: Effect<'MakeCall'>): Promise<DialerNews> {
  const { record, number, callerId, attached, reference } = effect;
  const shown = callerId === null ? {} : { outboundCallerId: callerId };
  const data = { destination: number, ...shown, userData: encodePairs(attached) };
  const outcome = await request('/workspace/v3/voice/make-call', { operationId: `call-${reference}`, data });
  return { type: 'DialOutcome', record, reference, outcome };
}

/** Asks something of a call (protocol notes, section 4). */
export async function useCall(request: Request, effect: Effect<'UseCall'>): Promise<DialerNews> {
  const { callId, verb, digits } = effect;
  const data = digits === null ? {} : verb === 'redirect' ? { destination: digits } : { dtmfDigits: digits };
  return callVerb(request, callId, verb, data);
}

/**
 * Brings a target to a call (protocol notes, section 4). `userData`: the agent's name goes along, so that the target's own Dialbridge knows who
 * sends the call and takes no record from it.
 */
export async function reachTarget(request: Request, effect: Effect<'ReachTarget'>): Promise<DialerNews> {
  const { callId, verb, number, callerId, sentBy } = effect;
  const shown = callerId === null ? {} : { outboundCallerId: callerId };
  const userData = encodePairs([{ key: keys.sentBy, type: 'str', value: sentBy }]);
  return callVerb(request, callId, verb, { destination: number, ...shown, userData });
}

/** What the body of each verb calls the call that a consultation is about (protocol notes, section 4). */
const otherCallKeys: Readonly<Record<ConsultationVerb, string>> = {
  'complete-transfer': 'parentConnId',
  'complete-conference': 'parentConnId',
  alternate: 'heldConnId',
  reconnect: 'heldConnId',
  merge: 'otherConnId',
};

/** Goes on between a consultation and the call that it is about. */
export async function useConsultation(request: Request, effect: Effect<'UseConsultation'>): Promise<DialerNews> {
  const { callId, verb, otherId } = effect;
  return callVerb(request, callId, verb, { [otherCallKeys[verb]]: otherId });
}

/** Removes a party from a conference. */
export async function dropParty(request: Request, { callId, number }: Effect<'DropParty'>): Promise<DialerNews> {
  return callVerb(request, callId, 'delete-from-conference', { dnToDrop: number });
}

async function callVerb(request: Request, callId: string, verb: CallVerb, data: object): Promise<DialerNews> {
  const outcome = await request(`/workspace/v3/voice/calls/${pathSegment(callId)}/${verb}`, { data });
  return { type: 'CallVerbOutcome', callId, verb, outcome };
}

/** Answers or completes a push preview (protocol notes, section 7). */
export async function useInteraction(request: Request, effect: Effect<'UseInteraction'>): Promise<DialerNews> {
  const { interaction, verb } = effect;
  const path = `/workspace/v3/media/outboundpreview/interactions/${pathSegment(interaction)}/${verb}`;
  const outcome = await request(path, { data: verb === 'complete' ? {} : { extension: [] } });
  return { type: 'InteractionOutcome', interaction, verb, outcome };
}
