import type { Dispositions } from '../../session/agent';
import { isDialersOwn } from './keys';
import { entries, type Options } from './options';
import { type Fields, fields, flag, list, type Note, text } from './read';

/** The key under which a disposition is sent where no option names one, and the business attribute of that name. */
const usualKey = 'DispositionCode';

/**
 * The dispositions: one business attribute's values, in the server's order (protocol notes, section 1.5; the options are the simulator's).
 * That the attribute is called like the usual key where no option names it is recalled. Null where there is nothing to choose from: a choice that must be made
 * and cannot would keep the agent from finishing any record.
 */
export function dispositionOptions(options: Options, businessAttributes: unknown, note: Note): Dispositions | null {
  const isMandatory = flag(options.get('interaction.disposition.is-mandatory')) === true;
  const key = options.get('interaction.disposition.key-name')?.trim() || usualKey;
  const wanted = options.get('interaction.disposition.value-business-attribute')?.trim() || usualKey;
  const attribute = named(businessAttributes).find(({ name }) => name === wanted);
  const values = named(attribute?.described.values).map(({ name, described }) => ({
    code: name,
    name: text(described.displayName)?.trim() || name,
  }));
  if (isDialersOwn(key)) note('options: a key of the dialer itself');
  else if (values.length > 0) return { key, isMandatory, values };
  else if (isMandatory) note('options: dispositions without values');
  return null;
}

/** What has a name, each once, out of a list or, as in the short form of the configuration, a plain object with the names as keys. */
function named(raw: unknown): readonly { name: string; described: Fields }[] {
  const pairs = Array.isArray(raw) ? list(raw).map((item) => [null, item] as const) : entries(raw);
  const all = pairs.flatMap(([key, item]) => {
    const described = fields(item);
    const name = text(described?.name) ?? key;
    return described === null || name === null || name.trim() === '' ? [] : [{ name, described }];
  });
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}
