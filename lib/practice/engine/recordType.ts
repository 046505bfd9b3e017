import type { CampaignRecord } from './record';

/** `GSW_RECORD_TYPE` and `GSW_RECORD_STATUS` by their numbers in the dialer's public enumeration (protocol notes, section 9). */
export const recordTypes = {
  general: 2,
  campaignRescheduled: 3,
  personalRescheduled: 4,
  personalCallback: 5,
  campaignCallback: 6,
  noCall: 7,
} as const;

export const recordStatuses = {
  ready: 1,
  retrieved: 2,
  updated: 3,
  cancelled: 5,
  chainUpdated: 7,
  missedCallback: 8,
} as const;

/** Types 3 and 4 wait for their time, 5 and 6 are due: inferred. */
export function recordType(record: CampaignRecord): number {
  const { callback } = record.chain;
  if (record.doNotCall) return recordTypes.noCall;
  if (callback?.record !== record) return recordTypes.general;
  if (callback.state === 'waiting')
    return callback.owner === 'personal' ? recordTypes.personalRescheduled : recordTypes.campaignRescheduled;
  return callback.owner === 'personal' ? recordTypes.personalCallback : recordTypes.campaignCallback;
}

export function recordStatus({ cancelled, handle, chain }: CampaignRecord): number {
  const { state, isMissed } = chain;
  if (cancelled || state.is === 'cancelled') return recordStatuses.cancelled;
  switch (state.is) {
    case 'dialing':
    case 'retrieved':
      return recordStatuses.retrieved;
    case 'done':
      return state.handle === handle ? recordStatuses.updated : recordStatuses.chainUpdated;
    default:
      return isMissed ? recordStatuses.missedCallback : recordStatuses.ready;
  }
}
