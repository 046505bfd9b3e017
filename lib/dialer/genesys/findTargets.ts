import type { Agent } from '../../session/agent';
import type { DialerNews } from '../../session/news';
import { sameDigits } from '../../session/sameDigits';
import { type FoundTarget, isMeantBy } from '../../session/target';
import { type Answer, isDone } from './answer';
import { decodeTargets } from './decodeTargets';
import type { Note } from './read';

type Get = (path: string) => Promise<Answer>;

const most = 20;

/** How long either half of a search may hold up the other, in milliseconds. */
const patienceOfSearch = 3_000;

/** What has come in time; null: nothing. */
async function inTime<Value>(asked: Promise<Value | null>): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceOfSearch);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The server's agents that match a text. Null: it did not say. */
async function searchAgents(get: Get, text: string, self: Agent | null, note: Note): Promise<FoundTarget[] | null> {
  const query = new URLSearchParams({ searchTerm: text, types: 'agent', limit: String(most) });
  const answer = await get(`/workspace/v3/targets?${query}`);
  return answer.is === 'answered' && isDone(answer) ? decodeTargets(answer.body, 'agent', self, note) : null;
}

/** The agent's own favourites, all of them: the server cannot search in them. */
async function favourites(get: Get, self: Agent | null, note: Note): Promise<FoundTarget[] | null> {
  const answer = await get('/workspace/v3/targets/personal-favorites?limit=50');
  return answer.is === 'answered' && isDone(answer) ? decodeTargets(answer.body, 'favourite', self, note) : null;
}

/**
 * Targets that match what an agent types (official client, TargetsApi): the server's agents by name, and the agent's favourites by name or
 * number; never the agent themselves. Empty text: the favourites alone. What does not come in time is left out. Null: the server said neither.
 */
export async function findTargets(
  get: Get,
  typed: string,
  self: Agent | null,
  note: Note,
): Promise<readonly FoundTarget[] | null> {
  const text = typed.trim();
  const [agents, own] = await Promise.all([
    text === '' ? [] : inTime(searchAgents(get, text, self, note)),
    inTime(favourites(get, self, note)),
  ]);
  if (agents === null && own === null) {
    note('targets: no answer');
    return null;
  }
  return eachNumberOnce([...(own ?? []).filter((target) => isMeantBy(target, text)), ...(agents ?? [])]).slice(0, most);
}

/** An agent who is a favourite too is listed as that, and whether they are there is known from the search. */
function eachNumberOnce(targets: readonly FoundTarget[]): FoundTarget[] {
  const found = new Map<string, FoundTarget>();
  for (const target of targets) {
    const before = found.get(target.number);
    if (before === undefined) found.set(target.number, target);
    else if (before.presence === 'unknown') found.set(target.number, { ...before, presence: target.presence });
  }
  return [...found.values()];
}

/** Which of the server's agents has a number. Whether every server searches by number is not known; one that does not names nobody. */
export async function askName(get: Get, number: string, note: Note): Promise<DialerNews> {
  const found = (await searchAgents(get, number, null, note)) ?? [];
  return { type: 'NameTold', number, name: found.find((target) => sameDigits(target.number, number))?.name ?? null };
}
