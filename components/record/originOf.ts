import type { PageMessages } from '../../lib/i18n/enPage';
import type { Call } from '../../lib/session/call';
import { contactLabel } from '../../lib/session/contact';
import type { RecordData, RecordInHand } from '../../lib/session/record';

/** The first line of Case Information: what kind of interaction this is, and from when on somebody is on the line. */
export function originOf(record: RecordInHand, call: Call | null, m: PageMessages): string {
  const { origins } = m.caseInformation;
  const { phase, data } = record;
  if (phase.is === 'dialing' || phase.is === 'looking') return origins.connecting;
  if (phase.is === 'onCall') {
    // A campaign's call brings its record once the contact has answered (AUTO-3, AUTO-4): the line is known even while the call is not.
    const isAnswered = call === null ? data.origin === 'campaignCall' : call.establishedAt !== null;
    return isAnswered ? origins.connected(contactLabel(data)) : origins.connecting;
  }
  const ended = phase.is === 'ended' ? phase : 'back' in phase && phase.back.is === 'ended' ? phase.back : null;
  return ended !== null && ended.call.talked > 0 ? origins.connected(contactLabel(data)) : originOfData(data, m);
}

/** Origin as the record alone tells it: before a call, and after one that nobody answered. */
export function originOfData(data: RecordData, m: PageMessages): string {
  const { origins } = m.caseInformation;
  switch (data.origin) {
    case 'callback':
      return origins.callback;
    case 'personalCallback':
      return origins.personalCallback;
    case 'campaignCall':
      return origins.connected(contactLabel(data));
    case 'pull':
    case 'push':
      return origins.preview;
  }
}
