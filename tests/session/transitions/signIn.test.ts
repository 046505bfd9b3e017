import { describe, expect, it } from 'vitest';
import { patience } from '../../../lib/session/patience';
import { defaultPolicy } from '../../../lib/session/policy';
import type { SignInProblem } from '../../../lib/session/problem';
import { type AskingPlace, noWork, type SigningIn, type SigningOut, signedOut } from '../../../lib/session/state';
import { transition } from '../../../lib/session/transition';
import { agent, allowances } from '../../support/session';
import { holding, inHand, itemOf, key, onCall, owing, preview, server, session, spring, t0 } from '../support/given';
import { happened, open, ordered, passed, played, revived, told, typesOf } from '../support/when';

const signingIn = (change: Partial<SigningIn> = {}): SigningIn => ({
  phase: 'signingIn',
  server,
  step: 'window',
  deadline: null,
  agent: null,
  allowances: null,
  work: null,
  activated: false,
  ...change,
});

const placeless = { ...agent, place: null };
const askingPlace: AskingPlace = {
  phase: 'askingPlace',
  server,
  agent: placeless,
  allowances,
  work: noWork,
  refused: null,
};
const signingOut: SigningOut = { phase: 'signingOut', server, agent, deadline: t0 + patience.signingOut };
const ready = { type: 'WorkspaceReady', agent, allowances } as const;
const remembered = { type: 'WorkRemembered', work: noWork, place: null } as const;

describe('signing in', () => {
  it('SES-1 opens the browser’s own sign-in window and waits for the agent as long as they need', () => {
    const step = ordered(signedOut, { type: 'SignIn' });
    expect(step).toEqual({ state: signingIn(), effects: [{ type: 'OpenSignIn' }], refusal: null });
  });

  it('SES-5 says that no dialer is configured instead of opening a window', () => {
    const step = transition(signedOut, {
      from: 'agent',
      order: { type: 'SignIn' },
      server: null,
      policy: defaultPolicy,
      at: t0,
    });
    expect(step).toEqual({
      state: { phase: 'signedOut', problem: { is: 'notConfigured' } },
      effects: [],
      refusal: 'notConfigured',
    });
  });

  it('builds the workspace once the window is done', () => {
    const step = told(signingIn(), { type: 'SignInWindowDone' });
    expect(step.state).toEqual(signingIn({ step: 'initializing', deadline: t0 + patience.initialization }));
    expect(step.effects).toEqual([]);
  });

  it('RES-5 asks this device what it kept for this agent at this server before anything else', () => {
    const step = told(signingIn({ step: 'initializing', deadline: t0 }), ready);
    expect(step.effects).toEqual([{ type: 'RecallWork', server, agentId: '5000' }]);
  });

  it('RES-6 takes no work that was recalled for an agent who has signed out since', () => {
    const recalling = told(signingIn({ step: 'initializing' }), ready).state;
    const next = ordered(ordered(recalling, { type: 'SignOut', inHand: 'ask' }).state, { type: 'SignIn' }).state;
    const late = happened(next, { ...remembered, work: { ...noWork, joined: ['Spring renewal'] } });
    expect(late).toEqual({ state: signingIn(), effects: [], refusal: null });
    const other = told(late.state, { ...ready, agent: { ...agent, id: '5001' } });
    expect(other.effects).toEqual([{ type: 'RecallWork', server, agentId: '5001' }]);
  });

  it('logs the channels in at the agent’s place when everything is known', () => {
    const step = happened(signingIn({ step: 'initializing', agent, allowances }), remembered);
    expect(step.effects).toEqual([{ type: 'ActivateChannels', place: 'Place_5000' }]);
    expect(step.state).toMatchObject({ step: 'activating', deadline: t0 + patience.activation });
  });

  it('SES-1 asks once for the place of a user who has none', () => {
    const step = happened(signingIn({ step: 'initializing', agent: placeless, allowances }), remembered);
    expect(step).toEqual({ state: askingPlace, effects: [], refusal: null });
  });

  it('SES-1 takes the place that was remembered', () => {
    const step = happened(signingIn({ step: 'initializing', agent: placeless, allowances }), {
      ...remembered,
      place: 'Desk 12',
    });
    expect(step.effects).toEqual([{ type: 'ActivateChannels', place: 'Desk 12' }]);
  });

  it('logs in at the place that the agent chose, and remembers it in the session', () => {
    const step = ordered(askingPlace, { type: 'ChoosePlace', place: 'Desk 12' });
    expect(step.effects).toEqual([{ type: 'ActivateChannels', place: 'Desk 12' }]);
    const after = told(step.state, { type: 'ChannelsActivated' });
    expect(open(after).agent.place).toBe('Desk 12');
  });

  it('keeps the chosen place when the adapter says once more that the workspace is ready', () => {
    const { state } = ordered(askingPlace, { type: 'ChoosePlace', place: 'Desk 12' });
    const again = told(state, { ...ready, agent: placeless });
    expect(open(told(again.state, { type: 'ChannelsActivated' })).agent.place).toBe('Desk 12');
  });

  it('SES-5 asks again, with the server’s words, when the place was refused', () => {
    const state = signingIn({ step: 'activating', agent, allowances, work: noWork });
    const step = told(state, { type: 'PlaceRefused', place: 'Place_5000', detail: 'in use' });
    expect(step.state).toEqual({ ...askingPlace, agent, refused: { place: 'Place_5000', detail: 'in use' } });
  });

  it('SES-5 gives up on a place that was refused before the agent was known', () => {
    const step = told(signingIn({ step: 'activating' }), { type: 'PlaceRefused', place: 'P', detail: null });
    expect(step.state).toEqual({
      phase: 'signedOut',
      problem: { is: 'placeRefused', place: 'P', detail: null },
    });
  });

  it('CAMP-6 asks for the campaigns, and for what is true, as soon as the session is open', () => {
    const state = signingIn({ step: 'activating', agent, allowances, work: noWork });
    const step = told(state, { type: 'ChannelsActivated' });
    expect(step.effects).toEqual([{ type: 'LookAtSession' }, { type: 'AskCampaigns' }]);
    expect(open(step)).toMatchObject({ link: 'checking', checkAt: t0 + patience.lookAgain });
  });

  it('does not open the session before this device has said what it kept', () => {
    const waiting = told(signingIn({ step: 'resuming', deadline: t0, agent, allowances }), {
      type: 'ChannelsActivated',
    });
    expect(waiting.state).toMatchObject({ phase: 'signingIn', activated: true });
    expect(happened(waiting.state, remembered).state.phase).toBe('signedIn');
  });

  it('RES-5 brings back what this device kept: results are sent again, records are not verified', () => {
    const work = { ...noWork, ...holding(inHand(preview)), ...owing(itemOf({ status: 'unconfirmed' })) };
    const state = signingIn({ step: 'activating', agent, allowances, work });
    const opened = open(told(state, { type: 'ChannelsActivated' }));
    expect(opened.records[key]).toMatchObject({ phase: preview, verified: false });
    expect(opened.outbox['31']).toMatchObject({ status: 'waiting', deadline: t0 });
  });

  const problems: readonly SignInProblem[] = [
    { is: 'wrongAddress', address: server },
    { is: 'unreachable', address: server },
    { is: 'refused', detail: 'invalid_grant' },
    { is: 'originRefused', origin: 'chrome-extension://x' },
    { is: 'noPermission', origin: server },
    { is: 'initializationFailed', detail: 'Failed' },
    { is: 'cancelled' },
  ];
  it.each(problems)('SES-5 says what went wrong: $is', (problem) => {
    const step = told(signingIn(), { type: 'SignInFailed', problem });
    expect(step).toEqual({
      state: { phase: 'signedOut', problem },
      effects: [{ type: 'ForgetSession' }],
      refusal: null,
    });
  });

  it.each([
    [signingIn(), 'SessionExpired', 'expired'],
    [signingIn(), 'SignedInElsewhere', 'elsewhere'],
    [askingPlace, 'SessionExpired', 'expired'],
    [askingPlace, 'SignedInElsewhere', 'elsewhere'],
    [session(), 'SessionExpired', 'expired'],
    [session(), 'SignedInElsewhere', 'elsewhere'],
  ] as const)('SES-5 ends in $0.phase when the dialer says $1', (state, type, is) => {
    const step = told(state, { type });
    expect(step.state).toEqual({ phase: 'signedOut', problem: { is } });
    expect(step.effects).toEqual([{ type: 'ForgetSession' }]);
  });

  it.each([signingIn(), askingPlace, session(), signingOut])(
    'is signed out from $phase when the dialer is',
    (state) => {
      const step = told(state, { type: 'SignedOut' });
      expect(step.state).toEqual(signedOut);
      expect(step.effects).toEqual([{ type: 'ForgetSession' }]);
    },
  );

  it('SES-5 does not wait for a workspace for ever', () => {
    const state = signingIn({ step: 'initializing', deadline: t0 });
    expect(passed(state, t0 - 1).state).toBe(state);
    expect(passed(state, t0).state).toMatchObject({ problem: { is: 'initializationFailed' } });
    expect(passed({ ...state, step: 'resuming' }, t0).state).toMatchObject({
      problem: { is: 'unreachable', address: server },
    });
  });

  const answered = {
    SignOut: { type: 'SignOut', inHand: 'ask' },
    SignIn: { type: 'SignIn' },
    JoinCampaign: { type: 'JoinCampaign', campaign: spring, becomeReady: false },
  } as const;
  it.each(['SignOut', 'SignIn', 'JoinCampaign'] as const)('while signing in answers %s', (type) => {
    const step = ordered(signingIn(), answered[type]);
    if (type === 'SignOut') {
      expect(step).toEqual({
        state: signedOut,
        effects: [{ type: 'EndSession' }, { type: 'ForgetSession' }],
        refusal: null,
      });
    } else {
      expect(step).toEqual({
        state: signingIn(),
        effects: [],
        refusal: type === 'SignIn' ? 'alreadySignedIn' : 'notSignedIn',
      });
    }
  });
});

describe('another agent on the same browser', () => {
  const kates = { ...noWork, ...holding(inHand(onCall)), ...owing(itemOf()) };

  it('ends the session when the server names somebody else', () => {
    const step = told(session(), { ...ready, agent: { ...agent, id: '5001' } });
    expect(step.state).toEqual({ phase: 'signedOut', problem: { is: 'expired' } });
  });

  it.each([signingIn({ step: 'activating', agent, allowances, work: kates }), { ...askingPlace, work: kates }])(
    'gives nobody the work that was recalled for another: $phase',
    (state) => {
      const step = told(state, { ...ready, agent: { ...agent, id: '5001' } });
      expect(step.state).toEqual({ phase: 'signedOut', problem: { is: 'expired' } });
      expect(step.effects).toEqual([{ type: 'ForgetSession' }]);
    },
  );

  it('takes new allowances of the same agent', () => {
    const step = told(session(), { ...ready, allowances: { ...allowances, canMakeCall: false } });
    expect(open(step).allowances.canMakeCall).toBe(false);
    expect(step.effects).toEqual([]);
  });
});

describe('the worker stops while nobody is signed in yet', () => {
  it('SES-5 calls a sign-in cancelled whose window answered to a worker that is gone', () => {
    const step = revived(signingIn());
    expect(step.state).toEqual({ phase: 'signedOut', problem: { is: 'cancelled' } });
    expect(typesOf(step)).toEqual(['ForgetSession']);
  });

  it.each(['initializing', 'activating', 'resuming'] as const)(
    'LIVE-1 takes the session up again when stopped while %s',
    (step) => {
      const after = revived(signingIn({ step, deadline: t0 + 1, agent, allowances, work: noWork }));
      expect(after.state).toEqual(signingIn({ step: 'resuming', deadline: t0 + patience.resuming }));
      expect(after.effects).toEqual([{ type: 'ResumeSession' }]);
    },
  );

  it('LIVE-1 goes on asking for the place', () => {
    const step = revived(askingPlace);
    expect(step).toEqual({ state: askingPlace, effects: [{ type: 'ResumeSession' }], refusal: null });
  });

  it('LIVE-1 ends the session again that was being ended', () => {
    const step = revived(signingOut);
    expect(step).toEqual({ state: signingOut, effects: [{ type: 'EndSession' }], refusal: null });
  });

  it('LIVE-1 takes up the session that the browser’s end cut off', () => {
    const step = happened(signedOut, { type: 'SessionRemembered', server });
    expect(step.state).toEqual(signingIn({ step: 'resuming', deadline: t0 + patience.resuming }));
    expect(step.effects).toEqual([{ type: 'ResumeSession' }]);
  });

  it('stays signed out when no session was remembered', () => {
    expect(revived(signedOut)).toEqual({ state: signedOut, effects: [], refusal: null });
  });

  it('LIVE-1 opens the resumed session without logging the channels in once more', () => {
    const step = played(
      signingIn({ step: 'resuming', deadline: t0 + 1 }),
      { from: 'dialer', news: { type: 'ChannelsActivated' }, at: t0 },
      { from: 'dialer', news: ready, at: t0 },
      { from: 'device', event: remembered, at: t0 },
    );
    expect(step.state.phase).toBe('signedIn');
    expect(typesOf(step)).toEqual(['RecallWork', 'LookAtSession', 'AskCampaigns']);
  });
});

describe('signing out', () => {
  it('SES-1 ends the server’s session, and says so only when it is over', () => {
    const step = ordered(session(), { type: 'SignOut', inHand: 'ask' });
    expect(step).toEqual({ state: signingOut, effects: [{ type: 'EndSession' }], refusal: null });
  });

  it('SES-1 is over after some seconds even when the server is silent', () => {
    expect(passed(signingOut, signingOut.deadline - 1).state).toBe(signingOut);
    expect(passed(signingOut, signingOut.deadline)).toEqual({
      state: signedOut,
      effects: [{ type: 'ForgetSession' }],
      refusal: null,
    });
  });

  it('goes back from the question for a place', () => {
    expect(ordered(askingPlace, { type: 'SignOut', inHand: 'ask' })).toEqual({
      state: { ...signingOut, agent: placeless },
      effects: [{ type: 'EndSession' }],
      refusal: null,
    });
  });

  it.each([
    ['a record', holding(inHand(preview))],
    ['a result on its way', owing(itemOf({ status: 'sent' }))],
    ['a result that waits', owing(itemOf({ status: 'waiting' }))],
  ])('is refused with %s in hand', (_what, work) => {
    const state = session(work);
    expect(ordered(state, { type: 'SignOut', inHand: 'ask' })).toEqual({ state, effects: [], refusal: 'workInHand' });
  });

  it('is possible with a result that was sent and not confirmed', () => {
    const step = ordered(session(owing(itemOf({ status: 'unconfirmed' }))), { type: 'SignOut', inHand: 'ask' });
    expect(step.state.phase).toBe('signingOut');
  });

  it('is not disturbed by what the dialer still says, nor by the agent’s impatience', () => {
    expect(told(signingOut, { type: 'LinkLost' })).toEqual({ state: signingOut, effects: [], refusal: null });
    expect(ordered(signingOut, { type: 'SignIn' }).refusal).toBe('notSignedIn');
  });
});
