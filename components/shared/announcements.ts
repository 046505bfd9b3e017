import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { contactLabel } from '../../lib/session/contact';
import type { RecordInHand } from '../../lib/session/record';
import { callOf } from '../../lib/session/selectors';
import { arrivalLabel, isArrivingCall } from '../arrival/arrivals';
import { arrivedTexts, lineTexts } from '../call/lineTexts';
import { channelStatusText } from '../campaigns/channelStatusText';
import { noticeWords } from '../campaigns/noticeWords';
import { channelsText, endedBy, isConnecting } from '../record/recordStatus';
import { markText } from '../result/MarkNotes';
import { leavingText } from './leavingText';

/** What is read out when the session changes. `assertive` interrupts; it is for what cannot wait. */
export interface Announcements {
  polite: string[];
  assertive: string[];
}

/** What changed between two snapshots, in sentences. What was there at first is on screen and is not read out. */
export function announcements(before: OpenSession, after: OpenSession, m: PageMessages): Announcements {
  const polite: string[] = [];
  const assertive: string[] = [];
  if (before.link !== 'down' && after.link === 'down') assertive.push(m.announce.linkDown);
  // A line that was merely looked at, after signing in or by a worker that started again, was never said to be lost.
  if (before.downSince !== null && after.link === 'live') polite.push(m.announce.linkBack);
  if (!before.leaving && after.leaving) polite.push(`${leavingText(after, m)}${m.announce.stop}`);
  if (!before.desktopOpen && after.desktopOpen) polite.push(`${m.desktop.title}${m.announce.stop}`);
  for (const record of after.records) {
    const old = before.records.find((each) => each.data.key === record.data.key) ?? null;
    const now = spokenState(record, after);
    const then = old === null ? null : spokenState(old, before);
    if (now === then) continue;
    const text = stateText(record, now, then, m);
    if (text === null) continue;
    const isFault = record.phase.is === 'ended' && record.phase.call.by === 'fault';
    (isFault || now === 'arriving' ? assertive : polite).push(text);
  }
  for (const record of after.records) polite.push(...markTexts(record, before, m));
  for (const call of after.calls) {
    const old = before.calls.find(({ id }) => id === call.id);
    const label = arrivalLabel({ data: call.data ?? null, campaign: call.campaign ?? '' }, m);
    if (isArrivingCall(call) && old === undefined) assertive.push(m.announce.arrived(label));
    const isNew = isConnecting(call) && !(old !== undefined && isConnecting(old));
    if (isNew) polite.push(`${m.caseInformation.origins.connecting}${m.announce.stop}`);
  }
  polite.push(...lineTexts(before, after, m));
  assertive.push(...arrivedTexts(before, after, m));
  for (const record of before.records) {
    const text = after.records.some((each) => each.data.key === record.data.key) ? null : goneText(record, after, m);
    if (text !== null) polite.push(text);
  }
  for (const fetch of after.fetching) {
    if (!before.fetching.some((each) => each.campaign === fetch.campaign))
      polite.push(m.announce.getting(fetch.campaign));
  }
  for (const notice of after.notices) {
    if (before.notices.some((each) => each.id === notice.id && each.at === notice.at)) continue;
    const { title, text, campaign } = noticeWords(notice, m);
    polite.push(`${campaign === null ? title : m.announce.notice(title, campaign)} ${text}`);
  }
  const reasons = after.allowances.notReadyReasons;
  for (const channel of after.channels) {
    const old = before.channels.find((each) => each.name === channel.name);
    const text = channelStatusText(channel.status, reasons, m);
    if (old !== undefined && channelStatusText(old.status, reasons, m) !== text) {
      polite.push(m.announce.channel(m.channels[channel.name], text));
    }
  }
  return { polite, assertive };
}

/** The state as it is spoken: being dialed is one state, whether the call has been seen or not. */
function spokenState(record: RecordInHand, session: OpenSession): string {
  const { phase } = record;
  if (phase.is === 'saving') return `saving ${phase.save}`;
  return phase.is === 'onCall' ? (callOf(session.calls, record)?.state ?? 'looking') : phase.is;
}

/** What has become of a mark of *Do Not Call*. */
function markTexts({ data, marks }: RecordInHand, { records }: OpenSession, m: PageMessages): string[] {
  const old = records.find((each) => each.data.key === data.key)?.marks ?? [];
  return marks
    .filter(({ reference, status }) => !old.some((each) => each.reference === reference && each.status === status))
    .map((mark) => m.doNotCall.announce(markText(mark, m)));
}

function stateText(record: RecordInHand, now: string, then: string | null, m: PageMessages): string | null {
  const contact = contactLabel(record.data);
  if (record.phase.is === 'saving') return `${m.record.saving[record.phase.save]}${m.announce.stop}`;
  switch (now) {
    case 'arriving':
      return then === null
        ? m.announce.arrived(arrivalLabel({ data: record.data, campaign: record.data.campaign }, m))
        : null;
    case 'preview':
      return then === null ? m.announce.previewArrived(contact, record.data.campaign) : m.record.states.preview;
    case 'dialing':
      return m.announce.dialing(contact);
    case 'looking':
      return m.announce.looking;
    case 'ringing':
      return m.announce.ringing(contact);
    case 'established':
      return then === 'held' ? m.announce.retrieved : m.announce.connected(contact);
    case 'held':
      return m.announce.held;
    case 'ended': {
      if (record.phase.is !== 'ended') return null;
      const { call } = record.phase;
      if (call.by === 'contact' && call.talked === 0) return m.announce.notAnswered;
      return call.by === 'fault' ? m.announce.endedByFault : m.announce.ended(endedBy(call, m));
    }
    case 'stopping':
      return record.phase.is === 'stopping' ? `${channelsText(record.phase.channels, m)}${m.announce.stop}` : null;
    case 'closing':
      return m.announce.sending;
    default:
      return null;
  }
}

function goneText(record: RecordInHand, after: OpenSession, m: PageMessages): string | null {
  const { phase, data } = record;
  const contact = contactLabel(data);
  if (phase.is === 'arriving') return phase.asked === 'reject' ? m.announce.laterDone(contact) : null;
  if (phase.is !== 'closing') return null;
  const { reference } = phase;
  if (after.unconfirmed.some((item) => item.reference === reference)) return m.announce.notConfirmed(contact);
  if (phase.closing.how === 'later') return m.announce.laterDone(contact);
  if (phase.closing.how === 'postponed') return m.announce.postponed(contact);
  return phase.closing.how === 'dontCall' ? m.announce.dontCallDone(contact) : m.announce.closed(contact);
}
