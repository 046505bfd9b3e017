import type { PageMessages } from '../../lib/i18n/enPage';
import type { Call } from '../../lib/session/call';
import { contactName } from '../../lib/session/contact';
import type { RecordInHand } from '../../lib/session/record';

/** The contact as a call's Origin names it: name, number, or both at once. */
function contactOnCall(record: RecordInHand): string {
  const name = contactName(record.data);
  return name ?? record.data.phone;
}

/** The first line of Case Information: what kind of interaction this is, and from when on somebody is on the line. */
export function originOf(record: RecordInHand, call: Call | null, m: PageMessages): string {
  const { origins } = m.caseInformation;
  const { phase, data } = record;
  if (phase.is === 'dialing' || phase.is === 'looking') return origins.connecting;
  if (phase.is === 'onCall') {
    const isAnswered = call !== null && call.establishedAt !== null;
    return isAnswered ? origins.connected(contactOnCall(record)) : origins.connecting;
  }
  const ended = phase.is === 'ended' ? phase : phase.is === 'closing' && phase.back.is === 'ended' ? phase.back : null;
  if (ended !== null)
    return ended.call.talked > 0 ? origins.connected(contactOnCall(record)) : beforeCall(data.origin, m);
  return beforeCall(data.origin, m);
}

function beforeCall(origin: RecordInHand['data']['origin'], m: PageMessages): string {
  const { origins } = m.caseInformation;
  switch (origin) {
    case 'callback':
      return origins.callback;
    case 'personalCallback':
      return origins.personalCallback;
    case 'campaignCall':
      return origins.connecting;
    case 'pull':
    case 'push':
      return origins.preview;
  }
}
