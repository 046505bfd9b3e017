import { type ComponentChild, createElement } from 'preact';
import type { PageIntents } from '../../components/intents';
import { CallButton } from '../../components/overlay/CallButton';
import type { PageSnapshot } from '../messaging/snapshot';
import type { RecordKey } from '../session/record';
import type { View } from '../view/view';
import { dialState } from './dialState';

interface RecordButtonProps {
  view: View<PageSnapshot>;
  record: RecordKey;
  intents: PageIntents;
  browserLanguages: readonly string[];
}

/** The button beside a record's number, following the session. It dials the record's own number, as the calling list has it. */
export function RecordButton({ view, record, intents, browserLanguages }: RecordButtonProps): ComponentChild {
  const snapshot = view.snapshot.value;
  if (snapshot === null || snapshot.session.phase !== 'signedIn') return null;
  const { session, appearance } = snapshot;
  const number = session.records.find(({ data }) => data.key === record)?.data.phone;
  if (number === undefined) return null;
  return createElement(CallButton, {
    number,
    state: dialState(session, record),
    appearance,
    browserLanguages,
    call: (event: Event) =>
      intents.order(
        { type: 'DialRecord', record, number, callerId: null, despite: [], reference: intents.newReference() },
        event,
      ),
  });
}
