import type { CallButtonEntry, ToolbarEntry } from '../entry';

const states: { readonly [State in CallButtonEntry['state']]: true } = {
  idle: true,
  dialing: true,
  onCall: true,
  unavailable: true,
};

/** The button beside a number on the CRM's page. */
export const callButtons: readonly CallButtonEntry[] = [
  ...(Object.keys(states) as CallButtonEntry['state'][]).map(
    (state): CallButtonEntry => ({ surface: 'callButton', name: `call-button/${state}`, state }),
  ),
  {
    surface: 'callButton',
    name: 'call-button/refused',
    state: 'idle',
    reply: { done: false, refusal: 'numberNotOfRecord' },
    act: ({ pick }) => pick('button'),
  },
  { surface: 'callButton', name: 'call-button/enter', state: 'idle', act: ({ press }) => press('Enter') },
];

/** The toolbar button, whose pictures are files. */
export const toolbar: readonly ToolbarEntry[] = (['signedOut', 'notReady', 'ready', 'onCall', 'noConnection'] as const)
  .map((is): ToolbarEntry => ({ surface: 'toolbar', name: `toolbar/${is}`, badge: { is } }))
  .concat({ surface: 'toolbar', name: 'toolbar/waiting', badge: { is: 'waiting', count: 2 } });
