import type { AgentProfile } from '../../engine/desk';
import { type Pair, text } from '../../engine/userData';
import type { PracticeServer } from '../practiceServer';
import type { OptionMap } from './optionStore';

/** Reasons for Not Ready; the last one means after-call work. */
export const actionCodes = [
  { name: 'Break', code: 'Break', type: 'NotReady' },
  { name: 'Lunch', code: 'OutToLunch', type: 'NotReady' },
  { name: 'Training', code: 'Training', type: 'NotReady' },
  {
    name: 'Notes',
    code: 'TakeNotes',
    type: 'NotReady',
    userProperties: [{ key: 'htcc', type: 'kvlist', value: [text('workmode', 'AfterCallWork')] }],
  },
] as const;

/** Settings are a list of sections, or with `optimize_config=true` a plain object of them (protocol notes, section 1.5). */
export type Shape = 'list' | 'plain';
export type Settings = Pair[] | Record<string, Record<string, string>>;

const sectionName = 'interaction-workspace';

/** The one section; nothing at all where it would be empty. */
function settings(options: OptionMap, shape: Shape): Settings {
  if (shape === 'plain') return options.size === 0 ? {} : { [sectionName]: Object.fromEntries(options) };
  if (options.size === 0) return [];
  return [{ key: sectionName, type: 'kvlist', value: [...options].map(([key, value]) => text(key, value)) }];
}

export const applicationSettings = (server: PracticeServer, shape: Shape): Settings =>
  settings(server.optionStore.at('application'), shape);

/** What the agent's own object overrides. */
export const agentProperties = (server: PracticeServer, agent: AgentProfile, shape: Shape): Settings =>
  settings(server.optionStore.at({ agent: agent.userName }), shape);

/**
 * Groups and what they override. The long form has every group with its members, out of which a desktop finds its own; the short
 * form leaves members out (protocol notes, section 1.5), so it has the agent's own groups only. That is inferred.
 */
export function agentGroups(server: PracticeServer, agent: AgentProfile, shape: Shape): Record<string, unknown>[] {
  const { agents } = server.options;
  const all = [...new Set(agents.flatMap(({ groups }) => groups))];
  return (shape === 'plain' ? agent.groups : all).map((name) => ({
    DBID: 200 + all.indexOf(name),
    name,
    settings: settings(server.optionStore.at({ group: name }), shape),
    ...(shape === 'plain'
      ? {}
      : { agentDBIDs: agents.filter(({ groups }) => groups.includes(name)).map(({ dbid }) => dbid) }),
  }));
}
