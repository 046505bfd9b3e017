import type { Campaign } from '../../engine/campaign';
import { changeMode } from '../../engine/campaigns';
import { type Dialing, parseDialing } from '../../engine/dialing';
import type { PracticeServer } from '../practiceServer';
import type { Control } from './control';
import { setOption } from './optionAction';

type DialingControl = Pick<
  Control,
  | 'setMode'
  | 'setDialing'
  | 'setPacing'
  | 'setAnswerRate'
  | 'setEnvironment'
  | 'holdAnswers'
  | 'setAlertTime'
  | 'setTimedPreview'
  | 'dialing'
  | 'deliveries'
>;

/** The part of `Control` about campaigns whose records the dialer delivers. */
export function dialingControl(server: PracticeServer): DialingControl {
  const { world } = server.engine;
  const find = (name: string): Campaign => {
    const found = world.campaigns.get(name);
    if (!found) throw new Error(`There is no campaign ${name}`);
    return found;
  };
  const setDialing = (name: string, given: Partial<Dialing>) => {
    const campaign = find(name);
    const read = parseDialing({ ...given });
    if (!read.ok) throw new Error(read.problem.error);
    Object.assign(campaign.dialing, read.value);
    const detail = JSON.stringify(read.value);
    world.log.add({ kind: 'administration', name: 'dialing', campaign: name, outcome: 'done', detail });
    world.stir();
  };
  const setEverywhere = (name: string, value: string | null) => {
    const isSet = server.optionStore.at('application').has(name);
    if (value === null && !isSet) return;
    const set = setOption(server, 'application', name, value);
    if (!set.ok) throw new Error(set.problem.error);
  };
  return {
    setMode(name, mode) {
      const changed = changeMode(world, name, mode);
      if (!changed.ok) throw new Error(changed.problem);
    },
    setDialing,
    setPacing: (name, pacing) => setDialing(name, { pacing }),
    setAnswerRate: (name, answerRate) => setDialing(name, { answerRate }),
    setEnvironment: (name, environment) => setDialing(name, { environment }),
    holdAnswers: (name, hold) => setDialing(name, { holdAnswers: hold }),
    setAlertTime(seconds) {
      if (!(seconds > 0)) throw new Error(`Not a number of seconds: ${seconds}`);
      setEverywhere('alert.timeout', String(seconds));
    },
    setTimedPreview(seconds) {
      if (seconds !== null && !(Number.isInteger(seconds) && seconds > 0))
        throw new Error(`Not a whole number of seconds: ${seconds}`);
      setEverywhere('outbound.timed-preview-auto-dial', seconds === null ? null : String(seconds));
    },
    dialing: (name) => ({ ...find(name).dialing }),
    deliveries: (name) => ({ ...find(name).deliveries }),
  };
}
