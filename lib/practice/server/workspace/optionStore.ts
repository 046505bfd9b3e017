import { ok, problem, type Result } from '../../../support/result';
import { defaultOptions } from './defaultOptions';

/** Where an option is set. The nearer to the agent, the more it counts: agent, then agent group, then application. */
export type OptionLevel = 'application' | { group: string } | { agent: string };

/** One setting, for the administrator's page. `of` is the group or the agent. */
export interface OptionRow {
  level: 'application' | 'group' | 'agent';
  of: string | null;
  name: string;
  value: string;
}

/** Options of the section `interaction-workspace` by name; the values are always text. */
export type OptionMap = ReadonlyMap<string, string>;

/** What is wrong with a setting, and with which part of it. */
export interface OptionProblem {
  field: 'of' | 'name' | 'value';
  error: string;
}

/** The options of all levels. A change is told to nobody: a desktop sees it when it asks for the configuration again. */
export interface OptionStore {
  at(level: OptionLevel): OptionMap;
  /** What counts for an agent; null: it is set nowhere. */
  of(agent: { userName: string; groups: readonly string[] }, name: string): string | null;
  /** Sets an option, or takes it away with null. */
  set(level: OptionLevel, name: string, value: string | null): Result<null, OptionProblem>;
  all(): OptionRow[];
}

export interface OptionStart {
  groups: readonly string[];
  agents: readonly string[];
  application: Readonly<Record<string, string | null>>;
  ofAgents: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const longest = 4000;

export function createOptionStore({ groups, agents, application, ofAgents }: OptionStart): OptionStore {
  const everywhere = new Map(Object.entries(defaultOptions));
  for (const [name, value] of Object.entries(application))
    if (value === null) everywhere.delete(name);
    else everywhere.set(name, value);
  const byGroup = new Map(groups.map((name) => [name, new Map<string, string>()]));
  const byAgent = new Map(agents.map((name) => [name, new Map(Object.entries(ofAgents[name] ?? {}))]));

  const find = (level: OptionLevel): Map<string, string> | undefined =>
    level === 'application' ? everywhere : 'group' in level ? byGroup.get(level.group) : byAgent.get(level.agent);
  const rows = (level: OptionRow['level'], of: string | null, options: OptionMap): OptionRow[] =>
    [...options].map(([name, value]) => ({ level, of, name, value }));

  return {
    at: (level) => find(level) ?? new Map(),
    of({ userName, groups: own }, name) {
      const group = own.find((one) => byGroup.get(one)?.has(name));
      return byAgent.get(userName)?.get(name) ?? byGroup.get(group ?? '')?.get(name) ?? everywhere.get(name) ?? null;
    },
    set(level, name, value) {
      const options = find(level);
      if (!options) return problem({ field: 'of', error: `There is no ${levelWords(level)}` });
      if (!/^[a-z][\w-]*(\.[\w-]+)+$/i.test(name) || name.length > 200)
        return problem({
          field: 'name',
          error: `Not an option name such as privilege.outbound.can-use: ${name.slice(0, 200)}`,
        });
      if (value === null) {
        if (!options.delete(name)) return problem({ field: 'name', error: `${name} is not set there` });
      } else if (value.length > longest || hasControlCharacter(value))
        return problem({ field: 'value', error: `A value is one line of at most ${longest} characters` });
      else options.set(name, value);
      return ok(null);
    },
    all: () => [
      ...rows('application', null, everywhere),
      ...[...byGroup].flatMap(([name, options]) => rows('group', name, options)),
      ...[...byAgent].flatMap(([name, options]) => rows('agent', name, options)),
    ],
  };
}

const hasControlCharacter = (value: string): boolean => /\p{Cc}/u.test(value);

const levelWords = (level: OptionLevel): string =>
  level === 'application' ? level : 'group' in level ? `group ${level.group}` : `agent ${level.agent}`;
