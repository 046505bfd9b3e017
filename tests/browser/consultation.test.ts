import { describe, expect } from 'vitest';
import { deskOnCall, goneOn, lineHands, otherCall, shiftConsulting } from './support/line';
import { talking, teamTest, twoBrowserTest } from './support/secondAgent';
import { asked, button, fate, first, shiftOnCall } from './support/shift';
import { worldTest } from './support/world';

const withContact = [[first.phone, 'kate']];
const withColleague = [['claire', 'kate']];

describe('a consultation with a colleague', () => {
  teamTest(
    'CALL-2b is completed as a transfer: both legs are plain everywhere, and the record ends with its result',
    async ({ world, colleague }) => {
      const { words } = world;
      const { calls, record } = words;
      const desk = await deskOnCall(world);
      await desk.line.choose('claire', colleague.name, 'transfer');
      await desk.line.panel.getByText(calls.willConsult(first.name, colleague.name)).waitFor();
      await desk.line.step('consultFirst').click();
      const ringing = await colleague.rings();
      expect(ringing.sentBy).toBe('Kate London');
      await desk.line.leg(colleague.name).getByText(record.states.dialing, { exact: true }).waitFor();
      await colleague.answers(ringing);
      await desk.agree(record.states.held, 'onCall');
      for (const page of [desk.crm, desk.second, desk.popup]) {
        const { leg } = lineHands(page, words);
        for (const text of [record.states.held, calls.ofRecord]) await leg(first.name).getByText(text).waitFor();
        for (const text of [calls.talking, calls.notOfRecord]) await leg(colleague.name).getByText(text).waitFor();
      }
      expect(talking(world)).toEqual(withColleague);
      await desk.line.consultation.getByText(calls.willComplete(first.name, colleague.name)).waitFor();

      await desk.line.way('completeTransfer').click();
      await desk.agree(record.states.ended, 1);
      expect(await desk.card.at('ended').innerText()).toContain(record.small.byTransfer(colleague.name));
      await expect.poll(() => talking(world)).toEqual([[first.phone, 'claire']]);
      await desk.card.choose(words.callResults.answer);
      await desk.card.doneAndStop();
      await desk.card.closed();
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, agent: 'kate', attempts: 1 });
      expect(goneOn(world)).toEqual(['initiate-transfer done', 'complete-transfer done']);
      expect(asked(world, 'RecordProcessed')).toBe(1);
      expect(colleague.hasRecord()).toBe(false);
    },
  );

  teamTest('CALL-2b the agent goes to and fro, and then back to the contact', async ({ world, colleague }) => {
    const { calls, record } = world.words;
    const { card, line } = await shiftConsulting(world, colleague);
    await line.way('switch').click();
    await line.leg(first.name).getByText(calls.talking, { exact: true }).waitFor();
    await line.leg(colleague.name).getByText(record.states.held, { exact: true }).waitFor();
    await card.at('connected').waitFor();
    expect(talking(world)).toEqual(withContact);
    await line.way('switch').click();
    await line.leg(colleague.name).getByText(calls.talking, { exact: true }).waitFor();
    expect(talking(world)).toEqual(withColleague);

    await line.way('backToContact').click();
    await line.consultation.waitFor({ state: 'detached' });
    await card.at('connected').waitFor();
    await colleague.next('completed');
    expect(talking(world)).toEqual(withContact);
    expect(goneOn(world)).toEqual(['initiate-transfer done', 'alternate done', 'alternate done', 'reconnect done']);
    // The record is as it was: nothing of it is over.
    expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', agent: 'kate', attempts: 1 });
    await line.tile.waitFor();
  });

  teamTest('CALL-2b becomes a conference, and the colleague is removed again', async ({ world, colleague }) => {
    const { calls } = world.words;
    const { card, line } = await shiftConsulting(world, colleague, 'conference');
    await line.way('makeConference').click();
    await line.consultation.waitFor({ state: 'detached' });
    await line.leg(first.name).getByText(calls.roles.contact, { exact: true }).waitFor();
    await line.leg(colleague.name).getByText(calls.roles.agent, { exact: true }).waitFor();
    await card.at('connected').waitFor();
    expect(talking(world)).toEqual([[first.phone, 'claire', 'kate']]);
    await line.parties.getByRole('button', { name: calls.removeParty(colleague.name), exact: true }).click();
    await line.parties.waitFor({ state: 'detached' });
    await colleague.next('completed');
    expect(talking(world)).toEqual(withContact);
    expect(goneOn(world)).toEqual([
      'initiate-conference done',
      'complete-conference done',
      'delete-from-conference done',
    ]);
    await card.endCall();
    await card.at('ended').waitFor();
    expect(colleague.hasRecord()).toBe(false);
  });

  teamTest(
    'CALL-2b the colleague hangs up: the contact waits on hold and is retrieved',
    async ({ world, colleague }) => {
      const { card, line } = await shiftConsulting(world, colleague);
      const [asked] = world.dialer.admin.callsOf('claire');
      await colleague.release(asked?.id ?? '');
      await line.consultation.waitFor({ state: 'detached' });
      await card.at('held').waitFor();
      expect(talking(world)).toEqual([]);
      await card.retrieve();
      await card.at('connected').waitFor();
      expect(talking(world)).toEqual(withContact);
    },
  );

  teamTest(
    'CALL-2b the contact hangs up: the record has its result, and the consultation is another call',
    async ({ world, colleague }) => {
      const { words } = world;
      const { card, crm, line } = await shiftConsulting(world, colleague);
      const [call] = world.dialer.admin.callsOf('kate');
      world.dialer.admin.hangUp(call?.id ?? '', first.phone);
      const ended = card.at('ended');
      await ended.waitFor();
      expect(await ended.innerText()).toContain(words.record.small.byContact);
      await line.consultation.waitFor({ state: 'detached' });
      const other = otherCall(crm, words, colleague.name);
      await other.getByText(colleague.name).waitFor();
      await other.getByText(words.calls.notOfRecord).waitFor();
      expect(talking(world)).toEqual(withColleague);
      await card.choose(words.callResults.answer);
      await card.doneAndStop();
      await expect.poll(() => fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, attempts: 1 });
      // The consultation goes on, on a card of its own.
      await card.at('connected').getByText(colleague.name).first().waitFor();
      expect(talking(world)).toEqual(withColleague);
      await card.endCall();
      await colleague.next('completed');
      await card.at('connected').waitFor({ state: 'detached' });
    },
  );
});

describe('a consultation with somebody outside', () => {
  const desk = '+442079460990';

  worldTest('CALL-2b nobody answers: the contact waits on hold and is retrieved', async ({ world }) => {
    const { words } = world;
    world.dialer.admin.setCallOutcome(desk, { is: 'noAnswer', after: 1500 });
    const { card, crm } = await shiftOnCall(world);
    const line = lineHands(crm, words);
    await line.choose(desk, desk, 'transfer');
    await line.step('consultFirst').click();
    await line.leg(desk).getByText(words.record.states.dialing, { exact: true }).waitFor();
    await line.consultation.waitFor({ state: 'detached' });
    await card.retrieve();
    await card.at('connected').waitFor();
    expect(talking(world)).toEqual(withContact);
    await line.tile.waitFor();
  });
});

describe('a dialer that offers nothing but to merge the two calls', () => {
  teamTest.override({ wish: { dialer: { switches: { conferenceBy: 'merge' } } } });

  teamTest('CALL-2b they are merged, and go on when the agent leaves', async ({ world, colleague }) => {
    const { card, line } = await shiftConsulting(world, colleague, 'conference');
    await line.way('makeConference').click();
    await line.parties.waitFor();
    expect(talking(world)).toEqual([[first.phone, 'claire', 'kate']]);
    expect(goneOn(world)).toEqual(['initiate-conference done', 'merge done']);
    await card.endCall();
    await card.at('ended').waitFor();
    expect(talking(world)).toEqual([[first.phone, 'claire']]);
  });
});

describe('who is consulted, in an extension of their own', () => {
  twoBrowserTest('CALL-2b reads by whom, has the contact afterwards, and never a record', async ({ world, second }) => {
    const { words } = world;
    const there = second.words;
    const { card, crm } = await shiftOnCall(world);
    const line = lineHands(crm, words);
    await line.choose('taro', '太郎 山下', 'transfer');
    await line.step('consultFirst').click();
    await second.card.at('ringing').getByText(there.calls.consultedBy('Kate London')).first().waitFor();
    await button(second.card.at('ringing'), there.record.answer).click();
    await second.card.at('connected').waitFor();
    await line.way('completeTransfer').click();
    await card.at('ended').getByText(words.record.small.byTransfer('太郎 山下')).first().waitFor();
    await expect.poll(() => talking(world)).toEqual([[first.phone, 'taro']]);

    // The call has another number and id by now, and is the same call.
    await second.card.at('connected').getByText(first.phone).first().waitFor();
    await second.card.endCall();
    await second.card.at('connected').waitFor({ state: 'detached' });
    await second.card.closed();
    await card.choose(words.callResults.answer);
    await card.doneAndStop();
    await card.closed();
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, agent: 'kate', attempts: 1 });
    expect(asked(world, 'RecordProcessed')).toBe(1);
    expect(asked(world, 'answer')).toBe(1);
  });
});
