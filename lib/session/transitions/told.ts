import type { DialerNews } from '../news';
import type { SignedIn, SignedOut } from '../state';
import { and, go, type Step } from '../step';
import { requestAcknowledged, requestRefused } from './answers';
import { callReported } from './calls';
import { callFault, callVerbOutcome } from './callVerbs';
import { campaignChanged } from './campaigns';
import { chainOutcome, numberListed, numbersListed } from './chain';
import { channelOutcome, channelsReported } from './channels';
import { dialOutcome } from './dialing';
import { fetchOutcome, fetchRefused, noRecordLeft } from './fetching';
import { fieldsDescribed } from './fields';
import { interactionOutcome, interactionReported } from './interactions';
import { stopTaking } from './leaving';
import { linkLost, linkRestored, sessionNotSeen, sessionSeen } from './link';
import { withName } from './names';
import { numberAdded, numberAddedOutcome, numberRefusal } from './numbers';
import { recordOffered, recordWithdrawn } from './records';
import { requestOutcome } from './requests';
import { closeStopped, stoppingOutcome } from './stopping';

/** The session is over at the dialer. What this device keeps of the agent's work stays for the next sign-in. */
const closed = (problem: SignedOut['problem']): Step =>
  go<SignedOut>({ phase: 'signedOut', problem }, { type: 'ForgetSession' });

/** What the dialer's news does. */
export function told(state: SignedIn, news: DialerNews, at: number): Step {
  switch (news.type) {
    case 'SignedOut':
      return closed(null);
    case 'SessionExpired':
      return closed({ is: 'expired' });
    case 'SignedInElsewhere':
      return closed({ is: 'elsewhere' });
    case 'WorkspaceReady': {
      // The browser's cookie may belong to somebody else by now: their session is not this agent's.
      if (news.agent.id !== state.agent.id) return closed({ is: 'expired' });
      return go({ ...state, allowances: news.allowances });
    }
    case 'SignInWindowDone':
    case 'SignInFailed':
    case 'ChannelsActivated':
    case 'PlaceRefused':
      return go(state);
    case 'LinkLost':
      return linkLost(state, at);
    case 'LinkRestored':
      return linkRestored(state, at);
    case 'ServiceChanged': {
      const others = state.services.filter((service) => service !== news.service);
      return go({ ...state, services: news.available ? others : [...others, news.service] });
    }
    case 'ChannelsChanged':
      return and(channelsReported(state, news.channels, at), (state) => closeStopped(state, at));
    case 'ChannelOutcome':
      return and(channelOutcome(state, news.channel, news.outcome, at), (state) => stoppingOutcome(state, news));
    case 'CampaignChanged':
      return campaignChanged(state, news, at);
    case 'RecordOffered':
      return recordOffered(state, news, at);
    case 'NoRecordLeft': {
      const kept = numberRefusal(state, news.reference, null);
      return kept === null ? noRecordLeft(state, news, at) : go(kept);
    }
    case 'RecordWithdrawn':
      return recordWithdrawn(state, news, at);
    case 'FetchOutcome':
      return fetchOutcome(state, news, at);
    case 'RequestOutcome':
      return requestOutcome(state, news.reference, news.outcome, at);
    case 'RequestAcknowledged':
      return and(requestAcknowledged(state, news, at), (state) =>
        news.reference === null ? go(state) : numberAdded(state, news.reference, at),
      );
    case 'RequestRefused': {
      const kept = numberRefusal(state, news.reference, news.detail);
      if (kept !== null) return go(kept);
      const fetch = Object.values(state.fetching).find(({ reference }) => reference === news.reference);
      return fetch === undefined ? requestRefused(state, news, at) : fetchRefused(state, fetch, news.detail, at);
    }
    case 'NumberListed':
      return numberListed(state, news);
    case 'NumbersListed':
      return numbersListed(state, news);
    case 'ChainOutcome':
      return chainOutcome(state, news);
    case 'NumberAddedOutcome':
      return numberAddedOutcome(state, news);
    case 'FieldsDescribed':
      return fieldsDescribed(state, news);
    case 'InteractionChanged':
      return interactionReported(state, news.interaction, at);
    case 'InteractionOutcome':
      return interactionOutcome(state, news, at);
    case 'CallChanged':
      return callReported(state, news.call, news.uuid, at, 'event');
    case 'CallFault':
      return callFault(state, news.detail, at);
    case 'DialOutcome':
      return dialOutcome(state, news, at);
    case 'CallVerbOutcome':
      return callVerbOutcome(state, news);
    case 'NameTold':
      return go(withName(state, news.number, news.name));
    case 'SessionSeen':
      return and(sessionSeen(state, news, at), (next) => {
        const isBack = state.link !== 'live' && next.link === 'live';
        return isBack && next.leaving ? stopTaking(next, at) : go(next);
      });
    case 'SessionNotSeen':
      return sessionNotSeen(state, at);
  }
}
