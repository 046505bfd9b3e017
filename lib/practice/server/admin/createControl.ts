import type { Result } from '../../../support/result';
import { digitsOf } from '../../engine/callOutcome';
import { type CampaignVerb, moveCampaign } from '../../engine/campaigns';
import type { Desk } from '../../engine/desk';
import { addDoNotCall, parseDoNotCall, removeDoNotCall, setDoNotCall } from '../../engine/doNotCall';
import type { LogEntry } from '../../engine/log';
import { offerRecord } from '../../engine/offer';
import { inviteAgent } from '../../engine/push';
import { resetCampaign } from '../../engine/reset';
import { parseSwitch } from '../../engine/switches';
import { returnRecords, withdrawRecord } from '../../engine/withdraw';
import type { Listener } from '../http/listener';
import type { PracticeServer } from '../practiceServer';
import { tellService } from '../workspace/events';
import { endSession } from '../workspace/session';
import { callbackControl } from './callbackControl';
import { callControl } from './callControl';
import type { Control } from './control';
import { createCampaign } from './createCampaign';
import { dialingControl } from './dialingControl';
import { historyView } from './historyView';
import { listProblem } from './listProblem';
import { setOption } from './optionAction';

/** Everything of `Control` is an ordinary function over the server. */
export function createControl(server: PracticeServer, listener: () => Listener): Control {
  const { world } = server.engine;
  const dialing = dialingControl(server);
  const desk = (userName: string): Desk => {
    const found = world.desks.get(userName);
    if (!found) throw new Error(`There is no agent ${userName}`);
    return found;
  };
  const note = (name: string, more: Partial<LogEntry> = {}) =>
    void world.log.add({ kind: 'administration', name, outcome: 'done', ...more });
  const move = (campaign: string, verb: CampaignVerb) => {
    value(moveCampaign(world, campaign, verb));
  };
  return {
    load: (campaign) => move(campaign, 'load'),
    start: (campaign) => move(campaign, 'start'),
    stop: (campaign) => move(campaign, 'stop'),
    unload: (campaign) => move(campaign, 'unload'),
    ...dialing,
    ...callbackControl(server),
    ...callControl(server),
    addCampaign(order) {
      const added = createCampaign(server, { ...order });
      if (!added.ok) throw new Error(added.problem.error);
    },
    reset(name) {
      const campaign = world.campaigns.get(name);
      if (!campaign) throw new Error(`There is no campaign ${name}`);
      resetCampaign(world, campaign);
    },
    setSwitch(name, setting) {
      Object.assign(server.switches, value(parseSwitch(name, setting)));
      world.stir();
      note('switch', { detail: `${name}: ${setting}` });
    },
    setAnswer: (request, fault) => server.answerFaults.set(request, fault),
    setResponse: (request, fault) => server.responseFaults.set(request, fault),
    setCallOutcome(number, outcome) {
      if (outcome) world.callPlan.fixed.set(digitsOf(number), outcome);
      else world.callPlan.fixed.delete(digitsOf(number));
    },
    withdraw(handle) {
      value(withdrawRecord(world, handle));
    },
    offer: (agent, campaign) => value(offerRecord(world, desk(agent), campaign)).handle,
    push: (agent, campaign) => value(inviteAgent(world, desk(agent), campaign)).id,
    returnRecords: (agent) => returnRecords(world, desk(agent).agent.userName),
    setDoNotCall(numbers) {
      value(setDoNotCall(world, numbers));
      note('doNotCall', { detail: `set: ${world.doNotCall.size}` });
    },
    addDoNotCall(numbers) {
      note('doNotCall', { detail: `added: ${value(addDoNotCall(world, numbers))}` });
    },
    removeDoNotCall(numbers) {
      const count = removeDoNotCall(world, numbers);
      note('doNotCall', { detail: `removed: ${count}` });
      return count;
    },
    loadDoNotCall(csv) {
      const numbers = parseDoNotCall(csv);
      if (!numbers.ok) throw new Error(listProblem('The list', 'csv', numbers.problem).error);
      const count = value(addDoNotCall(world, numbers.value));
      note('doNotCall', { detail: `added: ${count}` });
      return count;
    },
    doNotCall: () => [...world.doNotCall.values()],
    setOption(level, name, setting) {
      const set = setOption(server, level, name, setting);
      if (!set.ok) throw new Error(set.problem.error);
    },
    history(campaign) {
      const view = historyView(world, campaign);
      if (!view) throw new Error(`There is no campaign ${campaign}`);
      return view;
    },
    expireSession(agent) {
      const session = server.sessions.ofAgent(desk(agent).agent.userName);
      if (!session) throw new Error(`${agent} has no session`);
      endSession(server, session, 'expired');
    },
    forgetBayeux: (agent) => server.bayeux.forget(desk(agent).agent.userName),
    setService(name, isUp) {
      if (!['VOICE', 'IXN', 'UCS', 'STATS'].includes(name)) throw new Error(`There is no service ${name}`);
      if (isUp) server.downServices.delete(name);
      else server.downServices.add(name);
      note('service', { detail: `${name}: ${isUp ? 'up' : 'down'}` });
      tellService(server, name, isUp);
    },
    setAllowedOrigins(origins) {
      server.allowedOrigins = origins;
    },
    failInitializations(count) {
      server.failingInitializations = count;
    },
    setRefuseSignIn(refuse) {
      server.refuseSignIn = refuse;
    },
    agent(userName) {
      const { place, voice, media } = desk(userName);
      return { place, voice: voice.agentState, outboundPreview: media.get('outboundpreview')?.state ?? 'LoggedOut' };
    },
    dropConnections: () => listener().dropConnections(),
    setReachable: (reachable) => listener().setReachable(reachable),
  };
}

/** The value of a result; a problem is thrown. */
function value<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}
