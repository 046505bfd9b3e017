import type { Party } from '../messaging/role';
import type {
  Appearance,
  ClosedSession,
  LostSession,
  OpenSession,
  OptionsSnapshot,
  PageSession,
  PageSnapshot,
  PopupSnapshot,
  Snapshot,
  Unconfirmed,
} from '../messaging/snapshot';
import type { Call } from '../session/call';
import { channelNames } from '../session/channel';
import { markedPhones } from '../session/markedPhones';
import { isCampaignNotice } from '../session/notice';
import type { OutboxItem } from '../session/outbox';
import { callerIdsOf, isOutboundHidden, type Policy } from '../session/policy';
import type { SignInProblem } from '../session/problem';
import type { RecordInHand } from '../session/record';
import { liveCalls, recordsInOrder } from '../session/selectors';
import type { SessionState, SignedIn } from '../session/state';
import { own } from '../session/step';
import { rulesOf } from '../session/transitions/fields';
import { mapValues } from '../session/transitions/openSession';
import type { Settings } from '../storage/settings';

/** What a snapshot shows beside session and settings. */
export interface Facts {
  canOpenContact: boolean;
  /** A tab of this browser shows the dialer's own desktop. */
  desktopOpen: boolean;
  /** What pages asked to be remembered, by site. */
  remembered: Readonly<Record<string, string>>;
}

/** What one listener is sent: what its role shows, and no more (rule 10 of the architecture). */
export function project(state: SessionState, settings: Settings, party: Party, facts: Facts): Snapshot {
  switch (party.role) {
    case 'page':
      return forPage(state, settings, party, facts);
    case 'popup':
      return forPopup(state, settings, facts);
    case 'options':
      return forOptions(state, settings);
  }
}

const appearance = ({ language, theme, singleKeys, keys, region }: Settings): Appearance => ({
  language,
  theme,
  singleKeys,
  ...(Object.keys(keys).length === 0 ? {} : { keys }),
  region,
});

function forPage(
  state: SessionState,
  settings: Settings,
  { site }: Extract<Party, { role: 'page' }>,
  facts: Facts,
): PageSnapshot {
  // A page that is open while its CRM is taken out of the options shows nothing more.
  const isStillOurs = settings.sites.some(({ id, origin }) => id === site.id && origin === site.origin);
  return {
    role: 'page',
    appearance: appearance(settings),
    site,
    remembered: own(facts.remembered, site.id) ?? null,
    session: isStillOurs ? pageSession(state, settings, facts) : { phase: 'signedOut', problem: null },
  };
}

function forPopup(state: SessionState, settings: Settings, facts: Facts): PopupSnapshot {
  const server = 'server' in state ? state.server : settings.dialer.server;
  const agent = 'agent' in state ? state.agent : null;
  return {
    role: 'popup',
    appearance: appearance(settings),
    server: server === '' ? null : server,
    agent,
    session: state.phase === 'signedIn' ? openSession(state, settings, facts) : closedSession(state),
    canOpenContact: facts.canOpenContact,
    callbacks: state.phase === 'signedIn' ? Object.values(state.callbacks).sort((a, b) => a.at - b.at) : [],
    canOpenCallback: settings.sites.some(({ openByNumber }) => openByNumber !== null),
  };
}

function forOptions(state: SessionState, settings: Settings): OptionsSnapshot {
  return {
    role: 'options',
    appearance: appearance(settings),
    settings,
    locked: [],
    session: {
      phase: state.phase,
      link: state.phase === 'signedIn' ? state.link : null,
      problem: state.phase === 'signedOut' ? state.problem : null,
    },
  };
}

/**
 * A page learns whether there is a session, and that one was lost while records were worked on it. Why none could be opened is not
 * for it: addresses and server texts stay out of it.
 */
function pageSession(state: SessionState, settings: Settings, facts: Facts): PageSession {
  switch (state.phase) {
    case 'signedIn':
      return openSession(state, settings, facts);
    case 'signedOut':
      return { phase: 'signedOut', problem: lost(state.problem) };
    case 'askingPlace':
      return { phase: 'askingPlace', refused: null };
    case 'signingIn':
      return { phase: 'signingIn', step: state.step };
    case 'signingOut':
      return { phase: 'signingOut' };
  }
}

const lost = (problem: SignInProblem | null): LostSession | null =>
  problem?.is === 'expired' || problem?.is === 'elsewhere' ? { is: problem.is } : null;

function closedSession(state: Exclude<SessionState, SignedIn>): ClosedSession {
  switch (state.phase) {
    case 'signedOut':
      return { phase: 'signedOut', problem: state.problem };
    case 'signingIn':
      return { phase: 'signingIn', step: state.step };
    case 'askingPlace':
      return { phase: 'askingPlace', refused: state.refused };
    case 'signingOut':
      return { phase: 'signingOut' };
  }
}

/** What goes back to the dialer with a call is nobody's to see. */
function shown(record: RecordInHand): RecordInHand {
  const others = record.others.map((number) => ({ ...number, attached: [] }));
  return { ...record, others, data: { ...record.data, attached: [] } };
}

function shownCall({ data, ...call }: Call): Call {
  return data === undefined ? call : { ...call, data: { ...data, attached: [] } };
}

/** Who has the numbers that the calls name; what is known of others is nothing to a page. */
function namesOnTheLine({ calls, names }: SignedIn): OpenSession['names'] {
  const numbers = liveCalls(calls).flatMap(({ number, parties = [] }) => [
    number,
    ...parties.map((party) => party.number),
  ]);
  return Object.fromEntries(
    numbers.flatMap((number) => {
      const name = own(names, number);
      return name ? [[number, name]] : [];
    }),
  );
}

function callerIdsInHand({ records, callerIds }: SignedIn, policy: Policy): OpenSession['callerIds'] {
  const campaigns = new Set(Object.values(records).map(({ data }) => data.campaign));
  return Object.fromEntries(
    [...campaigns].flatMap((campaign) => {
      const choices = callerIdsOf(policy, campaign);
      return choices.length === 0 ? [] : [[campaign, { choices, chosen: own(callerIds, campaign) ?? null }]];
    }),
  );
}

function openSession(state: SignedIn, { policy, opensContact }: Settings, { desktopOpen }: Facts): OpenSession {
  const isHidden = isOutboundHidden(policy, state.allowances);
  const { link, downSince, allowances, services } = state;
  return {
    phase: 'signedIn',
    link,
    downSince,
    channels: channelNames.flatMap((name) => state.channels[name] ?? []),
    ...(state.listing === null ? {} : { isListing: true as const }),
    campaigns: isHidden ? [] : Object.values(state.campaigns).sort((a, b) => a.name.localeCompare(b.name)),
    records: recordsInOrder(state.records).map(shown),
    calls: liveCalls(state.calls).map(shownCall),
    names: namesOnTheLine(state),
    fetching: Object.values(state.fetching).map(({ campaign, askedAt, whenReady }) => ({
      campaign,
      askedAt,
      whenReady,
    })),
    // What campaigns come and go is nothing to an agent to whom none is offered; what became of a record in hand is.
    notices: isHidden ? state.notices.filter((notice) => !isCampaignNotice(notice)) : state.notices,
    unconfirmed: Object.values(state.outbox)
      .filter((item) => !(item.record.key in state.records))
      .map(unconfirmed),
    allowances,
    services,
    afterRecord: state.afterRecord,
    leaving: state.leaving,
    policy: {
      dialHours: policy.dialHours,
      doNotCall: policy.doNotCall,
      strict: policy.strict,
      holdBack: policy.holdBack,
      rejectTo: policy.rejectTo,
      callbackHours: policy.callbackHours,
      callbackZone: policy.callbackZone,
      noteKey: policy.noteKey,
    },
    fieldRules: mapValues(state.records, (record) => rulesOf(state, record)),
    marked: markedPhones(state),
    callerIds: callerIdsInHand(state, policy),
    desktopOpen,
    ...(opensContact ? { opensContact } : {}),
  };
}

function unconfirmed(item: OutboxItem): Unconfirmed {
  const { reference, record, status, askedAt } = item;
  const sending = { reference, contact: record.contact, campaign: record.campaign, status, askedAt };
  switch (item.request) {
    case 'UpdateCallCompletionStats':
      return { ...sending, save: 'fields' };
    case 'RecordReschedule':
    case 'ScheduledRecordReschedule':
      return { ...sending, save: 'callback', due: item.callback.at };
    case 'DoNotCall':
      return { ...sending, save: 'doNotCall' };
    default:
      return { ...sending, closing: item.closing };
  }
}
