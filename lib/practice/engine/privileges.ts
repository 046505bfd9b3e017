import type { DesktopRequest } from './desktopAnswers';
import type { CampaignRecord } from './record';

/** Whether an agent may do something, where the dialer itself sees to it; a privilege that is not set is granted. */
export function may({ world, desk }: DesktopRequest, ...names: string[]): boolean {
  if (world.switches.privileges === 'ignored') return true;
  return names.every((name) => world.option(desk.agent, `privilege.outbound.${name}`) !== 'false');
}

/** Whether the agent may have a callback on this number now: before any call, and on one that a desktop has added, there is more to it. */
export function mayReschedule(request: DesktopRequest, record: CampaignRecord): boolean {
  const { chain, position } = record;
  const isNew = position >= chain.contact.numbers.length && !chain.isAdded;
  return (
    may(request, 'can-reschedule') &&
    (chain.wasCalled || may(request, 'can-reschedule-before-call')) &&
    (!isNew || may(request, 'can-reschedule-on-new-number'))
  );
}
