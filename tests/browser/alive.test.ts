import { describe, expect } from 'vitest';
import { repeatModes } from '../../lib/practice/engine/switches';
import { asked, fate, first, shiftOnCall, shiftWithPreview } from './support/shift';
import { worldTest } from './support/world';

describe('the worker stopped at any moment', () => {
  worldTest('LIVE-1 in the middle of a preview: the record is there again and can be called', async ({ world }) => {
    const { popup, card } = await shiftWithPreview(world);
    await world.stopWorker();
    await card.at('preview').waitFor();
    await card.call();
    await card.at('connected').waitFor();
    await popup.getByRole('region', { name: world.words.card.region(world.words.record.states.connected) }).waitFor();
    expect(asked(world, 'make-call')).toBe(1);
  });

  worldTest(
    'LIVE-1 in the middle of a call: the call is there again, and what happened meanwhile is seen',
    async ({ world }) => {
      const { card } = await shiftOnCall(world);
      await world.stopWorker();
      await card.at('connected').waitFor();
      await card.hold();
      await card.at('held').waitFor();
      const [call] = world.dialer.admin.callsOf('kate');
      await world.stopWorker();
      world.dialer.admin.hangUp(call?.id ?? '');
      await card.at('ended').waitFor();
      await card.choose(world.words.callResults.answer);
      await card.doneAndStop();
      await card.closed();
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, attempts: 1 });
      expect(asked(world, 'make-call')).toBe(1);
    },
  );

  worldTest(
    'LIVE-3 between the request for a call and its answer: it is looked for, never placed twice',
    async ({ world }) => {
      const { card } = await shiftWithPreview(world);
      world.dialer.admin.setResponse('make-call', { how: 'never', times: 1 });
      world.dialer.admin.setAnswer('make-call', { how: 'late', ms: 1500, times: 1 });
      world.dialer.admin.setCallOutcome(first.phone, { is: 'answered', after: 1000, talkFor: null });
      const dialed = world.dialer.waitFor((entry) => entry.name === 'make-call');
      await card.call();
      await dialed;
      await world.stopWorker();
      await card.at('connected').waitFor();
      expect(asked(world, 'make-call')).toBe(1);
    },
  );

  worldTest(
    'LIVE-3 a request for a call that never arrived: Call comes back only after two looks',
    async ({ world }) => {
      const { card } = await shiftWithPreview(world);
      // Chromium itself sends a POST again for each connection in its pool that breaks: all of them must.
      world.dialer.admin.setResponse('make-call', { how: 'dropped' });
      await card.call();
      await card.at('looking').waitFor();
      expect(await card.at('looking').getByText(world.words.record.lookingText).count()).toBeGreaterThan(0);
      await card.at('preview').getByText(world.words.record.problem.callNotPlaced).waitFor();
      expect(asked(world, 'make-call')).toBe(0);
      world.dialer.admin.setResponse('make-call', null);
      await card.call();
      await card.at('connected').waitFor();
      expect(fate(world, first.handle).attempts).toBe(1);
    },
  );

  worldTest(
    'LIVE-3 a connection that breaks once the call was placed: the call is taken up, and there is one',
    async ({ world }) => {
      const { card } = await shiftWithPreview(world);
      world.dialer.admin.setResponse('make-call', { how: 'lost', times: 1 });
      await card.call();
      await card.at('connected').waitFor();
      // The extension sends it once. Chromium repeats it where it had used the connection before; the dialer refuses that.
      const placed = world.dialer.log().filter(({ name, outcome }) => name === 'make-call' && outcome === 'done');
      expect(placed.length).toBe(1);
      expect(fate(world, first.handle).attempts).toBe(1);
    },
  );
});

describe('a result counts once, whatever repeated reference ids do', () => {
  for (const repeats of repeatModes) {
    worldTest(`RES-5 the worker stopped between request and acknowledgement, repeats ${repeats}`, async ({ world }) => {
      world.dialer.admin.setSwitch('repeats', repeats);
      const { popup, card } = await shiftOnCall(world);
      await card.endCall();
      await card.choose(world.words.callResults.answer);
      world.dialer.admin.setAnswer('RecordProcessed', { how: 'never', times: 1 });
      world.dialer.admin.setResponse('RecordProcessed', { how: 'never', times: 1 });
      const arrived = world.dialer.waitFor((entry) => entry.name === 'RecordProcessed');
      await card.doneAndStop();
      await arrived;
      await world.stopWorker();
      await card.closed();
      await popup.getByText(world.words.campaigns.stopped).waitFor();
      // A server that refuses the repetition says nothing of the first request: that is shown as not confirmed.
      const isConfirmed = repeats !== 'refused';
      const list = popup.getByRole('heading', { name: world.words.unconfirmed.title });
      await list.waitFor({ state: isConfirmed ? 'detached' : 'visible' });
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, attempts: 1 });
      expect(asked(world, 'RecordProcessed', first.handle)).toBe(2);
    });
  }

  worldTest(
    'RES-5 an unanswered connection: the result waits, and is sent when the line is back',
    async ({ world }) => {
      const { card } = await shiftOnCall(world);
      await card.endCall();
      await card.choose(world.words.callResults.busy);
      world.dialer.admin.setResponse('RecordProcessed', { how: 'dropped', times: 2 });
      await card.doneAndStop();
      await world.dialer.waitFor((entry) => entry.name === 'RecordProcessed' && entry.outcome === 'done');
      await card.closed();
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 6 });
    },
  );
});
