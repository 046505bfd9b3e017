import type { Outcome } from '../../session/news';
import type { RequestPath } from '../../session/record';
import type { Request } from './channelRequests';
import type { Desk } from './desk';
import type { WirePair } from './pairs';
import { topicPath } from './topic';

/** A request to the Outbound Contact Server: the same pairs whichever way they go. */
export interface UserEvent {
  operationId: string;
  pairs: readonly WirePair[];
  path: RequestPath;
  /** The call that the record was worked on; only the voice channel has a place for it. */
  callUuid?: string | null;
}

/**
 * Sends a request of the desktop protocol: by the voice channel, or, about a record that came as a push preview, by the media
 * topics (protocol notes, sections 5 and 7).
 */
export async function sendUserEvent(desk: Desk, request: Request, event: UserEvent): Promise<Outcome> {
  const { operationId, pairs, path, callUuid } = event;
  if (path === 'topics') {
    const to = await topicPath(desk, desk.surroundings.address.topic);
    return request(to, { operationId, data: { eventContent: pairs } });
  }
  const call = callUuid === undefined || callUuid === null ? {} : { callUuid };
  return request('/workspace/v3/voice/send-user-event', { operationId, data: { userData: pairs, ...call } });
}
