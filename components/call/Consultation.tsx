import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/enPage';
import type { Call } from '../../lib/session/call';
import { isOffered, reasonOf } from '../record/moves';
import { callStatus } from '../record/recordStatus';
import { Button } from '../shared/Button';
import { Icon } from '../shared/Icon';
import { useWords } from '../shared/words';
import type { Line } from './useLine';

/** Both legs of a consultation, which of them is talking, and the ways on; what each leads to is said before it is done. */
export function Consultation({ line }: { line: Line }) {
  const { m } = useWords();
  const id = useId();
  const { call, consultation, record, who } = line;
  if (consultation === null) return null;
  const merge = isOffered(line.consultMove('complete-conference')) ? 'complete-conference' : 'merge';
  const isConference = call.reaching?.verb === 'initiate-conference';
  const steps = [
    [merge, m.calls.makeConference, m.calls.willMerge(who.call, who.consultation), isConference],
    [
      'complete-transfer',
      m.calls.completeTransfer,
      m.calls.willComplete(who.call, who.consultation),
      !isConference || !isOffered(line.consultMove(merge)),
    ],
  ] as const;
  const offered = steps.filter(([verb]) => isOffered(line.consultMove(verb)));
  const back = line.consultMove('reconnect');
  return (
    <section class="consult" aria-labelledby={id}>
      <h3 id={id}>{m.calls.consultation}</h3>
      <Leg call={call} who={who.call} what={record === null ? null : m.calls.ofRecord}>
        {isOffered(line.consultMove('alternate')) && (
          <Button
            label={m.calls.switch}
            size="small"
            settling={!line.isSettled}
            unavailable={reasonOf(line.consultMove('alternate'))}
            onPress={(event) => line.consult('alternate', event)}
          />
        )}
      </Leg>
      <Leg call={consultation} who={who.consultation} what={record === null ? null : m.calls.notOfRecord}>
        {isOffered(line.consultMove('release')) && (
          <Button
            label={m.calls.endConsultation}
            size="small"
            kind="danger"
            settling={!line.isSettled}
            unavailable={reasonOf(line.consultMove('release'))}
            onPress={(event) => line.consult('release', event)}
          />
        )}
      </Leg>
      {offered.length > 0 && (
        <div class="pair">
          {offered.map(([verb, label, , isNext]) => (
            <Button
              key={verb}
              label={label}
              kind={isNext ? 'primary' : 'plain'}
              describedBy={`${id}${verb}`}
              settling={!line.isSettled}
              unavailable={reasonOf(line.consultMove(verb))}
              onPress={(event) => line.consult(verb, event)}
            />
          ))}
        </div>
      )}
      {offered.map(([verb, , text]) => (
        <p class="hint" key={verb} id={`${id}${verb}`}>
          {text}
        </p>
      ))}
      {isOffered(back) && (
        <div class="back">
          <Button
            label={record === null ? m.calls.backToCall : m.calls.backToContact}
            icon="undo"
            kind="quiet"
            size="small"
            describedBy={`${id}back`}
            settling={!line.isSettled}
            unavailable={reasonOf(back)}
            onPress={(event) => line.consult('reconnect', event)}
          />
          <p class="hint" id={`${id}back`}>
            {m.calls.willGoBack(who.call)}
          </p>
        </div>
      )}
    </section>
  );
}

interface LegProps {
  call: Call;
  who: string;
  /** Whose call it is, where a record is on the card. */
  what: string | null;
  children: ComponentChildren;
}

function Leg({ call, who, what, children }: LegProps) {
  const { m } = useWords();
  const isTalking = call.state === 'established';
  const state = legState(call, m);
  return (
    <div class={`leg ${isTalking ? 'on' : ''}`}>
      <Icon name={callStatus(call, 0, m).icon ?? 'phone'} />
      <span class="grow">
        <b>{who}</b> <span class="state">{state}</span>
        {what !== null && <span class="facts">{what}</span>}
      </span>
      {children}
    </div>
  );
}

/** Of two legs, *Connected* would not tell which one is heard. */
const legState = (call: Call, m: PageMessages): string =>
  call.state === 'established' ? m.calls.talking : callStatus(call, 0, m).word;
