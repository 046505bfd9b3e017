import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';

/** After what the agent is signed out, in one sentence. */
export function leavingText(session: OpenSession, m: PageMessages): string {
  if (session.records.length > 0) return m.leaving.afterRecord(session.records.length);
  if (session.calls.some(({ state }) => state !== 'released' && state !== 'completed')) return m.leaving.afterCall;
  const isSending = session.unconfirmed.some(({ status }) => status !== 'unconfirmed');
  return isSending ? m.leaving.afterSending : m.leaving.afterAnswer;
}
