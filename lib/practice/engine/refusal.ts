/**
 * What `GSW_ERROR` says. The texts are ours: the code table of the real server is not public. That a record is not open for the agent is said
 * by those alone that mean it, as desktops read it out of the words.
 */
export const refusals = {
  unknownRequest: 'Unknown request',
  notSupported: 'Request is not supported yet',
  repeated: 'Reference id was used before',
  missingCampaign: 'Campaign name is missing',
  unknownCampaign: 'Campaign not found',
  wrongApplication: 'Application id does not belong to this campaign',
  notRunning: 'Campaign is not running',
  notPreview: 'Campaign is not a preview campaign',
  notYours: 'Agent does not belong to this campaign',
  notReady: 'Agent is not ready',
  noRecords: 'No records available',
  missingHandle: 'Record handle is missing',
  unknownRecord: 'Record not found',
  notInHand: 'Record is not in the hands of this agent',
  closed: 'Record is already closed',
  badResult: 'Call result is not a number from 0 to 53',
  unknownList: 'Calling list not found',
  unknownChain: 'Chain not found',
  missingField: 'Field is missing',
  badValue: 'Value is not possible',
  badField: 'Field value breaks the rule of the calling list',
  notPermitted: 'Agent is not permitted to do this',
  wrongReschedule: 'A due callback is moved by ScheduledRecordReschedule',
  noCallback: 'There is no callback to move',
  notOfContact: 'Number does not belong to this contact',
  callbackType: 'Callback type is not allowed',
  unreadableTime: 'Callback time is not readable',
  pastTime: 'Callback time is in the past',
  outsideHours: 'Callback time is outside dial hours',
  doNotCall: 'Number is on the do-not-call list',
} as const;

export type Refusal = keyof typeof refusals;
