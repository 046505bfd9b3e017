import type { Allowances, Bell } from '../../session/agent';
import { type CallbackOwner, callbackOwners } from '../../session/callback';
import type { Treatment } from '../../session/outbox';
import type { Options } from './options';
import { integer, type Note } from './read';

/**
 * How callbacks are scheduled and sound, and what becomes of a record that is processed. `outbound-callback.ringing-bell` is documented,
 * `outbound.treatment-mode` is so for the sister product; `outbound.callback-types` is recalled, so that it is read where it is there and
 * never missed.
 */
export function callbackOptions(
  options: Options,
  note: Note,
): Pick<Allowances, 'callbackOwners' | 'treatment' | 'callbackBell'> {
  return {
    callbackOwners: owners(options.get('outbound.callback-types') ?? '', note),
    treatment: treatment(options.get('outbound.treatment-mode') ?? '', note),
    callbackBell: bell(options.get('outbound-callback.ringing-bell') ?? '', note),
  };
}

const ownerWords: Readonly<Record<CallbackOwner, RegExp>> = { personal: /\bpersonal/i, anyone: /\bcampaign/i };

/** A list that names neither allows both. */
function owners(written: string, note: Note): readonly CallbackOwner[] {
  const named = callbackOwners.filter((owner) => ownerWords[owner].test(written));
  if (named.length === 0 && written.trim() !== '') note('options: unknown callback type');
  return named.length === 0 ? callbackOwners : named;
}

function treatment(written: string, note: Note): Treatment | null {
  const mode = written.trim().toLowerCase();
  if (mode === 'campaign' || mode === 'personal') return mode;
  if (mode !== '' && mode !== 'none') note('options: unknown treatment');
  return null;
}

const aliases: ReadonlyMap<string, Bell['sound']> = new Map([
  ['bell', 'bell'],
  ['ring', 'ring'],
  ['chord', 'chord'],
  ['warning', 'warning'],
]);

/** `sound|priority|duration`. The priority orders the sounds of a desktop among each other, of which there is one here. */
function bell(written: string, note: Note): Bell | null {
  if (written.trim() === '') return null;
  const [name = '', , time = ''] = written.split('|').map((part) => part.trim());
  const sound = aliases.get(name.toLowerCase()) ?? soundFile(name);
  if (sound === null) {
    note('options: unknown bell');
    return null;
  }
  return { sound, duration: duration(time, note) };
}

/** The address of a file that a browser may load; a name and a password in it would be shown to whoever reads the log of that server. */
function soundFile(written: string): { url: string } | null {
  if (!URL.canParse(written)) return null;
  const { protocol, username, password, href } = new URL(written);
  return /^https?:$/.test(protocol) && username === '' && password === '' ? { url: href } : null;
}

/** -1 goes on until the callback is answered, 0 is once, and more is a time in milliseconds. */
function duration(written: string, note: Note): number | null {
  const time = integer(written);
  if (time !== null && time >= 0) return time;
  if (written !== '' && time !== -1) note('options: unknown duration of a bell');
  return null;
}
