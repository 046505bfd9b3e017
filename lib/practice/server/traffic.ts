/**
 * One message between a desktop and this server, reduced to its names. `in` is a request or a Bayeux message of a desktop,
 * `out` a response or an event.
 */
export interface TrafficEntry {
  direction: 'in' | 'out';
  /** HTTP method and path, with ids replaced as in `POST /workspace/v3/voice/calls/{id}/hold`; for events the poll's path. */
  path: string;
  /** Bayeux channel, or null. */
  channel: string | null;
  /** `GSW_AGENT_REQ_TYPE`, `GSW_USER_EVENT` or the message type; null for all else. */
  name: string | null;
  /** Every property name and user-data key, sorted; the calling lists' own fields stand in `fields`. */
  keys: readonly string[];
  fields: readonly string[];
}

/** What was said between desktops and the server, without any value. */
export interface Traffic {
  note(direction: 'in' | 'out', path: string, channel: string | null, content: unknown): void;
  entries(): readonly TrafficEntry[];
}

export function createTraffic(isListField: (key: string) => boolean): Traffic {
  const entries: TrafficEntry[] = [];
  return {
    note(direction, path, channel, content) {
      const names: Names = { keys: new Set(), fields: new Set(), name: null };
      collect(content, names, isListField);
      entries.push({
        direction,
        path,
        channel,
        name: names.name,
        keys: [...names.keys].sort(),
        fields: [...names.fields].sort(),
      });
    },
    entries: () => entries.slice(),
  };
}

interface Names {
  keys: Set<string>;
  fields: Set<string>;
  name: string | null;
}

function collect(content: unknown, names: Names, isListField: (key: string) => boolean): void {
  if (Array.isArray(content)) {
    for (const one of content) collect(one, names, isListField);
    return;
  }
  if (typeof content !== 'object' || content === null) return;
  const pair = content as Record<string, unknown>;
  const isPair = typeof pair.key === 'string' && 'value' in pair && 'type' in pair;
  const noted: [string, unknown][] = isPair ? [[pair.key as string, pair.value]] : Object.entries(pair);
  for (const [key, value] of noted) {
    (isListField(key) ? names.fields : names.keys).add(key);
    if ((key === 'GSW_AGENT_REQ_TYPE' || key === 'GSW_USER_EVENT') && typeof value === 'string') names.name = value;
    if (key === 'messageType' && typeof value === 'string') names.name ??= value;
    collect(value, names, isListField);
  }
}

/** The path with what differs from case to case replaced. */
export function pathPattern(method: string, path: string): string {
  const pattern = path
    .replace(/(\/voice\/calls\/)[^/]+(\/.)/, '$1{id}$2')
    .replace(/(\/interactions\/)[^/]+/, '$1{id}')
    .replace(/(\/media\/topics\/)[^/]+/, '$1{topic}')
    .replace(/(\/campaigns\/)[^/]+/, '$1{name}')
    .replace(/(.)\/$/, '$1');
  return `${method} ${pattern}`;
}
