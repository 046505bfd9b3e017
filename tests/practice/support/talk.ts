import { expect } from 'vitest';
import type { Call } from '../../../lib/practice/engine/call';
import { isAlive } from '../../../lib/practice/engine/call';
import { callsOf } from '../../../lib/practice/engine/calls';
import { useCall, type VerbData } from '../../../lib/practice/engine/callVerbs';
import { isOn, talkersOf } from '../../../lib/practice/engine/conversation';
import type { World } from '../../../lib/practice/engine/world';
import type { Bench } from './engine';

const nothing: VerbData = { userData: [], dtmfDigits: null, key: null };

/** Carries out a verb on one of an agent's calls. */
export const use = (bench: Bench, agent: string, call: Call | undefined, verb: string, data: Partial<VerbData> = {}) =>
  useCall(bench.engine.world, bench.desk(agent), call?.id ?? '', verb, { ...nothing, ...data });

/** An agent's calls that are not over, oldest first. */
export const callsAt = (bench: Bench, agent: string): Call[] => callsOf(bench.engine.world, agent).filter(isAlive);

/** What an agent was told of calls since an entry, as states and notifications. */
export const toldTo = (bench: Bench, agent: string, from = 0): string[] =>
  bench.told
    .slice(from)
    .flatMap((event) =>
      event.type === 'call' && event.agent === agent
        ? [event.notification === 'StateChange' ? `${event.call.type} ${event.state}` : event.notification]
        : [],
    );

/** Who talked to whom, from the log alone. */
export const talks = ({ log }: World): (string | null)[] =>
  log.entries().flatMap(({ kind, detail }) => (kind === 'conversation' ? [detail] : []));

/** What is true of conversations at any time, whatever was asked. */
export function expectConversationsToAgree({ calls, openCalls, conversations, log }: World): void {
  const alive = [...openCalls].filter(isAlive);
  // No leg without a conversation, none in two, and none forgotten.
  for (const call of alive) {
    const all = [...conversations].filter(({ legs }) => legs.includes(call));
    expect([call.agent, call.state, all.length]).toEqual([call.agent, call.state, 1]);
    expect(all[0]).toBe(call.conversation);
    expect(call.uuid).toBe(call.conversation.uuid);
    expect(calls.get(call.id)).toBe(call);
  }
  for (const { legs, outsiders, uuid } of conversations) {
    expect(legs.filter((leg) => !alive.includes(leg))).toEqual([]);
    // Nobody is alone on a line, and nobody's telephone rings for nobody.
    expect(legs.length + outsiders.length, uuid).toBeGreaterThan(1);
    const someone = legs.some((leg) => isOn(leg) || leg.state === 'Dialing');
    expect(someone || outsiders.some(({ state }) => state === 'talking')).toBe(true);
    for (const outsider of outsiders) expect(outsider.conversation.uuid).toBe(uuid);
  }
  // One agent talks on one line at a time.
  const talking = alive.filter(({ state }) => state === 'Established' || state === 'Dialing');
  expect(new Set(talking.map(({ agent }) => agent)).size).toBe(talking.length);
  // The log alone proves who talks to whom now.
  const last = new Map<string, string>();
  for (const { kind, call, detail } of log.entries())
    if (kind === 'conversation' && call !== null) last.set(call, detail ?? '');
  const now = new Map([...conversations].map((one) => [one.uuid, talkersOf(one)]));
  for (const [uuid, said] of last) {
    const talkers = now.get(uuid) ?? [];
    expect(said).toBe(talkers.length > 1 ? talkers.join(' + ') : '');
  }
}
