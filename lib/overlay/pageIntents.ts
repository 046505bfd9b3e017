import type { CardPosition, PageIntents, Steering } from '../../components/intents';
import type { CrmSite } from '../crm/site';
import type { Reply } from '../messaging/contract';
import { findTargets } from '../messaging/findTargets';
import { newReference } from '../messaging/newReference';
import type { AgentOrder } from '../session/orders';
import type { RecordInHand, RecordKey } from '../session/record';
import { openAddress, openContact } from './openContact';
import { isByPerson } from './trustedClick';
import { recordIdOf } from './wantedRecords';

interface IntentSurroundings {
  site: CrmSite;
  order(order: AgentOrder): Promise<Reply>;
  recordOf(key: RecordKey): Pick<RecordInHand, 'data'> | null;
  moveCard(position: CardPosition): void;
  steer(step: Steering): CardPosition | null;
  collapse(isCollapsed: boolean): void;
  leaveCard(): void;
}

/** What the worker answers to a request that is not the sender's to make. */
const notForYou: Reply = { done: false, problem: 'notForYou' };

/** What the card and the buttons want done. Whatever leaves this page or moves it has to come from a person's click or key. */
export function createPageIntents(surroundings: IntentSurroundings): PageIntents {
  const { site, moveCard, steer, collapse, leaveCard } = surroundings;
  const canOpen = site.openByNumber !== null || site.recordIdField !== null;
  return {
    order: (order, event) => (isByPerson(event) ? surroundings.order(order) : Promise.resolve(notForYou)),
    newReference,
    findTargets,
    openContact: canOpen
      ? (key, event) => {
          const record = surroundings.recordOf(key);
          if (record === null || !isByPerson(event)) return;
          openContact(window, site, { recordId: recordIdOf(record, site), number: record.data.phone });
        }
      : null,
    openCandidate(href, event) {
      if (isByPerson(event)) openAddress(window, site, href);
    },
    moveCard,
    steer,
    collapse,
    leaveCard,
  };
}
