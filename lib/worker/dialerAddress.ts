import type { DialerAddress } from '../dialer/gateway';
import { defaultTopic, type Settings } from '../storage/settings';

/** The dialer's address as the settings say. */
export function addressOf({ dialer }: Settings): DialerAddress {
  const { server, authServer, clientId, apiKey, topic } = dialer;
  return {
    server,
    authServer: authServer === '' ? server : authServer,
    clientId,
    apiKey: apiKey === '' ? null : apiKey,
    topic,
  };
}

/** The address that was kept with a session; null when it is none. One that an earlier version kept has no topic. */
export function readAddress(raw: unknown): DialerAddress | null {
  if (typeof raw !== 'object' || raw === null || !('server' in raw && 'authServer' in raw)) return null;
  if (!('clientId' in raw && 'apiKey' in raw)) return null;
  const { server, authServer, clientId, apiKey } = raw;
  if (typeof server !== 'string' || typeof authServer !== 'string' || typeof clientId !== 'string') return null;
  if (apiKey !== null && typeof apiKey !== 'string') return null;
  const topic = 'topic' in raw && typeof raw.topic === 'string' ? raw.topic : defaultTopic;
  return { server, authServer, clientId, apiKey, topic };
}
