import type { SessionEvent } from '../../../lib/session/events';
import { patience } from '../../../lib/session/patience';
import type { SignedIn } from '../../../lib/session/state';
import { own, type Step } from '../../../lib/session/step';
import { isLive } from '../../../lib/session/transitions/isLive';

const sentOnce = ['ReachTarget', 'UseConsultation', 'DropParty'] as const;

/** What must be true of calls that are sent to others, consulted about, or that dialer and device disagree about. */
export function createCallWatch() {
  const references = new Set<number>();
  /** When an account first did not name a call that was old enough to be named. */
  const missing = new Map<string, number>();

  const wrong = (what: string): never => {
    throw new Error(what);
  };

  /** Nothing but an order sends such a request, and one order sends one (RES-5). */
  function checkSent(event: SessionEvent, { effects }: Step): void {
    const sent = effects.filter(({ type }) => sentOnce.some((each) => each === type));
    const [effect] = sent;
    if (effect === undefined) return;
    const order = event.from === 'agent' ? event.order : null;
    if (order?.type !== effect.type || sent.length > 1) wrong(`${effect.type} is sent ${sent.length} times`);
    if (order === null || !('reference' in order)) return;
    const { reference } = order;
    if (references.has(reference)) wrong(`${effect.type} ${reference} is sent twice`);
    references.add(reference);
  }

  /** A record comes onto no consultation, and is brought by no call of a colleague's. */
  function checkRecords(before: SignedIn, state: SignedIn, event: SessionEvent): void {
    const told = event.from === 'dialer' && event.news.type === 'SessionSeen' ? event.news.calls : [];
    for (const [key, { phase, data }] of Object.entries(state.records)) {
      const earlier = own(before.records, key);
      if (phase.is !== 'onCall' || earlier?.phase.is === 'onCall') continue;
      const call = own(state.calls, phase.callId);
      // An account that names one call twice, or renames it, may say either of it.
      const reports = told.filter(({ id }) => id === call?.id);
      if (call === undefined || reports.length > 1 || reports.some(({ previousId }) => previousId !== null)) continue;
      if (call.type === 'consult' || call.parentId !== undefined) wrong(`${key} is on a consultation`);
      if (earlier === undefined && data.origin === 'campaignCall' && call.foreign)
        wrong(`${key} is brought by a call of a colleague's`);
    }
  }

  /** What the dialer does not name for long is over or marked; what it names is not marked as unknown. */
  function checkGhosts(before: SignedIn, state: SignedIn, event: SessionEvent): void {
    if (event.from !== 'dialer') return;
    const { news, at } = event;
    if (news.type === 'CallChanged') {
      for (const id of [news.call.id, news.call.previousId ?? '']) missing.delete(id);
    }
    if (news.type !== 'SessionSeen' || before.link === 'down') return;
    for (const call of Object.values(before.calls)) {
      const isNamed = news.calls.some(({ id, previousId }) => id === call.id || previousId === call.id);
      const since = missing.get(call.id);
      if (isNamed || !isLive(call)) missing.delete(call.id);
      else if (at - call.seenAt < patience.accountLag) continue;
      else if (since === undefined) missing.set(call.id, at);
      else if (at - since >= patience.betweenLooks) {
        const now = own(state.calls, call.id);
        if (now !== undefined && now.ghost !== 'unknown') wrong(`${call.id} is nowhere at the dialer, and not marked`);
      }
    }
    for (const id of missing.keys()) if (own(state.calls, id) === undefined) missing.delete(id);
  }

  return {
    check(before: SignedIn, event: SessionEvent, step: Step): void {
      checkSent(event, step);
      if (step.state.phase !== 'signedIn') return;
      checkRecords(before, step.state, event);
      checkGhosts(before, step.state, event);
    },
    forget(): void {
      references.clear();
      missing.clear();
    },
  };
}
