import { type ComponentChild, createElement } from 'preact';
import type { PageIntents } from '../../components/intents';
import { CallButton } from '../../components/overlay/CallButton';
import { type AskedDial, callerIdsOf, obstacleTo, shownCallerId } from '../../components/record/dialing';
import { sameNumber } from '../crm/phoneNumber';
import type { Reply } from '../messaging/contract';
import type { OpenSession, PageSnapshot } from '../messaging/snapshot';
import { chosenNumber, numbersOf } from '../session/numbers';
import type { RecordInHand, RecordKey, RecordNumber } from '../session/record';
import type { View } from '../view/view';
import { dialState } from './dialState';
import { isByPerson } from './trustedClick';

interface RecordButtonProps {
  view: View<PageSnapshot>;
  record: RecordKey;
  /** The number on the page, as it is written there. */
  written: string;
  intents: PageIntents;
  browserLanguages: readonly string[];
  /** Brings the card forward, which says what stands in the way of the number. */
  ask(asked: AskedDial): void;
}

/** The button beside a record's number, following the session. It dials that number of the record, as the calling list has it. */
export function RecordButton({ view, written, intents, browserLanguages, ...rest }: RecordButtonProps): ComponentChild {
  const snapshot = view.snapshot.value;
  if (snapshot === null || snapshot.session.phase !== 'signedIn') return null;
  const { session, appearance } = snapshot;
  const record = session.records.find(({ data }) => data.key === rest.record);
  if (record === undefined) return null;
  const number = numbersOf(record).find(({ phone }) => sameNumber(phone, written, appearance.region));
  return createElement(CallButton, {
    number: number?.phone ?? record.data.phone,
    state: dialState(session, rest.record, number),
    appearance,
    browserLanguages,
    call: (event: Event) => call(session, record, number ?? record.data, event),
  });

  /** Nothing is dialed past an objection, nor with a caller ID that nobody has seen: the card asks first (CALL-7). */
  async function call(session: OpenSession, record: RecordInHand, number: RecordNumber, event: Event): Promise<Reply> {
    const [objection] = obstacleTo(number, record, session, Date.now()).objections;
    const ids = callerIdsOf(session, record);
    const callerId = ids === null ? null : shownCallerId(ids, ids.chosen);
    const isUnclear = ids !== null && callerId === null;
    const { key } = record.data;
    const chosen = chosenNumber(record);
    const chooses =
      chosen === number ? null : intents.order({ type: 'ChooseNumber', record: key, number: number.phone }, event);
    if (objection !== undefined || isUnclear) {
      if (isByPerson(event)) rest.ask({ record: key, number: number.phone });
      await chooses;
      if (isUnclear) return { done: false, refusal: 'callerIdMissing' };
      return { done: false, refusal: objection === 'doNotCall' ? 'numberDoNotCall' : 'outsideDialHours' };
    }
    return intents.order(
      {
        type: 'DialRecord',
        record: key,
        number: number.phone,
        callerId: callerId?.number ?? null,
        despite: [],
        reference: intents.newReference(),
      },
      event,
    );
  }
}
