import { describe, expect } from 'vitest';
import { resultsTold } from './support/callback';
import { campaign, fate, first, getRecord, shiftOnCall } from './support/shift';
import { type World, worldTest } from './support/world';

const mobile = { handle: 2, phone: '+819000000101' } as const;
const fiveMinutes = 5 * 60_000;

/** The campaign tries a busy number again, and the contact's next one where nobody answers; the agents' desktops ask for that. */
function treat({ dialer: { admin } }: World, mode: 'campaign' | 'personal'): void {
  admin.setOption('application', 'outbound.treatment-mode', mode);
  admin.setTreatments(campaign, {
    rules: [
      { result: 6, do: 'retry', minutes: 5 },
      { result: 7, do: 'nextNumber' },
    ],
  });
}

/** The requests that asked for a treatment. */
const treatmentsAsked = ({ dialer }: World) =>
  dialer
    .traffic()
    .filter(({ direction, keys }) => direction === 'in' && keys.includes('GSW_TREATMENT'))
    .map(({ name }) => name);

describe('what the dialer does with a result', () => {
  worldTest('PULL-6 a busy number comes again after the campaign’s minutes', async ({ world }) => {
    treat(world, 'campaign');
    const { popup, card } = await shiftOnCall(world);
    await card.endCall();
    await card.choose(world.words.callResults.busy);
    await card.doneAndStop();
    await card.closed();
    expect([treatmentsAsked(world), resultsTold(world)]).toEqual([['RecordProcessed'], ['RecordProcessed']]);
    expect(fate(world, first.handle)).toMatchObject({
      state: 'postponed',
      attempts: 1,
      lastResult: 6,
      treatments: [{ result: 6, did: 'retry' }],
    });
    world.dialer.admin.moveClock(fiveMinutes);
    await getRecord(world, popup);
    await card.at('preview').getByText(first.phone).first().waitFor();
    expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', deliveries: 2 });
  });

  worldTest('PULL-6 the contact’s next number comes at once where the first does not answer', async ({ world }) => {
    treat(world, 'campaign');
    const { card } = await shiftOnCall(world);
    await card.endCall();
    await card.choose(world.words.callResults.noAnswer);
    await card.done();
    const next = card.at('preview');
    await next.getByText(mobile.phone).first().waitFor();
    expect(await next.innerText()).toContain(first.name);
    expect(treatmentsAsked(world)).toEqual(['RecordProcessed']);
    expect(fate(world, first.handle)).toMatchObject({ lastResult: 7, treatments: [{ result: 7, did: 'nextNumber' }] });
    // That is the number which is dialed, and the chain's last: a result without a rule ends it.
    await card.call();
    await card.at('connected').waitFor();
    await card.endCall();
    await card.choose(world.words.callResults.answer);
    await card.doneAndStop();
    await card.closed();
    expect(fate(world, mobile.handle)).toMatchObject({ state: 'done', result: 33, attempts: 1, treatments: [] });
  });

  worldTest('PULL-6 it comes back to the agent who closed it, where the options say personal', async ({ world }) => {
    treat(world, 'personal');
    const { card } = await shiftOnCall(world);
    await card.endCall();
    await card.choose(world.words.callResults.busy);
    await card.doneAndStop();
    await card.closed();
    expect(fate(world, first.handle)).toMatchObject({
      state: 'scheduled',
      agent: 'kate',
      callbacks: [{ owner: 'personal', by: 'kate', state: 'waiting' }],
      treatments: [{ result: 6, did: 'retry' }],
    });
    world.dialer.admin.moveClock(fiveMinutes);
    await card.at('preview').getByText(world.words.caseInformation.origins.personalCallback).first().waitFor();
  });

  worldTest('PULL-6 nothing is treated where the options do not ask for it', async ({ world }) => {
    treat(world, 'campaign');
    world.dialer.admin.setOption('application', 'outbound.treatment-mode', 'none');
    const { card } = await shiftOnCall(world);
    await card.endCall();
    await card.choose(world.words.callResults.busy);
    await card.doneAndStop();
    await card.closed();
    expect(treatmentsAsked(world)).toEqual([]);
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 6, treatments: [] });
  });
});
