import { describe, expect } from 'vitest';
import { defaultPolicy } from '../../lib/session/policy';
import { automatic, deskWithPreview, momentOf, onlyCampaign } from './support/desk';
import { asked, everythingOn, fate } from './support/shift';
import { term } from './support/terms';
import { worldTest } from './support/world';

const campaign = automatic.push;
const first = { name: '佐藤 花子', phone: '+81320000101', handle: 1 } as const;
/** The same contact's other number, and the next contact. */
const mobile = { phone: '+819000000101', handle: 2 } as const;
const next = { name: 'Emily Carter', handle: 3 } as const;

const dialer = { campaigns: onlyCampaign(campaign) };
const callerIds = [{ campaign, choices: ['+81355550100', '+81655550100'].map((number) => ({ number, name: '' })) }];
const settings = { policy: { ...defaultPolicy, callerIds } };

describe('an accepted push preview, in English', () => {
  worldTest.override({ wish: { dialer, settings } });

  worldTest(
    'PUSH-3 shows the whole preview, dials the number that is chosen with the caller ID chosen, and Done merely closes it',
    async ({ world }) => {
      const { words } = world;
      const { caseInformation: rows, record } = words;
      const desk = await deskWithPreview(world);
      const preview = desk.card.at('preview');
      const shown = [rows.origin, rows.campaign, rows.attempts, rows.lastResult, rows.localTime, rows.dialHours];
      // The list's own labels come with the rules of its fields.
      await expect
        .poll(() => preview.locator('dt').allTextContents())
        .toEqual(expect.arrayContaining([...shown, 'Policy number', expect.stringMatching(/^Plan/)]));
      await desk.origin(term('Outbound Preview', 'en'));
      const text = await everythingOn(preview);
      for (const part of [campaign, first.name, first.phone, '00:00–23:59', 'JP-20417', 'ファミリー安心']) {
        expect(text).toContain(part);
      }
      const other = preview.getByRole('radiogroup', { name: record.numbers }).locator('.num').nth(1);
      expect(await other.locator('.tel').textContent()).toBe(mobile.phone);
      await other.getByRole('radio').check();
      await preview.getByLabel(record.callerId).selectOption('+81655550100');
      expect(asked(world, 'make-call')).toBe(0);
      await desk.card.call();
      await desk.agree(record.states.connected, 'onCall');
      await desk.origin(term('Outbound campaign call to {contact}', 'en', first.name));
      expect(world.dialer.admin.callsOf('kate')).toMatchObject([
        { number: mobile.phone, callerId: '+81655550100', handle: mobile.handle },
      ]);
      await desk.card.endCall();
      await desk.agree(record.states.ended, 1);
      await desk.card.choose(words.callResults.answer);
      await desk.card.done();
      // The channel stays Ready, and the next record arrives.
      await desk.agree(record.states.arriving, 1);
      expect(fate(world, mobile.handle)).toMatchObject({ state: 'done', result: 33, attempts: 1 });
      expect(fate(world, next.handle)).toMatchObject({ state: 'retrieved', agent: 'kate' });
      expect(world.dialer.admin.agent('kate').outboundPreview).toBe('Ready');
      expect(momentOf(world, 'InvitationCompleted')).toBeLessThan(momentOf(world, 'InvitationInvited'));
    },
  );
});

describe('an accepted push preview, in Japanese', () => {
  worldTest.override({ wish: { dialer, language: 'ja' } });

  worldTest('PUSH-3 the call status follows the dialer everywhere, and so does Origin', async ({ world }) => {
    const { states } = world.words.record;
    const desk = await deskWithPreview(world);
    await desk.origin(term('Outbound Preview', 'ja'));
    world.dialer.admin.setCallOutcome(first.phone, { is: 'answered', after: 2500, talkFor: null });
    await desk.card.call();
    await desk.agree(states.dialing, 'onCall');
    await desk.agree(states.connected, 'onCall');
    await desk.origin(term('Outbound campaign call to {contact}', 'ja', first.name));
    await desk.card.hold();
    await desk.agree(states.held, 'onCall');
    await desk.card.retrieve();
    await desk.agree(states.connected, 'onCall');
    await desk.card.endCall();
    await desk.agree(states.ended, 1);
  });

  for (const [how, request, state] of [
    ['later', 'RecordReject', 'ready'],
    ['dontCall', 'RequestRecordCancel', 'cancelled'],
  ] as const) {
    worldTest(`PUSH-3 it can be declined: ${request} goes out once, and the record is ${state}`, async ({ world }) => {
      const desk = await deskWithPreview(world);
      await desk.card.openDecline();
      await desk.card.decline(how);
      await desk.gone(world.words.record.states.preview);
      await world.dialer.waitFor(({ name }) => name === 'InvitationCompleted');
      expect(asked(world, request, first.handle)).toBe(1);
      expect(fate(world, first.handle)).toMatchObject({ state, attempts: 0 });
      const isCancelled = state === 'cancelled';
      expect(fate(world, mobile.handle).state === 'cancelled').toBe(isCancelled);
    });
  }

  worldTest('PUSH-3 a record that the dialer takes back is said to be, and the next one arrives', async ({ world }) => {
    const { states } = world.words.record;
    const desk = await deskWithPreview(world);
    world.dialer.admin.withdraw(first.handle);
    await desk.gone(states.preview);
    await world.dialer.waitFor(({ name }) => name === 'InvitationCompleted');
    await desk.agree(states.arriving, 1);
    expect(await desk.card.at('arriving').innerText()).toContain(next.name);
  });
});
