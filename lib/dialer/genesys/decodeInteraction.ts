import type { InteractionReport } from '../../session/interaction';
import { decodeRecord } from './decodeRecord';
import { decodePairs } from './pairs';
import { type Fields, fields, list, type Note, text } from './read';

type State = InteractionReport['state'];

/** States that are known, in lower case. That an alert that ran out is `Revoked` is inferred. */
const states: ReadonlyMap<string, State> = new Map([
  ['invited', 'invited'],
  ['processing', 'processing'],
  ['completed', 'over'],
  ['canceled', 'over'],
  ['cancelled', 'over'],
  ['revoked', 'over'],
  ['sent', 'over'],
  ['inworkbin', 'over'],
]);

/**
 * A push preview from `InteractionStateChanged` or `current-session` (protocol notes, section 7). Null for an interaction of another
 * medium, and, with a note, for one that has no id or no state.
 */
export function decodeInteraction(raw: unknown, note: Note): InteractionReport | null {
  const interaction = fields(raw);
  const medium = interaction && text(interaction.mediatype ?? interaction.mediaType);
  if (interaction === null || medium === null) {
    note('interaction: no medium');
    return null;
  }
  if (medium.toLowerCase() !== 'outboundpreview') return null;
  const id = text(interaction.id);
  const state = text(interaction.state)?.toLowerCase();
  if (id === null || state === undefined) {
    note(`interaction: no ${id === null ? 'id' : 'state'}`);
    return null;
  }
  const current = states.get(state) ?? stateByCapabilities(interaction);
  // What is over needs no user data.
  const noteRecord: Note = current === 'over' ? () => undefined : note;
  return {
    id,
    state: current,
    record: decodeRecord(decodePairs(interaction.userData, noteRecord), 'push', noteRecord),
  };
}

/**
 * The state behind a word that the notes do not know, such as the `Accepted`, `Held` and `Composing` of other media: what can be done
 * with the interaction tells whether it is in the agent's hands. Where nothing can be done, it is over (inferred).
 */
function stateByCapabilities(interaction: Fields): State {
  const capabilities = list(interaction.capabilities);
  if (capabilities.includes('accept')) return 'invited';
  return capabilities.includes('complete') ? 'processing' : 'over';
}

/**
 * The push previews of `current-session` that are not over. One server lists an interaction under every channel that has none of its
 * own, and goes on to list those that are completed (protocol notes, section 14).
 */
export function decodeInteractions(media: Fields, note: Note): readonly InteractionReport[] {
  const all = list(media.channels).flatMap((channel) => list(fields(channel)?.interactions));
  const open = all.flatMap((raw) => decodeInteraction(raw, note) ?? []).filter(({ state }) => state !== 'over');
  return Array.from(new Map(open.map((interaction) => [interaction.id, interaction])).values());
}
