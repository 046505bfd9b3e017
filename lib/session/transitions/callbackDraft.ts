import type { CallbackDraft, RecordCallback, SentCallback, SentDraft } from '../callback';
import type { RecordInHand } from '../record';

/** What the agent has entered now, beside what the dialer was told before. */
export function entered({ atDialer, sent, before }: Told, draft: CallbackDraft): RecordCallback {
  return withTold(draft, atDialer === 'none' ? 'none' : 'told', sent, before);
}

/** What is at the dialer, or on its way to it; nothing where the agent has entered the first callback of a record. */
type Told = Pick<RecordCallback, 'atDialer' | 'sent' | 'before'>;
export const untold: Told = { atDialer: 'none' };

/** The callback goes out as it stands. */
export function sending(known: RecordCallback, callback: SentCallback, reference: number): RecordCallback {
  const draft = draftOf(known);
  const before = known.atDialer === 'none' ? undefined : known.sent;
  return { ...withTold(draft, 'none', { draft, callback, reference }, before), atDialer: known.atDialer };
}

/** The dialer has what went out under a reference, or is taken to have it. */
export function answered({ callback }: RecordInHand, reference: number, isConfirmed: boolean): RecordCallback | null {
  if (callback?.sent?.reference !== reference) return callback;
  return withTold(draftOf(callback), 'told', callback.sent, isConfirmed ? undefined : callback.before);
}

/** The dialer has refused it, and has what it had before. */
export function refused({ callback }: RecordInHand, reference: number): RecordCallback | null {
  if (callback?.sent?.reference !== reference) return callback;
  return withTold(draftOf(callback), callback.before === undefined ? 'none' : 'told', callback.before, undefined);
}

function withTold(
  draft: CallbackDraft,
  is: 'none' | 'told',
  sent: SentDraft | undefined,
  before: SentDraft | undefined,
): RecordCallback {
  const isCurrent = sent !== undefined && draftKeys.every((key) => draft[key] === sent.draft[key]);
  return {
    ...draft,
    atDialer: is === 'none' ? 'none' : isCurrent ? 'current' : 'older',
    ...(sent === undefined ? {} : { sent }),
    ...(before === undefined ? {} : { before }),
  };
}

const draftKeys = [
  'date',
  'time',
  'clock',
  'agentZone',
  'turn',
  'number',
  'owner',
] as const satisfies readonly (keyof CallbackDraft)[];

/** What the agent has entered, without what became of it. */
export const draftOf = ({ atDialer: _, sent: _sent, before: _before, ...draft }: RecordCallback): CallbackDraft =>
  draft;
