import type { Chain } from './record';

/** The chains of a campaign that can be handed out, in order. Asking for the next one costs the same however many there are. */
export interface ReadyQueue {
  /** Puts a chain where its `order` belongs: behind all others, before them, or between. */
  add(chain: Chain): void;
  /** The first chain that is `usable`, among those whose dial hours are `open`; null: none. */
  first(open: (hours: DialHours) => boolean, usable: (chain: Chain) => boolean): Chain | null;
  clear(): void;
}

/** Chains with equal dial hours stand in one row, so that a closed row is skipped as a whole. */
export type DialHours = Pick<Chain['contact'], 'timeZone' | 'from' | 'until'>;

interface Place {
  chain: Chain;
  order: number;
}

interface Row {
  hours: DialHours;
  places: Place[];
  /** Where the row begins: what stands before has been served. */
  head: number;
}

export function createReadyQueue(): ReadyQueue {
  const rows = new Map<string, Row>();

  /** Drops what is not ready any more, stands elsewhere by now, or cannot be used, up to the first that can. */
  const front = (row: Row, usable: (chain: Chain) => boolean): Place | null => {
    for (let place = row.places[row.head]; place; place = row.places[row.head]) {
      const { chain, order } = place;
      const isHere = chain.isQueued && chain.order === order;
      if (isHere && chain.state.is === 'ready' && usable(chain)) return place;
      if (isHere) chain.isQueued = false;
      row.head++;
      if (row.head > 1000 && row.head * 2 > row.places.length) {
        row.places = row.places.slice(row.head);
        row.head = 0;
      }
    }
    return null;
  };

  return {
    add(chain) {
      const { timeZone, from, until } = chain.contact;
      const key = `${timeZone} ${from} ${until}`;
      let row = rows.get(key);
      if (!row) {
        row = { hours: { timeZone, from, until }, places: [], head: 0 };
        rows.set(key, row);
      }
      const { order } = chain;
      chain.isQueued = true;
      const { places, head } = row;
      const last = places.at(-1);
      if (places.length === head || !last || last.order < order) places.push({ chain, order });
      else if (head > 0 && order < (places[head]?.order ?? 0)) {
        row.head--;
        places[row.head] = { chain, order };
      } else {
        const before = places.findIndex((place, at) => at >= head && place.order > order);
        places.splice(before < 0 ? places.length : before, 0, { chain, order });
      }
    },
    first(open, usable) {
      let first: Place | null = null;
      for (const row of rows.values()) {
        if (!open(row.hours)) continue;
        const place = front(row, usable);
        if (place && (!first || place.order < first.order)) first = place;
      }
      return first?.chain ?? null;
    },
    clear: () => rows.clear(),
  };
}
