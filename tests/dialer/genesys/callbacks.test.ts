import { afterEach, describe, expect, it } from 'vitest';
import { allQuirks } from '../../../lib/practice/engine/switches';
import type { PracticeOptions } from '../../../lib/practice/server/options';
import { unlisted } from '../../../lib/practice/server/protocolList';
import type { PracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { type CallbackOwner, type SentCallback, sentCallback } from '../../../lib/session/callback';
import type { RecordData } from '../../../lib/session/record';
import { contactClock, wallTimeAt } from '../../../lib/support/wallTime';
import { nextPreview, setReady } from '../support/arrivals';
import { outboxItem, outboxRequest } from '../support/outboxItem';
import { addressOf, becomeReady, campaign, createStage, getRecord } from '../support/stage';

const stage = createStage();

afterEach(() => stage.clear());

const hour = 3_600_000;

async function withRecord(options: PracticeOptions = {}) {
  const dialer = await stage.dialer(options);
  const desktop = stage.desktop(dialer);
  await desktop.signIn();
  await becomeReady(desktop);
  return { dialer, desktop, ...desktop, record: await getRecord(desktop, 1) };
}

/** A callback of a record, so many hours from the dialer's now. */
function inHours(dialer: PracticeDialer, record: RecordData, owner: CallbackOwner, hours: number): SentCallback {
  const at = Math.floor(dialer.admin.now() / 60_000) * 60_000 + hours * hour;
  const contact = contactClock(record, 'Etc/UTC');
  const told = { wall: wallTimeAt(at, contact.zone), zone: contact.zone, isTwice: false };
  return sentCallback(owner, { at, number: record, contact, told });
}

describe('a callback on the practice dialer', () => {
  it.each([
    ['CB-8a anybody’s', 'anyone', 'callback'],
    ['CB-8b the agent’s own', 'personal', 'personalCallback'],
  ] as const)('%s is scheduled, comes by itself when it is due, and is moved', async (_what, owner, origin) => {
    const { dialer, desktop, gateway, news, record } = await withRecord();
    const callback = inHours(dialer, record, owner, 2);
    const to = { record: addressOf(record) };
    const item = outboxRequest({ request: 'RecordReschedule', callback }, { ...to, reference: 9 });
    await gateway.perform({ type: 'SendRequest', item });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 9 });
    const closing = { how: 'postponed', next: 'rest', callback } as const;
    await gateway.perform({ type: 'SendRequest', item: outboxItem({ ...to, reference: 10, closing }) });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 10 });
    const [known] = dialer.admin.callbacks();
    expect(known).toMatchObject({ owner, at: callback.at, handle: Number(record.handle) });

    dialer.admin.moveClockToCallback(Number(record.handle));
    const due = await news.next('RecordOffered', (offer) => offer.record.origin === origin);
    expect(due).toMatchObject({ reference: null, record: { campaign, phone: record.phone } });
    expect(due.record.fields).toEqual(record.fields);

    const later = inHours(dialer, due.record, owner, 3);
    const about = { record: addressOf(due.record) };
    const move = outboxRequest({ request: 'ScheduledRecordReschedule', callback: later }, { ...about, reference: 11 });
    await gateway.perform({ type: 'SendRequest', item: move });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 11 });
    await gateway.perform({ type: 'SendRequest', item: outboxItem({ ...about, reference: 12, closing }) });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 12 });
    expect(dialer.admin.callbacks()).toMatchObject([{ owner, at: later.at }]);
    expect(unlisted(dialer.traffic())).toEqual([]);
    expect(desktop.notes).toEqual([]);
  });

  it.each([
    ['CB-7d a time in the past', 'personal', -1, {}],
    ['CB-7d a type that is not allowed', 'anyone', 2, { callbackTypes: 'personal' }],
  ] as const)(
    '%s is refused in the dialer’s words, and the record is open still',
    async (_what, owner, hours, switches) => {
      const { dialer, gateway, news, record } = await withRecord({ switches });
      const callback = inHours(dialer, record, owner, hours);
      const to = { record: addressOf(record) };
      const item = outboxRequest({ request: 'RecordReschedule', callback }, { ...to, reference: 9 });
      await gateway.perform({ type: 'SendRequest', item });
      const refused = await news.next('RequestRefused');
      expect(refused).toMatchObject({ reference: 9, handle: record.handle, recordClosed: false });
      expect(refused.detail).toMatch(/^Callback /);
      await gateway.perform({ type: 'SendRequest', item: outboxItem({ ...to, reference: 10 }) });
      expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 10 });
      expect(dialer.admin.callbacks()).toEqual([]);
    },
  );

  it('RES-5 is taken over HTTP by a server that never acknowledges one, and is not refused', async () => {
    const { dialer, gateway, news, record } = await withRecord({ switches: allQuirks(), lateSessionAfter: 200 });
    const callback = inHours(dialer, record, 'personal', 2);
    const item = outboxRequest({ request: 'RecordReschedule', callback }, { record: addressOf(record), reference: 9 });
    await gateway.perform({ type: 'SendRequest', item });
    expect(news.of('RequestOutcome')).toMatchObject([{ reference: 9, outcome: { is: 'accepted' } }]);
    expect([...news.of('RequestRefused'), ...news.of('RequestAcknowledged')]).toEqual([]);
  });

  it.each<[string, PracticeOptions]>([
    ['as it should be', {}],
    ['that calls every answer a cancel', { switches: { topicAckIsCancel: true } }],
  ])('PUSH-3 of a push preview goes by the topics and comes as a push preview, server %s', async (_what, options) => {
    const dialer = await stage.dialer(options);
    dialer.admin.setMode(campaign, 'pushPreview');
    const desktop = stage.desktop(dialer);
    const { gateway, news } = desktop;
    await desktop.signIn();
    await setReady(desktop, 'outboundpreview');
    const { id: interaction, record } = await nextPreview(desktop, 'invited');
    await gateway.perform({ type: 'UseInteraction', interaction, verb: 'accept' });
    const callback = inHours(dialer, record, 'personal', 2);
    const to = { record: addressOf(record), interaction };
    const closing = { how: 'postponed', next: 'rest', callback } as const;
    for (const item of [
      outboxRequest({ request: 'RecordReschedule', callback }, { ...to, reference: 9 }),
      outboxItem({ ...to, reference: 10, closing }),
    ]) {
      await gateway.perform({ type: 'SendRequest', item });
      expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: item.reference });
    }
    await gateway.perform({ type: 'UseInteraction', interaction, verb: 'complete' });
    dialer.admin.moveClockToCallback(Number(record.handle));
    // Another record may be there already: it is given back.
    const due = await news.next('InteractionChanged', (change) => {
      const { id, state, record: came } = change.interaction;
      if (state === 'invited' && came?.phone !== record.phone && id !== interaction) {
        void gateway.perform({ type: 'UseInteraction', interaction: id, verb: 'reject' });
      }
      return state === 'invited' && came?.phone === record.phone && id !== interaction;
    });
    expect(due.interaction.record).toMatchObject({ origin: 'personalCallback', phone: record.phone });
    expect(unlisted(dialer.traffic())).toEqual([]);
  });
});
