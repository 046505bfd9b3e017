import { changeMode } from '../../../lib/practice/engine/campaigns';
import type { Allowances } from '../../../lib/session/agent';
import { consultationOf } from '../../../lib/session/consultations';
import type { SessionEvent } from '../../../lib/session/events';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import type { AgentOrder } from '../../../lib/session/orders';
import { defaultPolicy } from '../../../lib/session/policy';
import type { RecordInHand } from '../../../lib/session/record';
import type { SessionState } from '../../../lib/session/state';
import type { Step } from '../../../lib/session/step';
import { transition } from '../../../lib/session/transition';
import { allowances, timePassed } from '../../support/session';
import type { Chance } from './chance';
import { createEngineWorld, type EngineSetting, mainCampaign, morning } from './engineWorld';
import { channelOf, server, session } from './given';
import { createWatch } from './watch';

/** A shift of one agent whom the practice dialer's engine brings records and calls. Every step is under watch. */
export function createDeliveredShift(
  chance: Chance,
  setting: EngineSetting,
  may: Partial<Allowances>,
  trace: (line: string) => void = () => undefined,
) {
  const world = createEngineWorld(chance, setting);
  const watch = createWatch();
  let now = morning;
  let reference = 100;
  /** Results that the agent gave, by the handle that they went under. */
  let isQuiet = false;
  let state: SessionState = session({
    allowances: { ...allowances, ...may },
    channels: {
      voice: channelOf('voice', { is: 'notReady', reason: null }),
      outboundpreview: channelOf('outboundpreview', { is: 'notReady', reason: null }),
    },
    campaigns: {},
  });

  const wrong = (what: string): never => {
    throw new Error(what);
  };

  function handle(event: SessionEvent): Step {
    const before = state;
    const step = transition(before, event);
    state = step.state;
    trace(`${event.at - morning} ${JSON.stringify(event)} => ${step.refusal ?? ''} ${JSON.stringify(step.effects)}`);
    watch.check(before, event, step);
    for (const effect of step.effects) world.perform(effect);
    for (const { contact, calls } of callsOfContacts()) if (calls > 1) wrong(`${contact} is called twice at once`);
    return step;
  }

  const callsOfContacts = () => {
    const chains = new Set([...world.engine.world.records.values()].map(({ chain }) => chain));
    return [...chains].map(({ contact, calls }) => ({ contact: contact.name, calls }));
  };

  function pass(milliseconds: number): void {
    const until = now + milliseconds;
    for (let rounds = 0; ; rounds++) {
      if (rounds > 5_000) wrong('time does not pass');
      const deadline = nextDeadline(state);
      now = Math.max(now, Math.min(deadline ?? until, world.next() ?? until, until));
      for (const news of world.advance(now)) {
        handle({ from: 'dialer', news, at: now });
        if (!isQuiet && chance.oneIn(6)) agentActs();
        if (!isQuiet && chance.oneIn(60)) stopWorker();
      }
      if (deadline !== null && deadline <= now) handle({ from: 'device', event: timePassed, at: now });
      if (now >= until && (world.next() ?? until + 1) > until && (nextDeadline(state) ?? until + 1) > until) return;
    }
  }

  const order = (made: AgentOrder): Step =>
    handle({ from: 'agent', order: made, server, policy: { ...defaultPolicy, rejectTo: '7999' }, at: now });

  const next = (): number => {
    reference += 2;
    return reference;
  };

  function work(record: RecordInHand): void {
    const { data, phase } = record;
    const { key } = data;
    const finish = (stop: boolean): AgentOrder => ({
      type: 'FinishRecord',
      record: key,
      result: chance.oneOf(33, 7, 6),
      stop,
      reference: next(),
    });
    const dial = (): AgentOrder => ({
      type: 'DialRecord',
      record: key,
      number: data.phone,
      callerId: null,
      despite: [],
      reference: next(),
    });
    if (phase.is === 'arriving') {
      order({ type: 'AnswerPreview', record: key, answer: chance.oneOf('accept', 'accept', 'accept', 'reject') });
    } else if (phase.is === 'preview') {
      const want = chance.oneOf('dial', 'dial', 'dial', 'done', 'stop', 'later', 'dontCall', 'hold');
      if (want === 'dial') order(dial());
      else if (want === 'hold') order({ type: 'HoldBack', record: key });
      else if (want === 'later' || want === 'dontCall') {
        order({ type: 'DeclineRecord', record: key, how: want, reference: next() });
      } else order(finish(want === 'stop'));
    } else if (phase.is === 'onCall') {
      if (chance.oneIn(2)) talk(phase.callId);
      else
        order({ type: 'UseCall', callId: phase.callId, verb: chance.oneOf('release', 'release', 'hold', 'retrieve') });
    } else order(chance.oneIn(6) ? dial() : finish(chance.oneIn(4)));
  }

  /** Brings somebody to a call, in one way or another. */
  function talk(callId: string): void {
    if (state.phase !== 'signedIn') return;
    const calls = Object.values(state.calls);
    const call = calls.find(({ id }) => id === callId);
    const consultation = call === undefined ? null : consultationOf(calls, call);
    if (consultation !== null) {
      order({
        type: 'UseConsultation',
        callId: consultation.id,
        verb: chance.oneOf('complete-transfer', 'complete-conference', 'alternate', 'merge', 'reconnect'),
        reference: next(),
      });
      return;
    }
    const party = call?.parties?.find(({ role }) => role === 'newParty');
    if (party !== undefined && chance.oneIn(2)) {
      order({ type: 'DropParty', callId, number: party.number });
      return;
    }
    order({
      type: 'ReachTarget',
      callId,
      verb: chance.oneOf('initiate-transfer', 'initiate-conference', 'single-step-transfer', 'single-step-conference'),
      target: { kind: 'number', number: chance.oneOf('+442079460000', '5001', '5002'), name: '' },
      callerId: null,
      reference: next(),
    });
  }

  function agentActs(): void {
    if (state.phase !== 'signedIn') return;
    if (chance.oneIn(9)) {
      order({
        type: 'SetAfterRecord',
        target: chance.oneOf({ is: 'notReady', reason: null }, null, { is: 'afterCallWork' }),
      });
      return;
    }
    const ringing = Object.values(state.calls).find((call) => call.state === 'ringing');
    if (ringing !== undefined && chance.below(3) < 2) {
      if (chance.oneIn(4)) order({ type: 'RejectCall', callId: ringing.id });
      else order({ type: 'UseCall', callId: ringing.id, verb: 'answer' });
      return;
    }
    const connecting = Object.values(state.calls).find((call) => call.state === 'established' && call.record === null);
    if (connecting !== undefined && chance.oneIn(8)) {
      order({ type: 'UseCall', callId: connecting.id, verb: 'release' });
      return;
    }
    const records = Object.values(state.records);
    const record = records[chance.below(Math.max(1, records.length))];
    if (record !== undefined) {
      work(record);
      return;
    }
    const mode = state.campaigns[mainCampaign]?.mode;
    if (mode === 'preview' && chance.below(3) < 2) {
      order({ type: 'GetRecord', campaign: mainCampaign, reference: next(), becomeReady: true });
    } else if (chance.oneIn(4)) {
      order({
        type: 'SetChannel',
        channel: chance.oneOf('voice', 'outboundpreview'),
        target: { is: 'notReady', reason: null },
      });
    } else if (chance.oneIn(2)) {
      order({ type: 'JoinCampaign', campaign: mainCampaign, becomeReady: true });
    } else order({ type: 'SetChannel', channel: 'all', target: { is: 'ready' } });
  }

  function stopWorker(): void {
    world.stopWorker();
    state = JSON.parse(JSON.stringify(state));
    handle({ from: 'device', event: { type: 'WorkerStarted' }, at: now });
    if (!world.isLinked()) handle({ from: 'dialer', news: { type: 'LinkLost' }, at: now });
  }

  function loseLine(): void {
    world.loseLine();
    handle({ from: 'dialer', news: { type: 'LinkLost' }, at: now });
  }

  function restoreLine(): void {
    world.restoreLine();
    handle({ from: 'dialer', news: { type: 'LinkRestored' }, at: now });
  }

  handle({ from: 'dialer', news: { type: 'LinkRestored' }, at: now });
  pass(3_000);

  return {
    state: () => state,
    world,
    turn(): void {
      if (!world.isLinked() && chance.below(2) === 0) restoreLine();
      const what = chance.oneOf('agent', 'agent', 'agent', 'pass', 'pass', 'pass', 'stop', 'line', 'mode');
      if (what === 'agent') agentActs();
      if (what === 'pass') pass(chance.oneOf(500, 2_000, 100, 6_000, 12_000, 62_000));
      if (what === 'stop') stopWorker();
      if (what === 'mode' && chance.oneIn(3)) {
        changeMode(
          world.engine.world,
          mainCampaign,
          chance.oneOf('preview', 'pushPreview', 'progressive', 'predictive'),
        );
      }
      if (what !== 'line') return;
      if (world.isLinked()) loseLine();
      else restoreLine();
    },
    /** The shift ends well: no more is taken, the line stays up, and what is under way comes to its end. */
    end(): void {
      isQuiet = true;
      world.calm();
      if (!world.isLinked()) restoreLine();
      pass(20_000);
      order({ type: 'SetChannel', channel: 'all', target: { is: 'notReady', reason: null } });
      pass(300_000);
      // One last look at what is true.
      stopWorker();
      pass(60_000);
    },
  };
}

export type DeliveredShift = ReturnType<typeof createDeliveredShift>;
