import { type Fields, fields, integer, list, type Note, text } from './read';

/** A message of the Bayeux protocol that is safe to hand to the CometD client. */
export type BayeuxMessage = Fields & { channel: string };

const longest = 10 * 60_000;

/**
 * The messages of one answer. The CometD client trusts its server: an advice that it does not know, or a handshake without
 * connection types, makes it throw in the middle of its work and never poll again. So what it acts on is checked here, and what
 * is no message is left out. Null when nothing can be read.
 */
export function decodeBayeux(written: string, note: Note): readonly BayeuxMessage[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(written);
  } catch {
    note('notifications: not JSON');
    return null;
  }
  const messages = (Array.isArray(parsed) ? list(parsed) : [parsed]).flatMap((raw) => {
    const message = fields(raw);
    const channel = message && text(message.channel);
    if (message !== null && channel?.startsWith('/')) return [checked(message, channel)];
    note('notifications: no message');
    return [];
  });
  return messages.length === 0 ? null : messages;
}

function checked(message: Fields, channel: string): BayeuxMessage {
  const { advice, ext, ...rest } = message;
  const knownAdvice = fields(advice);
  const knownExt = fields(ext);
  const types = list(message.supportedConnectionTypes).filter((type) => typeof type === 'string');
  return {
    ...rest,
    channel,
    ...(knownAdvice === null ? {} : { advice: checkedAdvice(knownAdvice) }),
    ...(knownExt === null ? {} : { ext: knownExt }),
    ...(channel === '/meta/handshake'
      ? { supportedConnectionTypes: types.length === 0 ? ['long-polling'] : types }
      : {}),
  };
}

function checkedAdvice(advice: Fields): Fields {
  const { reconnect } = advice;
  const milliseconds = (name: string): Fields => {
    const value = integer(advice[name]);
    return value === null || value < 0 ? {} : { [name]: Math.min(value, longest) };
  };
  return {
    ...(reconnect === 'retry' || reconnect === 'handshake' || reconnect === 'none' ? { reconnect } : {}),
    ...milliseconds('interval'),
    ...milliseconds('timeout'),
    ...milliseconds('maxInterval'),
    ...(advice['multiple-clients'] === true ? { 'multiple-clients': true } : {}),
  };
}
