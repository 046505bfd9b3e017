import { describe, expect } from 'vitest';
import { allQuirks } from '../../lib/practice/engine/switches';
import { automatic, handsOf, onlyCampaign, openDesk } from './support/desk';
import { asked, getRecord } from './support/shift';
import { term } from './support/terms';
import { type World, worldTest } from './support/world';

/** A server with every known oddity at once; Voice and Outbound Preview are Ready from the beginning on it. */
const odd = { switches: allQuirks(), lateSessionAfter: 200 };

const name = '佐藤 花子';
const to = term('Outbound campaign call to {contact}', 'en', name);

/** Requests of a name with what became of each. */
const outcomes = ({ dialer }: World, name: string) =>
  dialer.log().flatMap((entry) => (entry.kind === 'request' && entry.name === name ? [entry.outcome] : []));

describe('a push preview on a server with every oddity', () => {
  worldTest.override({ wish: { dialer: { ...odd, campaigns: onlyCampaign(automatic.push) } } });

  worldTest('PUSH-2a is accepted, called, finished and completed, each once', async ({ world }) => {
    const { states } = world.words.record;
    const desk = await openDesk(world);
    await desk.agree(states.arriving, 1);
    await desk.card.accept();
    await desk.agree(states.preview, 1);
    await desk.card.call();
    await desk.agree(states.connected, 'onCall');
    await desk.origin(to);
    await desk.card.endCall();
    await desk.agree(states.ended, 1);
    await desk.card.choose(world.words.callResults.answer);
    await desk.card.done();
    await world.dialer.waitFor(({ name }) => name === 'InvitationCompleted');
    expect(asked(world, 'make-call')).toBe(1);
    expect(outcomes(world, 'RecordProcessed')).toEqual(['done']);
  });
});

describe('a progressive campaign on a server with every oddity', () => {
  const campaigns = onlyCampaign(automatic.progressive, { holdAnswers: true });
  worldTest.override({ wish: { dialer: { ...odd, campaigns } } });

  worldTest('AUTO-3 the call connects, the contact answers, and the record is finished once', async ({ world }) => {
    const { states } = world.words.record;
    const connecting = term('Outbound campaign call - Connecting…', 'en');
    const desk = await openDesk(world);
    await desk.agree(states.arriving, 1);
    await desk.card.accept();
    await desk.agree(connecting, 'onCall');
    await desk.origin(connecting);
    await world.stopWorker();
    world.dialer.admin.holdAnswers(automatic.progressive, false);
    await desk.agree(states.connected, 'onCall');
    await desk.origin(to);
    await desk.card.endCall();
    await desk.agree(states.ended, 1);
    await desk.card.choose(world.words.callResults.answer);
    await desk.card.doneAndStop();
    await desk.popup.getByText(world.words.campaigns.stopped).waitFor();
    expect(outcomes(world, 'RecordProcessed')).toEqual(['done']);
    expect(handsOf(world)).toEqual(['Dialing 1', 'Taken 1', 'Closed 1']);
  });
});

describe('a predictive campaign on a server with every oddity', () => {
  const campaigns = onlyCampaign(automatic.predictive, { pacing: 1 });
  worldTest.override({ wish: { dialer: { ...odd, campaigns } } });

  worldTest('AUTO-4 the call brings the contact, and the record is finished once', async ({ world }) => {
    const { states } = world.words.record;
    const desk = await openDesk(world);
    await desk.agree(states.arriving, 1);
    await desk.origin(to);
    await desk.card.accept();
    await desk.agree(states.connected, 'onCall');
    await desk.card.hold();
    await desk.agree(states.held, 'onCall');
    await desk.card.retrieve();
    await desk.card.endCall();
    await desk.agree(states.ended, 1);
    await desk.card.choose(world.words.callResults.answer);
    await desk.card.doneAndStop();
    await desk.popup.getByText(world.words.campaigns.stopped).waitFor();
    expect(outcomes(world, 'RecordProcessed')).toEqual(['done']);
    expect(handsOf(world)).toEqual(['Dialing 1', 'Taken 1', 'Closed 1']);
  });
});

describe('a timed preview on a server with every oddity', () => {
  worldTest.override({ wish: { dialer: { ...odd, settings: { 'outbound.timed-preview-auto-dial': '5' } } } });

  worldTest('PULL-10 the deadline dials once, the worker stopped before it', async ({ world }) => {
    const { states } = world.words.record;
    const desk = await openDesk(world);
    await getRecord(world, desk.popup);
    await desk.card.at('preview').waitFor();
    await world.stopWorker();
    await desk.agree(states.connected, 'onCall');
    await desk.origin(to);
    expect(asked(world, 'make-call')).toBe(1);
  });
});
