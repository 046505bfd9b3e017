import type { Messages } from '../../lib/i18n/en';
import type { Language } from '../../lib/i18n/language';
import type { OpenSession, Unconfirmed } from '../../lib/messaging/snapshot';
import { contactLabel } from '../../lib/session/contact';
import type { RecordInHand } from '../../lib/session/record';
import { callOf } from '../../lib/session/selectors';
import { sentText } from '../campaigns/sentText';
import { callStatus, recordStatus } from '../record/recordStatus';

/** One thing that keeps an agent from signing out, as it is named. */
export interface HeldWork {
  key: string;
  /** The contact, or the number of a call that belongs to nobody known. */
  name: string;
  campaign: string | null;
  state: string;
  /** Why it cannot be given back; null: it can, or that is no question. */
  reason: string | null;
  isReturnable: boolean;
}

/** Everything in hand: the records, the calls that belong to none of them, and what is still being sent (SES-6). */
export function heldWork(session: OpenSession, m: Messages, language: Language): readonly HeldWork[] {
  const { records, calls } = session;
  const isKnown = (key: string | null) => records.some(({ data }) => data.key === key);
  return [
    ...records.map((record) => ofRecord(record, session, m)),
    ...calls
      .filter(({ state, record }) => state !== 'released' && state !== 'completed' && !isKnown(record))
      .map((call) => ({
        ...plain,
        key: `call ${call.id}`,
        name: call.number === '' ? m.record.contactUnknown : call.number,
        campaign: null,
        state: callStatus(call, 0, m).word,
      })),
    ...session.unconfirmed
      .filter(({ status }) => status !== 'unconfirmed')
      .map((item) => ({
        ...sent(item, m, language),
        state: m.list([
          sentText(item, m, language),
          item.status === 'sent' ? m.record.states.sending : m.unconfirmed.waiting,
        ]),
      })),
  ];
}

/** What was sent and not confirmed; it holds nobody (SES-6). */
export const openWork = ({ unconfirmed }: OpenSession, m: Messages, language: Language): readonly HeldWork[] =>
  unconfirmed.filter(({ status }) => status === 'unconfirmed').map((item) => sent(item, m, language));

const sent = (item: Unconfirmed, m: Messages, language: Language): HeldWork => ({
  ...plain,
  key: `sent ${item.reference}`,
  name: item.contact,
  campaign: item.campaign,
  state: sentText(item, m, language),
});

const plain = { reason: null, isReturnable: false } as const;

function ofRecord(record: RecordInHand, session: OpenSession, m: Messages): HeldWork {
  const { data, phase } = record;
  const { canRejectRecord } = session.allowances;
  const { link, downSince } = session;
  const isPreview = phase.is === 'preview';
  return {
    key: data.key,
    name: contactLabel(data),
    campaign: data.campaign,
    state: recordStatus(record, { call: callOf(session.calls, record), link, downSince, now: 0 }, m).word,
    reason: isPreview && canRejectRecord ? null : reasonOf(phase.is, m),
    isReturnable: isPreview && canRejectRecord,
  };
}

function reasonOf(phase: RecordInHand['phase']['is'], m: Messages): string | null {
  switch (phase) {
    case 'preview':
      return m.signOut.mayNotGiveBack;
    case 'ended':
      return m.signOut.wasCalled;
    case 'saving':
    case 'closing':
      return null;
    default:
      return m.signOut.isOnCall;
  }
}
