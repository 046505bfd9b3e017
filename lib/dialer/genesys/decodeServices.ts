import type { DialerNews } from '../../session/news';
import { type Fields, fields, list, type Note, text } from './read';

type ServiceChange = Extract<DialerNews, { type: 'ServiceChanged' }>;

/**
 * Services that went away or came back, from `ServiceStateChanged` or `current-session` (protocol notes, sections 1.4 and 2).
 * The names of the fields are public only for `current-session`, so the event is read in each place where they may stand.
 */
export function decodeServices(source: Fields, note: Note): readonly ServiceChange[] {
  const all = Array.isArray(source.services) ? list(source.services) : [source.service ?? source];
  return all.flatMap((raw) => {
    const service = fields(raw);
    const name = service && text(service.serviceName);
    const state = service && text(service.serviceState)?.toUpperCase();
    if (name !== null && (state === 'AVAILABLE' || state === 'UNAVAILABLE')) {
      return [{ type: 'ServiceChanged' as const, service: name.toUpperCase(), available: state === 'AVAILABLE' }];
    }
    note('service: no name or state');
    return [];
  });
}
