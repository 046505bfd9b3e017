import { describe, expect } from 'vitest';
import { deskOnCall, lineHands } from './support/line';
import { button, fate, first, shiftOnCall } from './support/shift';
import { type World, worldTest } from './support/world';

/** What the dialer was asked about recordings, in order, each with what came of it. */
const recorded = ({ dialer }: World): readonly string[] =>
  dialer
    .log()
    .filter(({ name, kind }) => kind === 'call' && name.endsWith('-recording'))
    .map(({ name, outcome }) => `${name} ${outcome}`);

describe('a call that is recorded', () => {
  worldTest(
    'CALL-3 recording is started, paused, resumed and stopped, and every tab and the popup say which',
    async ({ world }) => {
      const { words } = world;
      const { recording, recordingIs, recordingSteps } = words.calls;
      const desk = await deskOnCall(world);
      const pages = [desk.crm, desk.second, desk.popup];
      /** Resolves once the tile says so everywhere, and beside the state of the call the same in words. */
      const everywhere = async (pressed: 'true' | 'mixed' | 'false', word: string | null) => {
        for (const page of pages) {
          const tile = button(lineHands(page, words).controls, recording);
          await expect.poll(() => tile.getAttribute('aria-pressed')).toBe(pressed);
          const mark = page.locator('.strip .recording');
          if (word === null) await mark.waitFor({ state: 'detached' });
          else await mark.getByText(word, { exact: true }).waitFor();
        }
        expect(world.dialer.admin.callsOf('kate')[0]?.state).toBe('Established');
      };
      const atDialer = () => world.dialer.admin.callsOf('kate')[0]?.recording;
      const tile = button(desk.line.controls, recording);
      const stop = (page = desk.crm) => page.getByRole('button', { name: recordingSteps['stop-recording'] });

      await everywhere('false', null);
      for (const page of pages) expect(await stop(page).count()).toBe(0);
      await tile.click();
      await everywhere('true', recordingIs.on);
      expect(atDialer()).toBe('Recording');
      await tile.click();
      await everywhere('mixed', recordingIs.paused);
      expect(atDialer()).toBe('Paused');
      // In the popup as on the card.
      await desk.popup.bringToFront();
      await button(lineHands(desk.popup, words).controls, recording).click();
      await everywhere('true', recordingIs.on);
      expect(atDialer()).toBe('Recording');
      await desk.second.bringToFront();
      await stop(desk.second).click();
      await everywhere('false', null);
      expect(atDialer()).toBe('Stopped');
      expect(recorded(world)).toEqual([
        'start-recording done',
        'pause-recording done',
        'resume-recording done',
        'stop-recording done',
      ]);

      await desk.crm.bringToFront();
      await desk.card.endCall();
      await desk.card.choose(words.callResults.answer);
      await desk.card.doneAndStop();
      await desk.card.closed();
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33 });
    },
  );

  worldTest('CALL-3 a recording that the dialer refuses is said in words, and the call goes on', async ({ world }) => {
    const { words } = world;
    const { card, crm } = await shiftOnCall(world);
    const tile = button(lineHands(crm, words).controls, words.calls.recording);
    const problem = (verb: 'start-recording' | 'pause-recording') =>
      card.at('connected').getByText(words.record.callProblem[verb]);
    world.dialer.admin.setResponse('start-recording', { how: 'refused', times: 1 });
    await tile.click();
    await problem('start-recording').waitFor();
    expect(await tile.getAttribute('aria-pressed')).toBe('false');
    expect(world.dialer.admin.callsOf('kate')[0]).toMatchObject({ state: 'Established', recording: null });

    // A second try counts, and takes the words away.
    await tile.click();
    await expect.poll(() => tile.getAttribute('aria-pressed')).toBe('true');
    await problem('start-recording').waitFor({ state: 'detached' });
    world.dialer.admin.setResponse('pause-recording', { how: 'refused', times: 1 });
    await tile.click();
    await problem('pause-recording').waitFor();
    expect(await tile.getAttribute('aria-pressed')).toBe('true');
    await card.at('connected').locator('.strip .recording').getByText(words.calls.recordingIs.on).waitFor();
    expect(world.dialer.admin.callsOf('kate')[0]).toMatchObject({ state: 'Established', recording: 'Recording' });
    await card.hold();
    await card.retrieve();
    await card.endCall();
    await card.at('ended').waitFor();
  });

  for (const [why, dialer] of [
    ['the dialer does not offer it', { switches: { recording: 'withheld' } }],
    ['the agent may not', { settings: { 'privilege.recording.can-use': 'false' } }],
  ] as const) {
    describe(`where ${why}`, () => {
      worldTest.override({ wish: { dialer } });

      worldTest(`CALL-3 there is no tile where ${why}`, async ({ world }) => {
        const { record, calls } = world.words;
        const { crm, popup } = await shiftOnCall(world);
        for (const page of [crm, popup]) {
          const { controls } = lineHands(page, world.words);
          // The tiles are there, this one is not.
          await button(controls, record.hold).waitFor();
          expect(await button(controls, calls.recording).count()).toBe(0);
        }
      });
    });
  }
});
