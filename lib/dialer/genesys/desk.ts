import type { ChannelName, ChannelStatus } from '../../session/channel';
import type { DialerNews } from '../../session/news';
import type { GatewaySurroundings } from '../gateway';
import { createHttp, type Http } from './http';
import { createMemory, type Memory } from './memory';
import type { Note } from './read';

/** What the parts of the adapter share. */
export interface Desk {
  surroundings: GatewaySurroundings;
  http: Http;
  memory: Memory;
  /** The address of the notifications. */
  notificationsUrl: string;
  /** Aborted when the gateway is closed. */
  closed: AbortSignal;
  /** Tells news, in order; nothing after the gateway was closed. */
  tell(news: DialerNews): void;
  note: Note;
  /** What the dialer last said of a channel in this worker's life. */
  statusOf(channel: ChannelName): ChannelStatus | null;
  /** Resolves once the voice channel has been heard of, or after `patience` milliseconds. */
  voiceHeard(patience: number): Promise<void>;
}

export function createDesk(surroundings: GatewaySurroundings, closed: AbortSignal): Desk {
  const { address, store, log } = surroundings;
  const notificationsUrl = `${address.server}/workspace/v3/notifications`;
  const statuses = new Map<ChannelName, ChannelStatus>();
  let heard: () => void = () => undefined;
  const voice = new Promise<void>((resolve) => {
    heard = resolve;
  });

  return {
    surroundings,
    http: createHttp(address, surroundings.fetch, closed),
    memory: createMemory(store, notificationsUrl),
    notificationsUrl,
    closed,
    tell(news) {
      if (closed.aborted) return;
      if (news.type === 'ChannelsChanged' || news.type === 'SessionSeen') {
        for (const { name, status } of news.channels) statuses.set(name, status);
        if (statuses.has('voice')) heard();
      }
      surroundings.tell(news);
    },
    note: (reason) => log.note('malformed', reason),
    statusOf: (channel) => statuses.get(channel) ?? null,
    voiceHeard: (patience) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, patience);
        void voice.then(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}
