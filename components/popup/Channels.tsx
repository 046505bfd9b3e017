import { useRef, useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import {
  type Channel,
  type ChannelName,
  type ChannelTarget,
  type NotReadyReason,
  sameStatus,
} from '../../lib/session/channel';
import { AfterRecord } from '../campaigns/AfterRecord';
import { type ChannelChoice, channelChoices } from '../campaigns/channelChoices';
import { channelStatusText, channelTone, reasonName } from '../campaigns/channelStatusText';
import type { PopupIntents } from '../intents';
import { Icon } from '../shared/Icon';
import { Menu } from '../shared/Menu';
import { Problem } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { Spinner, Timer } from '../shared/Timer';
import { failureText, useOrders } from '../shared/useOrders';

/** My Channels: each with its own state and the time in it, on its own or all together (SES-3). */
export function Channels({ session, intents }: { session: OpenSession; intents: PopupIntents }) {
  const { m } = useOwnWords();
  const orders = useOrders(intents);
  const [open, setOpen] = useState<ChannelName | 'all' | 'afterRecord' | null>(null);
  const all = useRef<HTMLButtonElement>(null);
  const set = (channel: ChannelName | 'all', target: ChannelTarget, event: Event) =>
    orders.send({ type: 'SetChannel', channel, target }, event);
  const { notReadyReasons, offeredStates } = session.allowances;
  const choices = (of: 'each' | 'all') => channelChoices(notReadyReasons, offeredStates[of], m);
  // Records come by themselves, or one is in hand: only then is there anything for it to come after.
  const hasRecord = session.records.length > 0 || session.calls.some(({ campaign }) => campaign !== undefined);
  return (
    <section class="panel channels" aria-labelledby="channels-title">
      <div class="panel-head">
        <h2 id="channels-title" class="grow">
          {m.channels.title}
        </h2>
        {session.channels.length > 1 && choices('all').length > 0 && (
          <button
            type="button"
            ref={all}
            class="btn quiet small accent"
            aria-haspopup="menu"
            aria-expanded={open === 'all'}
            onClick={() => setOpen(open === 'all' ? null : 'all')}
          >
            {m.channels.setBoth}
            <Icon name="chevronDown" size={14} />
          </button>
        )}
      </div>
      {session.channels.length === 0 && <p class="panel-text hint">{m.channels.none}</p>}
      {session.channels.map((channel) => (
        <ChannelRow
          key={channel.name}
          channel={channel}
          session={session}
          isOpen={open === channel.name}
          setOpen={(isOpen) => setOpen(isOpen ? channel.name : null)}
          choices={choices('each')}
          set={(target, event) => set(channel.name, target, event)}
        />
      ))}
      {open === 'all' && (
        <Menu
          label={m.channels.both}
          heading={m.channels.both}
          class="drop"
          opener={all}
          onClose={() => setOpen((now) => (now === 'all' ? null : now))}
          items={choices('all').map(({ id, label, target }) => ({
            id,
            label,
            mark: markOf(target),
            isChecked: session.channels.every((channel) => sameStatus(channel.status, target)),
            onPick: (event) => set('all', target, event),
          }))}
        />
      )}
      {(hasRecord || session.afterRecord !== null) && (
        <AfterRecord
          session={session}
          send={orders.send}
          isOpen={open === 'afterRecord'}
          setOpen={(isOpen) => setOpen(isOpen ? 'afterRecord' : null)}
          menuClass="drop"
        />
      )}
      <div class="problems" role="alert">
        {orders.failure !== null && <Problem text={failureText(orders.failure, m)} />}
      </div>
    </section>
  );
}

interface ChannelRowProps {
  channel: Channel;
  session: OpenSession;
  isOpen: boolean;
  choices: readonly ChannelChoice[];
  setOpen(isOpen: boolean): void;
  set(target: ChannelTarget, event: Event): void;
}

function ChannelRow({ channel, session, isOpen, choices, setOpen, set }: ChannelRowProps) {
  const { m } = useOwnWords();
  const opener = useRef<HTMLButtonElement>(null);
  const { status, asked, name } = channel;
  const { tone, isHollow } = channelTone(status);
  const reasons = session.allowances.notReadyReasons;
  const text = channelStatusText(status, reasons, m);
  const said = asked === null ? text : m.channels.changing(channelStatusText(asked, reasons, m));
  return (
    <>
      <div class="chan">
        <Icon name={name === 'voice' ? 'phone' : 'inbox'} />
        <span class="nm">{m.channels[name]}</span>
        <button
          type="button"
          ref={opener}
          class={`statebtn is-${tone}`}
          aria-label={m.channels.stateOf(m.channels[name], said)}
          aria-disabled={choices.length === 0 ? 'true' : undefined}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          data-channel={name}
          onClick={() => choices.length > 0 && setOpen(!isOpen)}
        >
          {asked === null ? <span class={`dot ${isHollow ? 'ring' : ''}`} /> : <Spinner />}
          <span>{shortText(asked ?? status, reasons, m)}</span>
          <Icon name="chevronDown" size={14} />
        </button>
        <span class="dur">
          <Timer since={channel.since} label={m.record.timeInState} />
        </span>
      </div>
      {isOpen && (
        <Menu
          label={m.channels[name]}
          heading={m.channels[name]}
          class="drop"
          opener={opener}
          onClose={() => setOpen(false)}
          items={choices.map(({ id, label, target }) => ({
            id,
            label,
            mark: markOf(target),
            isChecked: isSame(target, status, session),
            onPick: (event) => set(target, event),
          }))}
        />
      )}
    </>
  );
}

/** On the button a reason stands alone: the hollow dot says that it is Not Ready; assistive technology is told all of it. */
function shortText(status: Channel['status'], reasons: readonly NotReadyReason[], m: PageMessages): string {
  return (
    (status.is === 'notReady' ? reasonName(status.reason, reasons) : null) ?? channelStatusText(status, reasons, m)
  );
}

/** The dialer may name a reason by its code or by its words: both are the same choice. */
function isSame(target: ChannelTarget, status: Channel['status'], session: OpenSession): boolean {
  if (sameStatus(target, status)) return true;
  if (target.is !== 'notReady' || status.is !== 'notReady' || target.reason === null) return false;
  return session.allowances.notReadyReasons.some(({ code, name }) => code === target.reason && name === status.reason);
}

function markOf(target: ChannelTarget) {
  const { tone, isHollow } = channelTone(target);
  return { tone, hollow: isHollow };
}
