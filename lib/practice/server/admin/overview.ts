import { isInvited } from '../../engine/invitations';
import { quirkNames, quirks } from '../../engine/quirks';
import { choiceNames, choices, flagNames, flags, wordNames, words } from '../../engine/switches';
import type { World } from '../../engine/world';
import type { PracticeServer } from '../practiceServer';
import { conversationViews } from './callControl';
import { coarseStates } from './recordStates';

/** What the administrator's page shows at a glance. */
export function overview(server: PracticeServer): Record<string, unknown> {
  const { world } = server.engine;
  return {
    now: world.now(),
    campaigns: [...world.campaigns.values()].map(
      ({
        name,
        description,
        mode,
        status,
        applicationId,
        group,
        chains,
        tally,
        dialing,
        callbacks,
        treatments,
        deliveries,
      }) => ({
        name,
        description,
        mode,
        status,
        applicationId,
        group,
        contacts: chains.length,
        states: coarseStates(tally),
        dialing,
        callbacks,
        treatments,
        deliveries,
      }),
    ),
    callbacks: { open: world.openCallbacks.size, due: world.dueCallbacks.size },
    refusals: Object.fromEntries(world.refusals),
    doNotCall: { total: world.doNotCall.size },
    agents: [...world.desks.values()].map(({ agent, place, voice, media }) => ({
      userName: agent.userName,
      name: `${agent.firstName} ${agent.lastName}`,
      groups: agent.groups,
      place,
      voice: voice.dnd ? 'DoNotDisturb' : voice.agentState,
      reason: voice.reason,
      workMode: voice.workMode,
      outboundPreview: media.get('outboundpreview')?.state ?? null,
      isSignedIn: server.sessions.ofAgent(agent.userName) !== null,
      inHand: inHandOf(world, agent.userName),
      favourites: server.control.favourites(agent.userName),
      swallows: server.swallowedEvents.get(agent.userName) ?? 0,
    })),
    conversations: conversationViews(server),
    calls: [...world.calls.values()]
      .filter(({ state }) => state !== 'Completed')
      .map(({ id, agent, type, state, number }) => ({ id, agent, type, state, number })),
    switches: {
      quirks: quirkNames.map((name) => ({ name, ...quirks[name], on: server.switches[name] })),
      choices: choiceNames.map((name) => ({ name, ...choices[name], value: server.switches[name] })),
      flags: flagNames.map((name) => ({ name, ...flags[name], on: server.switches[name] })),
      words: wordNames.map((name) => ({ name, says: words[name].says, value: server.switches[name] })),
    },
    faults: { answers: server.answerFaults.all(), responses: server.responseFaults.all() },
    services: { down: [...server.downServices] },
  };
}

/** The contacts that an agent holds, by the handle that the agent knows. */
function inHandOf(world: World, agent: string): Record<string, unknown>[] {
  return [...(world.inHand.get(agent) ?? [])].flatMap((chain) =>
    chain.state.is === 'retrieved'
      ? {
          handle: chain.state.handle,
          name: chain.contact.name,
          campaign: chain.campaign.name,
          isInvited: isInvited(world, agent, chain),
        }
      : [],
  );
}
