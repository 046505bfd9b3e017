import { readAccount } from './account';
import type { Desk } from './desk';
import type { Remembered } from './memory';
import { pathSegment } from './pathSegment';

/**
 * The path to which requests about push previews are published (protocol notes, sections 7 and 14). `{tenant}` and `{place}` stand
 * for the agent's own. `@` stays as it is: one server takes it in no other form. What is not known is left empty, and noted.
 *
 * @param topic as the administrator wrote it
 */
export async function topicPath(desk: Desk, topic: string): Promise<string> {
  const isNamed = (known: Remembered): boolean =>
    (known.tenant !== null || !topic.includes('{tenant}')) && (known.place !== null || !topic.includes('{place}'));
  let known = await desk.memory.load();
  if (!isNamed(known)) {
    // Where the agent gave a telephone number, only the dialer knows at which place that is.
    const account = await readAccount(desk);
    if (account.is === 'seen') {
      const { tenant, agent } = account.session;
      await desk.memory.keep({ tenant, place: agent.place });
      known = await desk.memory.load();
    }
    if (!isNamed(known)) desk.note('topic: tenant or place unknown');
  }
  return `/workspace/v3/media/topics/${writtenTopic(topic, known)}/publish`;
}

/** The topic with the agent's own tenant and place, as a segment of the path. */
export function writtenTopic(topic: string, { tenant, place }: Pick<Remembered, 'tenant' | 'place'>): string {
  // In one go, so that a place is not read for placeholders again.
  const filled = topic.replace(/\{(tenant|place)\}/g, (_all, name) => (name === 'tenant' ? tenant : place) ?? '');
  return pathSegment(filled).replaceAll('%40', '@');
}
