import type { SessionEvent } from '../events';
import { patience } from '../patience';
import type { SignInProblem } from '../problem';
import type { AskingPlace, SessionState, SignedOut, SigningIn, SigningOut } from '../state';
import { go, refuse, type Step } from '../step';
import { openSession } from './openSession';

const failed = (problem: SignInProblem | null): Step =>
  go<SignedOut>({ phase: 'signedOut', problem }, { type: 'ForgetSession' });

const begin = (server: string, step: SigningIn['step'], deadline: number | null): SigningIn => ({
  phase: 'signingIn',
  server,
  step,
  deadline,
  agent: null,
  allowances: null,
  work: null,
  activated: false,
});

export function whileSignedOut(state: SignedOut, event: SessionEvent): Step {
  if (event.from === 'agent') {
    if (event.order.type !== 'SignIn') return refuse(state, 'notSignedIn');
    if (event.server === null)
      return { ...refuse({ phase: 'signedOut', problem: { is: 'notConfigured' } }, 'notConfigured') };
    return go(begin(event.server, 'window', null), { type: 'OpenSignIn' });
  }
  if (event.from === 'device' && event.event.type === 'SessionRemembered') {
    return go(begin(event.event.server, 'resuming', event.at + patience.resuming), { type: 'ResumeSession' });
  }
  return go(state);
}

/** Everything that must be known before the channels log in has arrived: who, where, and what this device kept. */
function proceed(state: SigningIn, at: number): Step {
  const { agent, allowances, work } = state;
  if (agent === null || allowances === null || work === null) return go(state);
  if (state.activated) return openSession({ server: state.server, agent, allowances, work, at });
  if (agent.place === null) {
    return go<AskingPlace>({ phase: 'askingPlace', server: state.server, agent, allowances, work, refused: null });
  }
  if (state.step === 'activating') return go(state);
  return go<SigningIn>(
    { ...state, step: 'activating', deadline: at + patience.activation },
    { type: 'ActivateChannels', place: agent.place },
  );
}

export function whileSigningIn(state: SigningIn, event: SessionEvent): Step {
  if (event.from === 'agent') {
    if (event.order.type === 'SignOut')
      return go<SignedOut>({ phase: 'signedOut', problem: null }, { type: 'EndSession' }, { type: 'ForgetSession' });
    return refuse(state, event.order.type === 'SignIn' ? 'alreadySignedIn' : 'notSignedIn');
  }
  if (event.from === 'device') return deviceWhileSigningIn(state, event.event, event.at);
  const { news, at } = event;
  switch (news.type) {
    case 'SignInWindowDone':
      return go<SigningIn>({ ...state, step: 'initializing', deadline: at + patience.initialization });
    case 'SignInFailed':
      return failed(news.problem);
    case 'SessionExpired':
      return failed({ is: 'expired' });
    case 'SignedInElsewhere':
      return failed({ is: 'elsewhere' });
    case 'SignedOut':
      return failed(null);
    case 'WorkspaceReady': {
      const { allowances } = news;
      // The browser's cookie may belong to somebody else by now: what was recalled is not theirs.
      if (state.agent !== null && state.agent.id !== news.agent.id) return failed({ is: 'expired' });
      const agent = { ...news.agent, place: state.agent?.place ?? news.agent.place };
      const next: SigningIn = { ...state, agent, allowances };
      // The adapter says it again when it connects anew; the work has been recalled by then.
      return go(
        next,
        ...(state.work === null ? [{ type: 'RecallWork' as const, server: state.server, agentId: agent.id }] : []),
      );
    }
    case 'ChannelsActivated':
      return proceed({ ...state, activated: true }, at);
    case 'PlaceRefused': {
      const { agent, allowances, work } = state;
      if (agent === null || allowances === null || work === null)
        return failed({ is: 'placeRefused', place: news.place, detail: news.detail });
      const refused = { place: news.place, detail: news.detail };
      return go<AskingPlace>({ phase: 'askingPlace', server: state.server, agent, allowances, work, refused });
    }
    default:
      return go(state);
  }
}

function deviceWhileSigningIn(
  state: SigningIn,
  event: Extract<SessionEvent, { from: 'device' }>['event'],
  at: number,
): Step {
  switch (event.type) {
    case 'WorkRemembered': {
      // Nobody is known yet: this is what was recalled for an agent who has signed out since.
      if (state.agent === null) return go(state);
      const agent = { ...state.agent, place: state.agent.place ?? event.place };
      return proceed({ ...state, agent, work: event.work }, at);
    }
    case 'WorkerStarted':
      // The window's answer goes to the worker that opened it. Past that, the server may hold a session already.
      if (state.step === 'window') return failed({ is: 'cancelled' });
      return go(begin(state.server, 'resuming', at + patience.resuming), { type: 'ResumeSession' });
    case 'TimePassed':
      if (state.deadline === null || at < state.deadline) return go(state);
      return failed(
        state.step === 'resuming'
          ? { is: 'unreachable', address: state.server }
          : { is: 'initializationFailed', detail: null },
      );
    default:
      return go(state);
  }
}

export function whileAskingPlace(state: AskingPlace, event: SessionEvent): Step {
  if (event.from === 'agent') {
    const { order } = event;
    if (order.type === 'SignOut') return signOut(state, event.at);
    if (order.type !== 'ChoosePlace') return refuse(state, order.type === 'SignIn' ? 'alreadySignedIn' : 'notSignedIn');
    const { server, allowances, work } = state;
    const agent = { ...state.agent, place: order.place };
    const deadline = event.at + patience.activation;
    return go<SigningIn>(
      { phase: 'signingIn', server, step: 'activating', deadline, agent, allowances, work, activated: false },
      { type: 'ActivateChannels', place: order.place },
    );
  }
  if (event.from === 'device') {
    return event.event.type === 'WorkerStarted'
      ? go<SessionState>(state, { type: 'ResumeSession' })
      : go<SessionState>(state);
  }
  const { news } = event;
  if (news.type === 'SignedOut') return failed(null);
  if (news.type === 'SessionExpired') return failed({ is: 'expired' });
  if (news.type === 'SignedInElsewhere') return failed({ is: 'elsewhere' });
  const isSomebodyElse = news.type === 'WorkspaceReady' && news.agent.id !== state.agent.id;
  return isSomebodyElse ? failed({ is: 'expired' }) : go<SessionState>(state);
}

export function signOut(state: { server: string; agent: SigningOut['agent'] }, at: number): Step {
  const { server, agent } = state;
  return go<SigningOut>(
    { phase: 'signingOut', server, agent, deadline: at + patience.signingOut },
    { type: 'EndSession' },
  );
}

export function whileSigningOut(state: SigningOut, event: SessionEvent): Step {
  if (event.from === 'agent') return refuse(state, 'notSignedIn');
  if (event.from === 'device') {
    if (event.event.type === 'WorkerStarted') return go<SessionState>(state, { type: 'EndSession' });
    const isOver = event.event.type === 'TimePassed' && event.at >= state.deadline;
    return isOver ? failed(null) : go<SessionState>(state);
  }
  const { type } = event.news;
  return type === 'SignedOut' || type === 'SessionExpired' || type === 'SignedInElsewhere'
    ? failed(null)
    : go<SessionState>(state);
}
