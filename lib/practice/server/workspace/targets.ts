import type { Desk } from '../../engine/desk';
import { badRequest, done, notFound, unavailable } from '../http/envelope';
import type { Exchange } from '../http/exchange';
import { json, type Reply } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import { channelViews, dnView, userData } from './agentViews';
import { exampleFavourites } from './favourites';

type Json = Record<string, unknown>;

/** Official client, TargetsApi: how many there are unless it is said. */
const usualLimit = 50;

/**
 * `GET targets?searchTerm=&types=&limit=` and `GET targets/personal-favorites?limit=` (official client, TargetsApi and the models Target and
 * TargetInformation). Availability and favourites are what the simulator has; that the first needs STATS and the second UCS is inferred.
 */
export function targetsRequest(server: PracticeServer, desk: Desk, exchange: Exchange, rest: readonly string[]): Reply {
  const limit = Number(exchange.query.get('limit') ?? usualLimit);
  if (!Number.isInteger(limit) || limit < 1) return badRequest('limit is not a whole number of at least 1');
  if (rest.length === 0) return done(search(server, exchange.query, limit));
  if (rest.join('/') !== 'personal-favorites') return notFound(`There is nothing at targets/${rest.join('/')}`);
  if (server.downServices.has('UCS')) return unavailable(503, 'The contact service is not available');
  return json(200, { status: { code: 0 }, data: listed(favouriteViews(server, desk), limit) });
}

/** The simulator knows no limit. */
const listed = (all: readonly Json[], limit: number): Json => ({
  targets: all.slice(0, limit),
  totalMatches: all.length,
});

/** Several terms are separated by commas, and `*` is everybody (simulator). */
function search(server: PracticeServer, query: URLSearchParams, limit: number): Json {
  const types = (query.get('types') ?? 'agent').split(',');
  if (!types.includes('agent')) return listed([], limit);
  const { oddTypes } = server.switches;
  const terms = (query.get('searchTerm') ?? '')
    .toLowerCase()
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term !== '');
  const found = [...server.engine.world.desks.values()].filter((desk) => {
    const { firstName, lastName, userName } = desk.agent;
    const texts = [`${firstName} ${lastName}`, userName, ...(oddTypes ? [] : [desk.dn])];
    return terms.some((term) => term === '*' || texts.some((text) => text.toLowerCase().includes(term)));
  });
  return listed(
    found.map((desk) => agentView(server, desk)),
    oddTypes ? found.length : limit,
  );
}

function agentView(server: PracticeServer, desk: Desk): Json {
  const { agent } = desk;
  const name = `${agent.firstName} ${agent.lastName}`;
  const availability = server.downServices.has('STATS') ? null : availabilityOf(server, desk);
  if (server.switches.oddTypes) {
    // The whole user, and nothing of the availability of one who is logged out.
    const { length } = (availability?.channels ?? []) as unknown[];
    const shown = length > 0 ? { availability } : {};
    return { ...userData(server, desk), name, type: 'agent', agentGroupsList: agent.groups, ...shown };
  }
  return {
    DBID: agent.dbid,
    name,
    type: 'agent',
    firstName: agent.firstName,
    lastName: agent.lastName,
    employeeId: agent.employeeId,
    userName: agent.userName,
    number: desk.dn,
    switchName: 'SIP_Switch',
    ...(availability === null ? {} : { availability }),
  };
}

function availabilityOf(server: PracticeServer, desk: Desk): Json {
  const dn = dnView(server, desk);
  const voice = {
    name: 'voice',
    activity: dn.activity,
    available: dn.available,
    userState: { state: dn.agentState, workMode: dn.agentWorkMode, ...reason(desk.voice.reason) },
    timeInCurrentState: seconds(server, desk.voice.since),
    switchName: dn.switchName,
    phoneNumber: dn.number,
  };
  const media = channelViews(server, desk, [...desk.media.keys()]).map(({ name, activity, available, state }) => ({
    name,
    activity,
    available,
    userState: { state, ...reason(desk.media.get(String(name))?.reason ?? null) },
    timeInCurrentState: seconds(server, desk.media.get(String(name))?.since ?? 0),
  }));
  return { channels: [voice, ...media].filter(({ userState }) => userState.state !== 'LoggedOut') };
}

const reason = (text: string | null): Json => (text === null ? {} : { reason: text });

const seconds = (server: PracticeServer, since: number): number => Math.round((server.now() - since) / 1000);

function favouriteViews({ favourites }: PracticeServer, { agent }: Desk): Json[] {
  return (favourites.get(agent.userName) ?? exampleFavourites).map(({ name, number }, index) => ({
    type: 'custom-contact',
    id: `${agent.userName}-${index + 1}`,
    firstName: name,
    lastName: '',
    phoneNumbers: [number],
    emailAddresses: [],
    favoriteDisplayName: name,
    category: 'Desks',
  }));
}
