import type { CallReport, CallState } from '../../../lib/session/call';
import type { Effect } from '../../../lib/session/effects';
import type { DialerNews, Outcome } from '../../../lib/session/news';
import { type RecordKey, recordKey } from '../../../lib/session/record';
import { campaign } from '../../support/session';
import type { Chance } from './chance';
import { createPracticeChains } from './practiceChains';

/** Something of this dialer that the session will be told. `answer` belongs to a request: it is lost when the worker stops. */
interface Coming {
  at: number;
  news: DialerNews;
  answer: boolean;
}

interface LiveCall extends CallReport {
  bornAt: number;
  /** The record that it was dialed for, whatever its user data say. */
  owner: RecordKey;
}

/** How late the dialer may be, in milliseconds: a call begins, and an account knows of it, well before two looks are over. */
const slowest = 2_000;

/**
 * A dialer that is honest but unreliable: requests and answers get lost, are late or come twice, accounts lag behind. It knows
 * which calls there really are and which results really arrived, so that a test can hold the session to the truth.
 */
export function createPracticeWorld(chance: Chance) {
  let now = 0;
  let coming: Coming[] = [];
  let births: { at: number; call: LiveCall }[] = [];
  const calls = new Map<string, LiveCall>();
  const chains = createPracticeChains();
  /** Contacts in the agent's hands, by the dialer's own account. */
  const inHand = new Set<string>();
  /** References of the new numbers that were asked for. */
  const added = new Set<number>();
  const closed = new Map<number, RecordKey>();
  const wrongs: string[] = [];
  let count = 0;
  let isLinked = true;

  const soon = () => 10 + chance.below(slowest - 10);

  function tell(news: DialerNews, at: number, answer = false): void {
    coming.push({ at, news, answer });
    if (!answer && chance.oneIn(3)) coming.push({ at: at + soon(), news, answer });
  }

  function report(call: LiveCall, state: CallState, at: number): void {
    const capabilities = state === 'released' ? ['complete'] : state === 'completed' ? [] : ['release', 'hold'];
    Object.assign(call, { state, capabilities });
    const { bornAt: _, owner: _owner, ...told } = call;
    tell({ type: 'CallChanged', call: { ...told }, uuid: null }, at);
  }

  const outcome = (): Outcome => (chance.oneIn(5) ? { is: 'unknown', detail: null } : { is: 'accepted' });

  function makeCall(effect: Extract<Effect, { type: 'MakeCall' }>): void {
    const alive = [...calls.values()].some((call) => call.owner === effect.record && isUp(call));
    const born = births.some(({ call }) => call.owner === effect.record);
    const handle = effect.attached.find((pair) => pair.key === 'GSW_RECORD_HANDLE')?.value ?? '';
    if (!chains.fits(handle, effect.number)) wrongs.push(`${effect.number} was dialed under the handle ${handle}`);
    if (alive || born) wrongs.push(`${effect.record} was called while a call of it existed`);
    const { record: key, reference } = effect;
    const fate = chance.oneOf('placed', 'placed', 'fault', 'refused', 'fault', 'lost');
    if (fate === 'refused') {
      tell(
        { type: 'DialOutcome', record: key, reference, outcome: { is: 'refused', detail: null } },
        now + soon(),
        true,
      );
      return;
    }
    tell(
      { type: 'DialOutcome', record: key, reference, outcome: outcome() },
      now + soon() * (1 + chance.below(6)),
      true,
    );
    if (fate === 'fault') tell({ type: 'CallFault', detail: 'Invalid Destination DN' }, now + soon());
    if (fate !== 'placed') return;
    count += 1;
    const named = chance.oneIn(4) ? null : recordKey('134', handle);
    births.push({
      at: now + soon(),
      call: {
        id: `c${count}`,
        previousId: null,
        state: 'dialing',
        type: 'outbound',
        number: named === null ? effect.number : chance.oneOf(effect.number, ''),
        capabilities: ['release'],
        record: named,
        bornAt: 0,
        owner: key,
      },
    });
  }

  const isUp = (call: LiveCall) => call.state !== 'released' && call.state !== 'completed';

  function look(): void {
    const askedAt = now;
    if (!isLinked || chance.oneIn(6)) {
      tell({ type: 'SessionNotSeen' }, now + soon(), true);
      return;
    }
    const seen = [...calls.values()]
      .filter((call) => call.state !== 'completed')
      .map(({ bornAt: _, owner: _owner, ...call }) => ({ ...call }));
    const late = now + soon() * (1 + chance.below(8));
    tell({ type: 'SessionSeen', calls: seen, channels: [], askedAt }, late, true);
  }

  function sendRequest({ item }: Extract<Effect, { type: 'SendRequest' }>): void {
    const { reference, record: address } = item;
    if (!isLinked || chance.oneIn(5)) {
      tell({ type: 'RequestOutcome', reference, outcome: { is: 'unknown', detail: null } }, now + soon(), true);
      return;
    }
    tell({ type: 'RequestOutcome', reference, outcome: outcome() }, now + soon(), true);
    const { handle, phone, key } = address;
    const chain = chains.of(handle);
    if (!chains.fits(handle, phone)) wrongs.push(`${phone} was reported under the handle ${handle}`);
    if (!inHand.has(chain)) {
      const recordClosed = true;
      tell({ type: 'RequestRefused', reference, handle, detail: 'closed', recordClosed }, now + soon());
      return;
    }
    if (chance.oneIn(12)) {
      tell({ type: 'RequestRefused', reference, handle, detail: 'no', recordClosed: false }, now + soon());
      return;
    }
    inHand.delete(chain);
    closed.set(reference, key);
    if (!chance.oneIn(6)) tell({ type: 'RequestAcknowledged', reference, handle }, now + soon());
  }

  function requestPreview({ reference }: Extract<Effect, { type: 'RequestPreview' }>): void {
    const fate = chance.oneOf('offered', 'offered', 'offered', 'none', 'silent');
    if (fate === 'none') tell({ type: 'NoRecordLeft', campaign: campaign.name, reference }, now + soon());
    if (fate !== 'offered') return;
    // Few handles, so that records come back.
    const free = chains.names.filter((chain) => !inHand.has(chain));
    const chain = free[chance.below(Math.max(1, free.length))];
    if (chain === undefined) return;
    // The contact may come anew under another number.
    const data = chains.record(chain, chance.oneIn(4));
    inHand.add(chain);
    tell({ type: 'RecordOffered', record: data, reference }, now + soon());
  }

  function requestChain({ record: data, reference }: Extract<Effect, { type: 'RequestChain' }>): void {
    const { handle, applicationId } = data;
    const fate = chance.oneOf('listed', 'listed', 'listed', 'silent', 'refused', 'lost');
    const is = fate === 'refused' ? 'refused' : isLinked && fate !== 'lost' ? 'accepted' : 'unknown';
    tell({ type: 'ChainOutcome', reference, outcome: { is, detail: null } }, now + soon(), true);
    if (fate !== 'listed' || !isLinked) return;
    const chain = chains.of(handle);
    if (!inHand.has(chain)) {
      tell({ type: 'RequestRefused', reference, handle, detail: 'closed', recordClosed: true }, now + soon());
      return;
    }
    let at = now;
    for (const number of chains.others(handle)) {
      at += 1 + chance.below(300);
      tell({ type: 'NumberListed', reference, chainId: chain, applicationId, number }, at);
    }
    tell({ type: 'NumbersListed', reference, applicationId, handle }, at + 1 + chance.below(300));
  }

  function addNumber({ record: data, number, reference }: Extract<Effect, { type: 'AddNumber' }>): void {
    if (added.has(reference)) wrongs.push(`${number} was sent into the list twice`);
    added.add(reference);
    const fate = chance.oneOf('added', 'added', 'silent', 'refused', 'lost');
    const is = isLinked && fate !== 'lost' ? 'accepted' : 'unknown';
    tell({ type: 'NumberAddedOutcome', reference, outcome: { is, detail: null } }, now + soon(), true);
    if (!isLinked || fate === 'lost') return;
    if (fate === 'refused') {
      const refused = { type: 'RequestRefused', reference, handle: null, detail: 'no', recordClosed: false } as const;
      tell(refused, now + soon());
      return;
    }
    chains.add(data.handle, number);
    if (fate === 'added') tell({ type: 'RequestAcknowledged', reference, handle: null }, now + soon());
  }

  function useCall({ callId, verb }: Extract<Effect, { type: 'UseCall' }>): void {
    const call = calls.get(callId);
    tell({ type: 'CallVerbOutcome', callId, verb, outcome: outcome() }, now + soon(), true);
    if (call === undefined) return;
    if (verb === 'release' && isUp(call)) report(call, 'released', now + soon());
    if (verb !== 'complete') return;
    if (chance.oneIn(4)) {
      call.state = 'completed';
      tell({ type: 'CallFault', detail: 'Invalid call' }, now + soon());
    } else report(call, 'completed', now + soon());
  }

  return {
    wrongs,
    isLinked: () => isLinked,
    /** Which closing requests really arrived, by reference. */
    closed: closed as ReadonlyMap<number, RecordKey>,
    perform(effect: Effect): void {
      if (effect.type === 'MakeCall') makeCall(effect);
      if (effect.type === 'LookAtSession' || effect.type === 'ResumeSession') look();
      if (effect.type === 'SendRequest') sendRequest(effect);
      if (effect.type === 'RequestPreview') requestPreview(effect);
      if (effect.type === 'RequestChain') requestChain(effect);
      if (effect.type === 'AddNumber') addNumber(effect);
      if (effect.type === 'UseCall') useCall(effect);
      if (effect.type === 'AskCampaigns') {
        tell({ type: 'CampaignChanged', status: 'running', campaign, asked: true }, now + soon());
      }
      if (effect.type === 'SetChannel') {
        tell({ type: 'ChannelsChanged', channels: [{ name: 'voice', status: effect.target }] }, now + soon());
      }
    },
    /** Something happens on the line: an answer, or the end of a call. */
    stir(): void {
      const up = [...calls.values()].filter(isUp);
      const call = up[chance.below(Math.max(1, up.length))];
      if (call === undefined) return;
      const next = chance.oneOf<CallState>('established', 'released', 'held');
      report(call, next, now + chance.below(slowest));
    },
    /** The line goes; what is under way over it may be lost. */
    loseLine(): void {
      isLinked = false;
      if (chance.oneIn(2)) coming = coming.filter(({ at }) => at < now);
    },
    restoreLine(): void {
      isLinked = true;
    },
    /** The worker is stopped: nobody is there for the answers to its requests. */
    stopWorker(): void {
      coming = coming.filter(({ answer }) => !answer);
    },
    /** When the next thing happens by itself; null: nothing more. */
    next(): number | null {
      const times = [...(isLinked ? coming : []), ...births].map(({ at }) => at);
      return times.length === 0 ? null : Math.min(...times);
    },
    /** Lets the time pass up to `at` and says what the session is told then. */
    advance(at: number): readonly DialerNews[] {
      now = at;
      for (const { at: bornAt, call } of births.filter((birth) => birth.at <= at)) {
        calls.set(call.id, { ...call, bornAt });
        const born = calls.get(call.id);
        if (born !== undefined) report(born, 'dialing', at + chance.below(slowest));
      }
      births = births.filter((birth) => birth.at > at);
      if (!isLinked) return [];
      const due = coming.filter((each) => each.at <= at).sort((a, b) => a.at - b.at);
      coming = coming.filter((each) => each.at > at);
      return due.map(({ news }) => news);
    },
  };
}

export type PracticeWorld = ReturnType<typeof createPracticeWorld>;
