import { fields, list, text } from './read';

/** Options of one section by name, as text. */
export type Options = ReadonlyMap<string, string>;

const section = 'interaction-workspace';

/**
 * The section that holds every option of the agent desktop, from settings in any of the shapes that servers send: a list of
 * `{key, type: 'kvlist', value}`, a plain nested object, or a list of such objects (protocol notes, section 1.5).
 */
export function workspaceOptions(settings: unknown): Options {
  const options = new Map<string, string>();
  for (const [name, value] of entries(settings)) {
    if (name !== section) continue;
    for (const [option, setting] of entries(value)) {
      const written =
        typeof setting === 'boolean' ? String(setting) : typeof setting === 'string' ? setting : text(setting);
      if (written !== null) options.set(option, written);
    }
  }
  return options;
}

/** Name and value of everything in one level of settings; the last one of a name counts. */
export function entries(raw: unknown): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(raw)) return Object.entries(fields(raw) ?? {});
  return list(raw).flatMap((item): (readonly [string, unknown])[] => {
    const pair = fields(item);
    if (pair === null) return [];
    return typeof pair.key === 'string' && 'value' in pair ? [[pair.key, pair.value]] : Object.entries(pair);
  });
}

/** Several levels as one: what stands later in the list wins over what stands before. */
export function merge(...levels: readonly Options[]): Options {
  return new Map(levels.flatMap((level) => Array.from(level)));
}
