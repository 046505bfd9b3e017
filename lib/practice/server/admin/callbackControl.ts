import { reportCallback } from '../../engine/callback';
import { type CallbackSettings, parseCallbackSettings } from '../../engine/callbackSettings';
import { callbackZone, dateTimeOf } from '../../engine/callbackTime';
import { setRefusal } from '../../engine/refusals';
import type { PracticeServer } from '../practiceServer';
import type { Control, OpenCallback } from './control';

type CallbackControl = Pick<
  Control,
  'setCallbacks' | 'callbacks' | 'moveClock' | 'moveClockToCallback' | 'now' | 'refuse'
>;

/** The part of `Control` about callbacks and the clock that they are due by. */
export function callbackControl(server: PracticeServer): CallbackControl {
  const { world } = server.engine;
  const moveClock = (ms: number) => {
    if (!(Number.isFinite(ms) && ms >= 0)) throw new Error(`The clock only goes forward: ${ms}`);
    world.log.add({ kind: 'administration', name: 'clock', outcome: 'done', detail: `${ms} ms forward` });
    server.moveClock(ms);
  };
  return {
    setCallbacks(name, given) {
      const campaign = world.campaigns.get(name);
      if (!campaign) throw new Error(`There is no campaign ${name}`);
      const read = parseCallbackSettings({ ...given });
      if (!read.ok) throw new Error(read.problem.error);
      Object.assign(campaign.callbacks, read.value satisfies Partial<CallbackSettings>);
      const detail = JSON.stringify(read.value);
      world.log.add({ kind: 'administration', name: 'callbacks', campaign: name, outcome: 'done', detail });
    },
    callbacks: () => openCallbacks(server),
    moveClock,
    moveClockToCallback(handle) {
      const { callback } = world.records.get(handle)?.chain ?? {};
      if (callback?.record.handle !== handle) throw new Error(`Record ${handle} waits for no callback`);
      if (callback.at > world.now()) moveClock(callback.at - world.now());
    },
    now: () => world.now(),
    refuse(request, text, times = null) {
      setRefusal(world, request, text, times);
      const detail = text === null ? `${request}: no more` : `${request}: ${text}`;
      world.log.add({ kind: 'administration', name: 'refuse', outcome: 'done', detail });
    },
  };
}

/** Those that are still to be called: due before waiting before asked for, the earliest first. */
function openCallbacks({ engine: { world } }: PracticeServer): OpenCallback[] {
  const places = ['inHand', 'due', 'waiting', 'asked'];
  return [...world.openCallbacks]
    .sort((a, b) => places.indexOf(a.state) - places.indexOf(b.state) || a.at - b.at)
    .map((callback) => {
      const { handle, chain } = callback.record;
      return {
        ...reportCallback(callback),
        campaign: chain.campaign.name,
        handle,
        name: chain.contact.name,
        dateTime: dateTimeOf(world, chain, callback.at),
        zone: callbackZone(world, chain),
      };
    });
}
