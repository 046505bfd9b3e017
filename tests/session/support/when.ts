import type { DeviceEvent, SessionEvent } from '../../../lib/session/events';
import type { DialerNews } from '../../../lib/session/news';
import type { AgentOrder } from '../../../lib/session/orders';
import { defaultPolicy } from '../../../lib/session/policy';
import type { SessionState, SignedIn } from '../../../lib/session/state';
import type { Step } from '../../../lib/session/step';
import { transition } from '../../../lib/session/transition';
import { timePassed } from '../../support/session';
import { server, t0 } from './given';

/** What the machine does when the agent orders something. */
export const ordered = (state: SessionState, order: AgentOrder, at = t0, policy = defaultPolicy): Step =>
  transition(state, { from: 'agent', order, server, policy, at });

/** What the machine does when the dialer says something. */
export const told = (state: SessionState, news: DialerNews, at = t0): Step =>
  transition(state, { from: 'dialer', news, at });

export const happened = (state: SessionState, event: DeviceEvent, at = t0): Step =>
  transition(state, { from: 'device', event, at });

export const passed = (state: SessionState, at: number): Step => happened(state, timePassed, at);

/** The worker was stopped: its state has been through storage, and it runs again. */
export const revived = (state: SessionState, at = t0): Step =>
  happened(JSON.parse(JSON.stringify(state)), { type: 'WorkerStarted' }, at);

/** Several events, one after another; the effects of all of them. */
export function played(state: SessionState, ...events: readonly SessionEvent[]): Step {
  let step: Step = { state, effects: [], refusal: null };
  for (const event of events) {
    const next = transition(step.state, event);
    step = { ...next, effects: [...step.effects, ...next.effects] };
  }
  return step;
}

/** The open session after a step; a test that ends elsewhere fails here. */
export function open(step: Step | SessionState): SignedIn {
  const state = 'effects' in step ? step.state : step;
  if (state.phase !== 'signedIn') throw new Error(`the session is ${state.phase}`);
  return state;
}

/** The phase of the one record that most tests hold. */
export const phaseOf = (step: Step | SessionState, key = '134/9') => open(step).records[key]?.phase.is ?? 'gone';

export const noticesOf = (step: Step | SessionState): readonly string[] => open(step).notices.map(({ is }) => is);

export const typesOf = (step: Step): readonly string[] => step.effects.map(({ type }) => type);
