/** Messages in the shapes of the protocol, with contacts of our own. */
export const previewRecord = {
  GSW_USER_EVENT: 'PreviewRecord',
  GSW_RECORD_HANDLE: 9,
  GSW_APPLICATION_ID: 134,
  GSW_CAMPAIGN_NAME: 'Campaign1',
  GSW_CALLING_LIST: 'List1',
  GSW_PHONE: '647000',
  contact_info: '647000',
  GSW_PHONE_TYPE: 4,
  GSW_CHAIN_ID: 4,
  GSW_ATTEMPTS: 2,
  GSW_CALL_RESULT: 7,
  GSW_TZ_NAME: 'PST',
  GSW_TZ_OFFSET: -25200,
  GSW_FROM: 0,
  GSW_UNTIL: 86340,
  GSW_CALL_ATTEMPT_GUID: '01AJ',
  InteractionType: 'Outbound',
  InteractionSubtype: 'OutboundNew',
  contact_name: 'Kate Brown',
  balance: 120,
  GSW_REFERENCE_ID: 2,
};

export const outboundCall = {
  id: 'aafd',
  connId: 'aafd',
  callUuid: '0b3c',
  phoneNumber: '5000',
  callType: 'Outbound',
  state: 'Dialing',
  dnis: '+33647000',
  ani: '5000',
  capabilities: ['release', 'send-dtmf'],
  participants: [{ number: '+33647000', role: 'RoleDestination' }],
  userData: [
    { key: 'GSW_RECORD_HANDLE', type: 'int', value: 9 },
    { key: 'GSW_APPLICATION_ID', type: 'int', value: 134 },
  ],
};

export const voiceChannel = {
  number: '5000',
  agentState: 'NotReady',
  agentWorkMode: 'AuxWork',
  dnd: false,
  reasons: [{ key: 'ReasonCode', type: 'str', value: 'Break' }],
};

export const user = {
  DBID: 102,
  firstName: 'Kate',
  lastName: 'London',
  userName: 'KateLondon',
  employeeId: 'kate',
  agentLogin: '5000',
  defaultPlace: 'Place_5000',
  password: 'never read',
  userProperties: [],
};

/** User data of a push preview. */
export const recordPairs = [
  { key: 'GSW_RECORD_HANDLE', type: 'int', value: 77 },
  { key: 'GSW_PHONE', type: 'str', value: '+33647000' },
  { key: 'GSW_CAMPAIGN_NAME', type: 'str', value: 'CampaignSIP2' },
  { key: 'GSW_CALLING_LIST', type: 'str', value: 'Calling List SIP 2' },
  { key: 'GSW_APPLICATION_ID', type: 'int', value: 139 },
  { key: 'GSW_CHAIN_ID', type: 'int', value: 2 },
  { key: 'GSW_FROM', type: 'int', value: 0 },
  { key: 'GSW_UNTIL', type: 'int', value: 86340 },
  { key: 'contact_name', type: 'str', value: 'Kate Brown' },
];

export const pushPreview = {
  id: 'c0a9e20dd9fd314a',
  mediatype: 'outboundpreview',
  state: 'Invited',
  capabilities: ['accept', 'reject'],
  userData: recordPairs,
};
