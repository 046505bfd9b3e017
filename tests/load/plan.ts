import type { CallingList } from '../../lib/practice/engine/callingList';
import type { AgentProfile } from '../../lib/practice/engine/desk';
import { exampleGroup } from '../../lib/practice/server/agents';

export const loadCampaign = 'Load';
export const loadApplication = '134';

/** Agents who have nothing in common with the examples but the group. */
export const loadAgents = (count: number): AgentProfile[] =>
  Array.from({ length: count }, (_, index) => ({
    userName: `agent${index}`,
    password: `agent${index}`,
    firstName: 'Agent',
    lastName: String(index),
    agentLogin: String(6000 + index),
    employeeId: `E${6000 + index}`,
    dbid: 1000 + index,
    defaultPlace: `Place_${6000 + index}`,
    groups: [exampleGroup],
  }));

/** One number for each contact, so that record and contact are the same thing. */
export const loadList = (count: number): CallingList => ({
  fields: [],
  contacts: Array.from({ length: count }, (_, index) => ({
    name: `Contact ${index}`,
    numbers: [{ phone: `+4420${1_000_000 + index}`, type: 'home' }],
    timeZone: 'Europe/London',
    from: 0,
    until: 86_400,
    fields: {},
  })),
});

/** Milliseconds since 1970 with fractions; the same clock in every process of the machine. */
export const preciseNow = (): number => performance.timeOrigin + performance.now();

interface WirePair {
  key: string;
  type: string;
  value: unknown;
}

/** The user data that an event carries, wherever it stands; none: an empty list. */
function userDataIn(data: unknown): WirePair[] {
  const message = data as { userData?: unknown; call?: { userData?: unknown }; interaction?: { userData?: unknown } };
  const found = message.userData ?? message.call?.userData ?? message.interaction?.userData;
  return Array.isArray(found) ? (found as WirePair[]) : [];
}

/** The handle of the record that an event brings with all its data; null for acknowledgements and all else. */
export function handleIn(data: unknown): string | null {
  const pairs = userDataIn(data);
  const isWhole = pairs.some(({ key }) => key === 'GSW_PHONE');
  const handle = pairs.findLast(({ key }) => key === 'GSW_RECORD_HANDLE')?.value;
  return isWhole && handle !== undefined ? String(handle) : null;
}
