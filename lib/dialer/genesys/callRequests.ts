import type { DialerEffect } from '../../session/effects';
import type { DialerNews } from '../../session/news';
import type { Request } from './channelRequests';
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
