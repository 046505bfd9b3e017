/**
 * What a dialer with callbacks is, told as simply as can be and without a line of the engine: contacts with two numbers in one preview
 * campaign. It says what a request must be answered by, which deliveries are allowed, and which are owed. Times are in milliseconds.
 */
export const agents = ['kate', 'taro', 'claire'] as const;
export type Agent = (typeof agents)[number];

export interface Rules {
  types: 'both' | 'personal' | 'campaign';
  hours: 'refused' | 'accepted';
  closes: boolean;
  missed: 'list' | 'anyone';
  awayAfter: number;
  againAfter: number;
}

interface Promise {
  owner: 'personal' | 'anyone';
  by: Agent;
  /** 0 or 1: which number of the contact. */
  number: number;
  at: number;
  /** When the owner's absence counts; null: not due yet. */
  lookAt: number | null;
  keptFrom: Partial<Record<Agent, number>>;
}

export interface Contact {
  place: 'list' | 'waiting' | 'due' | 'done' | 'cancelled' | Agent;
  promise: Promise | null;
  asked: Promise | null;
  marked: [boolean, boolean];
  cancelled: [boolean, boolean];
}

export interface Wish {
  owner: 'personal' | 'anyone';
  number: number;
  at: number;
}

export function createModel(contacts: number, rules: Rules, noon: number) {
  let now = noon;
  let isRunning = true;
  const state: Contact[] = Array.from({ length: contacts }, () => ({
    place: 'list',
    promise: null,
    asked: null,
    marked: [false, false],
    cancelled: [false, false],
  }));
  const present = new Map<Agent, boolean>(agents.map((agent) => [agent, true]));
  const of = (index: number): Contact => {
    const contact = state[index];
    if (!contact) throw new Error(`The model has no contact ${index}`);
    return contact;
  };
  const holds = (agent: Agent) => state.some(({ place }) => place === agent);
  const callable = ({ marked, cancelled }: Contact, number: number) => !marked[number] && !cancelled[number];

  /** Ten to six is what the list allows; in November the contacts' clock shows UTC. */
  const isInHours = (at: number) => {
    const hour = (at / 3_600_000) % 24;
    return hour >= 9 && hour < 18;
  };
  const isPossible = (contact: Contact, { owner, number, at }: Wish) =>
    !contact.cancelled[number] &&
    (rules.types === 'both' || (rules.types === 'personal') === (owner === 'personal')) &&
    at > now &&
    (rules.hours === 'accepted' || isInHours(at)) &&
    !contact.marked[number];
  const promise = (agent: Agent, { owner, number, at }: Wish): Promise => ({
    owner,
    by: agent,
    number,
    at,
    lookAt: null,
    keptFrom: {},
  });
  const wait = (contact: Contact, next: Promise) => {
    contact.promise = next;
    contact.place = next.at <= now ? 'due' : 'waiting';
    if (next.at <= now) next.lookAt = now + rules.awayAfter;
  };
  /** A promise whose number must not be called is worth nothing. */
  const giveBack = (contact: Contact) => {
    contact.asked = null;
    const kept = contact.promise;
    if (kept && callable(contact, kept.number)) {
      contact.place = 'due';
      kept.lookAt = now + rules.awayAfter;
      return;
    }
    contact.promise = null;
    contact.place = kept && contact.marked[kept.number] ? 'done' : 'list';
  };
  const mayHave = (agent: Agent, { owner, by, keptFrom }: Promise) =>
    isRunning &&
    present.get(agent) === true &&
    !holds(agent) &&
    (owner === 'anyone' || by === agent) &&
    (keptFrom[agent] ?? 0) <= now;

  return {
    now: () => now,
    contacts: (): readonly Contact[] => state,
    holds,
    /** Whether a request about a contact is carried out, and carries it out. */
    reschedule(agent: Agent, index: number, wish: Wish): boolean {
      const contact = of(index);
      if (contact.place !== agent || contact.promise || !isPossible(contact, wish)) return false;
      contact.asked = promise(agent, wish);
      return true;
    },
    move(agent: Agent, index: number, wish: Wish): boolean {
      const contact = of(index);
      const { promise: old, place } = contact;
      if (!old || !isPossible(contact, wish)) return false;
      const isTheirs = old.owner === 'anyone' || old.by === agent;
      if ((place === 'waiting' || place === 'due') && isTheirs) {
        wait(contact, promise(agent, wish));
        return true;
      }
      if (place !== agent) return false;
      contact.asked = promise(agent, wish);
      if (!rules.closes) return true;
      wait(contact, contact.asked);
      contact.asked = null;
      return true;
    },
    finish(agent: Agent, index: number): boolean {
      const contact = of(index);
      if (contact.place !== agent) return false;
      const { asked } = contact;
      contact.asked = null;
      contact.promise = null;
      if (asked && callable(contact, asked.number)) wait(contact, asked);
      else contact.place = 'done';
      return true;
    },
    reject(agent: Agent, index: number): boolean {
      const contact = of(index);
      if (contact.place !== agent) return false;
      if (contact.promise) contact.promise.keptFrom[agent] = now + rules.againAfter;
      giveBack(contact);
      return true;
    },
    cancel(agent: Agent, index: number, number: number | 'all'): boolean {
      const contact = of(index);
      if (contact.place !== agent || (number !== 'all' && contact.cancelled[number])) return false;
      for (const one of number === 'all' ? [0, 1] : [number]) contact.cancelled[one] = true;
      if (callable(contact, 0) || callable(contact, 1)) giveBack(contact);
      else {
        contact.place = 'cancelled';
        contact.promise = null;
        contact.asked = null;
      }
      return true;
    },
    mark(agent: Agent, index: number, number: number | 'all'): boolean {
      const contact = of(index);
      if (contact.place !== agent || (number !== 'all' && contact.cancelled[number])) return false;
      for (const one of number === 'all' ? [0, 1] : [number]) contact.marked[one] = true;
      return true;
    },
    /** Somebody else puts a number on the list. */
    list(index: number, number: number): void {
      const contact = of(index);
      contact.marked[number] = true;
      const { place, promise: kept } = contact;
      if ((place !== 'waiting' && place !== 'due') || kept?.number !== number) return;
      contact.promise = null;
      contact.place = 'done';
    },
    setPresent: (agent: Agent, isThere: boolean) => void present.set(agent, isThere),
    setRunning(runs: boolean): void {
      isRunning = runs;
    },
    pass(ms: number): void {
      now += ms;
      for (const contact of state)
        if (contact.place === 'waiting' && contact.promise && contact.promise.at <= now) {
          contact.place = 'due';
          contact.promise.lookAt = now + rules.awayAfter;
        }
    },
    /** What is wrong with a delivery; null: nothing, and it has happened. */
    deliver(agent: Agent, index: number, number: number): string | null {
      const contact = of(index);
      const { promise: kept, place } = contact;
      if (place !== 'due' || !kept) return `contact ${index} is ${place}`;
      if (kept.number !== number) return `number ${number} instead of ${kept.number}`;
      if (!mayHave(agent, kept)) return `${agent} must not have contact ${index}`;
      contact.place = agent;
      return null;
    },
    /** The same of a promise whose owner is away. */
    miss(index: number): string | null {
      const contact = of(index);
      const { promise: kept, place } = contact;
      if (place !== 'due' || kept?.owner !== 'personal') return `contact ${index} is ${place}`;
      if (present.get(kept.by) === true) return `${kept.by} is there`;
      if ((kept.lookAt ?? Number.POSITIVE_INFINITY) > now) return `it is too early for contact ${index}`;
      if (rules.missed === 'anyone') contact.promise = { ...kept, owner: 'anyone', keptFrom: {}, lookAt: null };
      else {
        contact.promise = null;
        contact.place = 'list';
      }
      return null;
    },
    take(agent: Agent, index: number): string | null {
      const contact = of(index);
      if (contact.place !== 'list' || !(callable(contact, 0) || callable(contact, 1)))
        return `contact ${index} is not free`;
      contact.place = agent;
      return null;
    },
    /** What is not delivered or missed by now is looked at again later, in a second at the earliest. */
    look(): void {
      for (const { place, promise: kept } of state)
        if (isRunning && place === 'due' && kept?.owner === 'personal' && kept.lookAt !== null && kept.lookAt <= now)
          if (present.get(kept.by) === true) kept.lookAt = now + Math.max(rules.awayAfter, 1000);
    },
    /** Deliveries that somebody is waiting for although they could be made. */
    owed(): string[] {
      return state.flatMap(({ place, promise: kept }, index) => {
        if (place !== 'due' || !kept || !isRunning) return [];
        if (agents.some((agent) => mayHave(agent, kept))) return [`contact ${index} is owed to somebody who is free`];
        const isAway = kept.owner === 'personal' && present.get(kept.by) !== true;
        return isAway && kept.lookAt !== null && kept.lookAt <= now ? [`contact ${index} should have been missed`] : [];
      });
    },
  };
}
