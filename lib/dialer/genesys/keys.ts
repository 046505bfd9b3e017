/** The keys of the Outbound Contact Server's desktop protocol that this adapter reads or writes. */
export const keys = {
  agentRequest: 'GSW_AGENT_REQ_TYPE',
  applicationId: 'GSW_APPLICATION_ID',
  attempts: 'GSW_ATTEMPTS',
  attemptGuid: 'GSW_CALL_ATTEMPT_GUID',
  callbackType: 'GSW_CALLBACK_TYPE',
  callingList: 'GSW_CALLING_LIST',
  callResult: 'GSW_CALL_RESULT',
  campaign: 'GSW_CAMPAIGN_NAME',
  campaignDescription: 'GSW_CAMPAIGN_DESCRIPTION',
  campaignGroup: 'GSW_CAMPAIGN_GROUP_NAME',
  campaignMode: 'GSW_CAMPAIGN_MODE',
  chainAttribute: 'GSW_CHAIN_ATTR',
  chainId: 'GSW_CHAIN_ID',
  dateTime: 'GSW_DATE_TIME',
  error: 'GSW_ERROR',
  from: 'GSW_FROM',
  phone: 'GSW_PHONE',
  phoneType: 'GSW_PHONE_TYPE',
  recordHandle: 'GSW_RECORD_HANDLE',
  recordType: 'GSW_RECORD_TYPE',
  reference: 'GSW_REFERENCE_ID',
  timeZoneName: 'GSW_TZ_NAME',
  timeZoneOffset: 'GSW_TZ_OFFSET',
  treatment: 'GSW_TREATMENT',
  until: 'GSW_UNTIL',
  userEvent: 'GSW_USER_EVENT',
  /** Ours: who sends a call to another agent, or consults one. */
  sentBy: 'DialbridgeSentBy',
} as const;

/** Keys beside the prefixed ones that the dialer adds to a record and that are no fields of the calling list. */
const dialersOwn: ReadonlySet<string> = new Set(['contact_info', 'InteractionType', 'InteractionSubtype', keys.sentBy]);

/** Whether a key belongs to the dialer; every other one is a field of the calling list, whatever a disposition or a note is sent under. */
export const isDialersOwn = (key: string): boolean => /^\s*gsw_/i.test(key) || dialersOwn.has(key);
