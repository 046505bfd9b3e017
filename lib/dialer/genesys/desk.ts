import type { Agent } from '../../session/agent';
import { type ChannelName, type ChannelStatus, channelNames } from '../../session/channel';
import type { DialerNews } from '../../session/news';
import type { GatewaySurroundings } from '../gateway';
import { createGate } from './gate';
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
  /** Who is signed in, as far as the dialer has said in this worker's life. */
  agent(): Agent | null;
  /** What the dialer last said of a channel in this worker's life. */
  statusOf(channel: ChannelName): ChannelStatus | null;
  /** Resolves once a channel has been heard of, or after `patience` milliseconds. */
  channelHeard(channel: ChannelName, patience: number): Promise<void>;
}

export function createDesk(surroundings: GatewaySurroundings, closed: AbortSignal): Desk {
  const { address, store, log } = surroundings;
  const notificationsUrl = `${address.server}/workspace/v3/notifications`;
  const statuses = new Map<ChannelName, ChannelStatus>();
  const heard = new Map(channelNames.map((name) => [name, createGate()]));

  let agent: Agent | null = null;

  return {
    surroundings,
    http: createHttp(address, surroundings.fetch, closed),
    memory: createMemory(store, notificationsUrl),
    notificationsUrl,
    closed,
    tell(news) {
      if (closed.aborted) return;
      if (news.type === 'ChannelsChanged' || news.type === 'SessionSeen') {
        for (const { name, status } of news.channels) {
          statuses.set(name, status);
          heard.get(name)?.open();
        }
      }
      if (news.type === 'WorkspaceReady') agent = news.agent;
      surroundings.tell(news);
    },
    note: (reason) => log.note('malformed', reason),
    agent: () => agent,
    statusOf: (channel) => statuses.get(channel) ?? null,
    channelHeard: async (channel, patience) => heard.get(channel)?.passed(patience),
  };
}
