import type { Outcome } from '../../session/news';
import { outcomeOf } from './answer';
import type { Desk } from './desk';
import { pause } from './pause';

/** Logging in twice is harmless, so a request without an answer is made again. */
const tries = 3;

/**
 * One server takes changes of state, and does nothing, until some two seconds after it has accepted the channels. It has told of Voice
 * then, and a moment later of the media; an agent without those need not wait for long.
 */
const patienceOfVoice = 4_000;
const patienceOfMedia = 1_000;

/**
 * Logs the channels in (protocol notes, section 1.3) and tells `ChannelsActivated`, or that the place was refused. An agent may
 * also give a telephone number where the server wants a place: what looks like a number is tried as one when no place has
 * that name.
 */
export async function activateChannels(desk: Desk, place: string, signal: AbortSignal): Promise<void> {
  const { agentId } = await desk.memory.load();
  let outcome = await activate(desk, { placeName: place }, agentId, signal);
  let isPlace = true;
  if (outcome.is === 'refused' && /^\+?[\d\s().-]{3,}$/.test(place)) {
    const second = await activate(desk, { dn: place }, agentId, signal);
    if (second.is !== 'refused') {
      outcome = second;
      isPlace = false;
    }
  }
  if (signal.aborted) return;
  if (outcome.is === 'refused') return desk.tell({ type: 'PlaceRefused', place, detail: outcome.detail });
  if (outcome.is === 'unknown') {
    const { server } = desk.surroundings.address;
    return desk.tell({ type: 'SignInFailed', problem: { is: 'unreachable', address: server } });
  }
  // Which place a telephone number stands for is the dialer's to say.
  await desk.memory.keep({ place: isPlace ? place : null });
  await desk.channelHeard('voice', patienceOfVoice);
  await desk.channelHeard('outboundpreview', patienceOfMedia);
  if (!signal.aborted) desk.tell({ type: 'ChannelsActivated' });
}

async function activate(
  desk: Desk,
  where: { placeName: string } | { dn: string },
  agentId: string | null,
  signal: AbortSignal,
): Promise<Outcome> {
  const data = {
    ...(agentId === null ? {} : { agentId }),
    ...where,
    autoCompleteCall: true,
    channels: ['voice', 'outboundpreview'],
  };
  for (let attempt = 1; ; attempt++) {
    const outcome = outcomeOf(await desk.http.post('/workspace/v3/activate-channels', { data }));
    if (outcome.is !== 'unknown' || attempt === tries || signal.aborted) return outcome;
    await pause(500 * attempt, signal);
  }
}
