import { type Fields, fields, integer, list, type Note, text } from './read';

/** A message of the Bayeux protocol that is safe to hand to the CometD client. */
export type BayeuxMessage = Fields & { channel: string };

const longest = 10 * 60_000;

/**
 * The messages of one answer. The CometD client trusts its server: an advice that it does not know, or a handshake without
 * connection types, makes it throw in the middle of its work and never poll again; what it does not understand it writes to
 * the console. So what it acts on is checked here, and what is no message is left out. Null when nothing can be read.
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
    const saysSomething = message?.data !== undefined || typeof message?.successful === 'boolean';
    if (message !== null && channel?.startsWith('/') && saysSomething) return [checked(message, channel)];
    note('notifications: no message');
    return [];
  });
  return messages.length === 0 ? null : messages;
}

function checked(message: Fields, channel: string): BayeuxMessage {
  // A count of messages that are still to come before the first poll; a wrong one would put it off for ever.
  const { advice, ext, 'x-messages': _count, ...rest } = message;
  const isForgotten = channel === '/meta/connect' && text(message.error)?.startsWith('402:') === true;
  const knownAdvice = fields(advice) ?? (isForgotten ? { reconnect: 'handshake' } : null);
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
