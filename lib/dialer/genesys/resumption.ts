import './cometdTypes';
import type { CometD, Extension, Message } from 'cometd';
import { type Fields, fields, integer } from './read';

/** What is worth keeping of a Bayeux session. */
export interface BayeuxState {
  handshake: Fields | null;
  batch: number;
}

export interface Resumption extends Extension {
  /** The state as of now, to be kept before the next poll. */
  state(): BayeuxState;
}

/**
 * Takes up a Bayeux session that an earlier worker left: the handshake is not sent, and the server's old answer to it is played
 * again, so that the same client goes on polling. CometD's own reload extension does this for pages, which are told before they
 * end; a worker is not, so here the state is at hand at any time. With acknowledgements the batch that was last read goes
 * with it, and the server repeats only what came after.
 */
export function createResumption(left: BayeuxState): Resumption {
  let cometd: CometD | null = null;
  let toReplay = left.handshake;
  let state: BayeuxState = { handshake: left.handshake, batch: left.batch };

  function replay(id: string | undefined, handshake: Fields): void {
    const ack = fields(handshake.ext)?.ack;
    const acknowledges = ack === true || fields(ack)?.enabled === true;
    cometd?.receive({
      ...handshake,
      id,
      channel: '/meta/handshake',
      successful: true,
      supportedConnectionTypes: ['long-polling'],
      ext: { reload: true, ...(acknowledges ? { ack: { enabled: true, batch: left.batch } } : {}) },
    });
  }

  return {
    state: () => state,
    registered(_name, client) {
      cometd = client;
    },
    outgoing(message) {
      if (message.channel !== '/meta/handshake' || toReplay === null) return message;
      const handshake = toReplay;
      toReplay = null;
      // The client expects an answer later, never within its own request.
      setTimeout(() => replay(message.id, handshake), 0);
      return null;
    },
    incoming(message) {
      state = next(state, message);
      return message;
    },
  };
}

function next(state: BayeuxState, message: Message): BayeuxState {
  const ext = fields(message.ext);
  if (message.channel === '/meta/handshake' && message.successful === true && ext?.reload !== true) {
    const { clientId, version } = message;
    const ack = ext?.ack;
    return { handshake: { clientId, version, ...(ack === undefined ? {} : { ext: { ack } }) }, batch: 0 };
  }
  if (message.channel === '/meta/connect') {
    // The server does not know this client any more: the next worker must not ask for it again.
    if (message.successful !== true) {
      return message.advice?.reconnect === 'handshake' ? { handshake: null, batch: 0 } : state;
    }
    const batch = integer(ext?.ack);
    return batch === null ? state : { ...state, batch };
  }
  return message.channel === '/meta/disconnect' ? { handshake: null, batch: 0 } : state;
}
