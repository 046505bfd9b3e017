import type { BayeuxMessage } from './decodeBayeux';
import { fields, list, text } from './read';

/**
 * Makes sure that a handshake and a poll are answered. The protocol leaves the id of an answer to the server, but the CometD
 * client waits for an answer with the id of its request and never polls again without it: the answer is given that id, and
 * where there is none, a failed one is added, after which the client tries again.
 *
 * @param request the body of the request
 */
export function completeReply(request: string, messages: readonly BayeuxMessage[]): readonly BayeuxMessage[] {
  const asked = list(JSON.parse(request))
    .map(fields)
    .find((message) => message?.channel === '/meta/handshake' || message?.channel === '/meta/connect');
  const channel = text(asked?.channel);
  if (channel === null) return messages;
  const id = asked?.id;
  const isAnswered = messages.some((message) => message.channel === channel);
  if (isAnswered) return messages.map((message) => (message.channel === channel ? { ...message, id } : message));
  return [...messages, { channel, id, successful: false, error: '500::no answer' }];
}
