import { reportCallback } from '../../engine/callback';
import { parseCallbackSettings } from '../../engine/callbackSettings';
import { callbackZone, dateTimeOf } from '../../engine/callbackTime';
import type { Campaign } from '../../engine/campaign';
import { setRefusal } from '../../engine/refusals';
import { parseTreatments } from '../../engine/treatments';
import type { PracticeServer } from '../practiceServer';
import { dispositionOptions } from '../workspace/businessAttributes';
import type { Control, OpenCallback } from './control';
import { setOption } from './optionAction';

type CallbackControl = Pick<
  Control,
  | 'setCallbacks'
  | 'setTreatments'
  | 'callbackSettings'
  | 'treatments'
  | 'setDispositions'
  | 'callbacks'
  | 'moveClock'
  | 'moveClockToCallback'
  | 'now'
  | 'refuse'
>;

/** The part of `Control` about what becomes of records after their calls, and the clock that callbacks are due by. */
export function callbackControl(server: PracticeServer): CallbackControl {
  const { world } = server.engine;
  const moveClock = (ms: number) => {
    if (!(Number.isFinite(ms) && ms >= 0)) throw new Error(`The clock only goes forward: ${ms}`);
    world.log.add({ kind: 'administration', name: 'clock', outcome: 'done', detail: `${ms} ms forward` });
    server.moveClock(ms);
  };
  const find = (name: string): Campaign => {
    const campaign = world.campaigns.get(name);
    if (!campaign) throw new Error(`There is no campaign ${name}`);
    return campaign;
  };
  const noteSetting = (name: string, campaign: string, value: unknown) =>
    world.log.add({ kind: 'administration', name, campaign, outcome: 'done', detail: JSON.stringify(value) });
  return {
    setCallbacks(name, given) {
      const { callbacks } = find(name);
      const read = parseCallbackSettings({ ...given });
      if (!read.ok) throw new Error(read.problem.error);
      Object.assign(callbacks, read.value);
      noteSetting('callbacks', name, read.value);
    },
    setTreatments(name, given) {
      const { treatments } = find(name);
      const read = parseTreatments({ ...given });
      if (!read.ok) throw new Error(read.problem.error);
      Object.assign(treatments, read.value);
      noteSetting('treatments', name, read.value);
    },
    callbackSettings: (name) => ({ ...find(name).callbacks }),
    treatments: (name) => ({ ...find(name).treatments }),
    setDispositions(how) {
      for (const [name, value] of Object.entries(dispositionOptions(how === 'mandatory'))) {
        const isSet = server.optionStore.at('application').has(name);
        if (how !== null || isSet) setOption(server, 'application', name, how === null ? null : value);
      }
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
