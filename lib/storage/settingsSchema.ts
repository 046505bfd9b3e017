import * as v from 'valibot';
import { defaultPolicy, noteKeyPattern, rejectToPattern } from '../session/policy';
import { isFreeKey, type KeyAction, usualKeys } from '../support/cardKeys';
import { ok, problem, type Result } from '../support/result';
import { isZone } from '../support/wallTime';
import { defaultSettings, defaultTopic, type Settings } from './settings';

/** Scheme, host and port, as `URL.origin` writes it; nothing behind. */
function isOrigin(text: string): boolean {
  try {
    const url = new URL(text);
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.origin === text;
  } catch {
    return false;
  }
}

const optionalText = v.pipe(
  v.nullable(v.string()),
  v.transform((text) => (text === null || text.trim() === '' ? null : text.trim())),
);

/** An address of a server: its origin and, where the dialer lives under one, a path; without a slash at the end. */
const serverAddress = v.pipe(
  v.string(),
  v.trim(),
  v.transform((text) => text.replace(/\/+$/, '')),
  v.check((text) => text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)), 'address'),
);

const siteSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  origin: v.pipe(v.string(), v.trim(), v.check(isOrigin, 'origin')),
  contactPage: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  nameSelector: optionalText,
  numberSelector: optionalText,
  recordIdField: optionalText,
  openById: optionalText,
  openByNumber: optionalText,
});

/** A caller ID as the dialer takes it: digits, with a plus in front or not. */
const callerId = v.object({
  number: v.pipe(v.string(), v.trim(), v.regex(/^\+?[0-9]{2,20}$/)),
  name: v.pipe(v.string(), v.trim(), v.maxLength(60)),
});

const onObjection = (otherwise: 'warn' | 'refuse') => v.optional(v.picklist(['warn', 'refuse']), otherwise);

const policySchema = v.object({
  dialHours: onObjection('warn'),
  doNotCall: onObjection('refuse'),
  callbackHours: onObjection('refuse'),
  callbackZone: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((zone) => zone === '' || isZone(zone), 'zone'),
    ),
    '',
  ),
  noteKey: v.optional(v.pipe(v.string(), v.trim(), v.regex(noteKeyPattern)), defaultPolicy.noteKey),
  strict: v.optional(v.boolean(), false),
  holdBack: v.optional(v.boolean(), true),
  rejectTo: v.optional(v.pipe(v.string(), v.trim(), v.regex(rejectToPattern)), ''),
  callerIds: v.optional(
    v.array(
      v.object({
        campaign: v.nullable(v.pipe(v.string(), v.trim(), v.nonEmpty())),
        choices: v.pipe(v.array(callerId), v.minLength(1)),
      }),
    ),
    [],
  ),
});

const soundSchema = v.object({
  isOn: v.boolean(),
  volume: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  device: v.pipe(v.string(), v.maxLength(200)),
  duringCalls: v.boolean(),
});

const actions = Object.keys(usualKeys) as KeyAction[];
const keysSchema = v.record(v.picklist(actions), v.pipe(v.string(), v.check(isFreeKey, 'key')));

export const settingsSchema = v.object({
  dialer: v.object({
    server: serverAddress,
    authServer: serverAddress,
    clientId: v.pipe(v.string(), v.trim(), v.nonEmpty()),
    apiKey: v.pipe(v.string(), v.trim()),
    topic: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)), defaultTopic),
  }),
  sites: v.array(siteSchema),
  language: v.picklist(['auto', 'en', 'ja']),
  theme: v.picklist(['auto', 'light', 'dark']),
  singleKeys: v.boolean(),
  region: v.pipe(v.string(), v.regex(/^([A-Z]{2})?$/)),
  // Settings that an earlier version kept have none of these.
  policy: v.optional(policySchema, defaultPolicy),
  keys: v.optional(keysSchema, {}),
  sound: v.optional(soundSchema, defaultSettings.sound),
  systemNotices: v.optional(v.boolean(), true),
  opensContact: v.optional(v.boolean(), false),
});

/** Settings from a form, a file or an administrator. The problem names the first setting that is wrong, such as `sites.0.origin`. */
export function parseSettings(raw: unknown): Result<Settings, string> {
  const parsed = v.safeParse(settingsSchema, raw);
  if (parsed.success) return ok(parsed.output);
  return problem(v.getDotPath(parsed.issues[0]) ?? 'settings');
}
