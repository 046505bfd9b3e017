import { quirkNames, quirks } from '../../engine/quirks';
import { choiceNames, choices } from '../../engine/switches';
import type { PracticeServer } from '../practiceServer';
import { coarseStates } from './recordStates';

/** What the administrator's page shows at a glance. */
export function overview(server: PracticeServer): Record<string, unknown> {
  const { world } = server.engine;
  return {
    now: world.now(),
    campaigns: [...world.campaigns.values()].map(
      ({ name, description, mode, status, applicationId, group, chains, tally, dialing, deliveries }) => ({
        name,
        description,
        mode,
        status,
        applicationId,
        group,
        contacts: chains.length,
        states: coarseStates(tally),
        dialing,
        deliveries,
      }),
    ),
    doNotCall: { total: world.doNotCall.size },
    agents: [...world.desks.values()].map(({ agent, place, voice, media }) => ({
      userName: agent.userName,
      name: `${agent.firstName} ${agent.lastName}`,
      groups: agent.groups,
      place,
      voice: voice.dnd ? 'DoNotDisturb' : voice.agentState,
      reason: voice.reason,
      outboundPreview: media.get('outboundpreview')?.state ?? null,
      isSignedIn: server.sessions.ofAgent(agent.userName) !== null,
    })),
    calls: [...world.calls.values()]
      .filter(({ state }) => state !== 'Completed')
      .map(({ id, agent, type, state, number }) => ({ id, agent, type, state, number })),
    switches: {
      quirks: quirkNames.map((name) => ({ name, ...quirks[name], on: server.switches[name] })),
      choices: choiceNames.map((name) => ({ name, ...choices[name], value: server.switches[name] })),
    },
    faults: { answers: server.answerFaults.all(), responses: server.responseFaults.all() },
    services: { down: [...server.downServices] },
  };
}
