import type { Entry } from '../entry';
import { arounds } from './around';
import { arrivals } from './arrivals';
import { callButtons, toolbar } from './callButtons';
import { callbackPopups, callbacks } from './callbacks';
import { callPopups, calls } from './calls';
import { cards } from './cards';
import { layers } from './layers';
import { notices } from './notices';
import { numberCards } from './numbers';
import { optionsPages } from './options';
import { parts } from './parts';
import { popups } from './popups';
import { results } from './results';
import { smalls } from './small';

/**
 * Every surface in every state. A new component or state gets an entry in the group where it is seen; tests say which component
 * files and which states of the snapshots no entry shows.
 */
export const catalogue: readonly Entry[] = [
  ...cards,
  ...calls,
  ...numberCards,
  ...results,
  ...callbacks,
  ...layers,
  ...arounds,
  ...arrivals,
  ...notices,
  ...smalls,
  ...callButtons,
  ...popups,
  ...callPopups,
  ...callbackPopups,
  ...optionsPages,
  ...parts,
  ...toolbar,
];
