import type { Agent, Allowances } from '../../lib/session/agent';
import { callbackOwners } from '../../lib/session/callback';
import { channelTargets } from '../../lib/session/channel';
import type { CampaignReport } from '../../lib/session/news';
import { defaultPolicy } from '../../lib/session/policy';
import { type RecordData, recordKey } from '../../lib/session/record';

/** An agent, what they may do, a campaign and a record: small real values for tests of every layer. */
export const agent: Agent = {
  id: '5000',
  userName: 'kate',
  firstName: 'Kate',
  lastName: 'London',
  place: 'Place_5000',
};

export const allowances: Allowances = {
  callResults: [33, 7, 6, 9, 40, 53, 28],
  preselectedResult: null,
  notReadyReasons: [{ code: 'Break', name: 'Break' }],
  offeredStates: { each: channelTargets, all: channelTargets },
  alertTime: 60_000,
  answersCalls: false,
  acceptsPreviews: false,
  timedPreview: null,
  mostPreviews: null,
  canUseOutbound: true,
  canUsePushPreview: true,
  canGetNextRecord: true,
  canRejectRecord: true,
  canCancelRecord: true,
  canDialOtherNumber: true,
  canDialNewNumber: true,
  canReschedule: true,
  canRescheduleBeforeCall: true,
  canRescheduleOnNewNumber: true,
  callbackOwners,
  canMarkDoNotCall: true,
  canEditFields: true,
  disposition: null,
  treatment: null,
  callbackBell: null,
  canMakeCall: true,
  canSendDtmf: true,
  canTransfer: true,
  canConference: true,
  canConsult: true,
  canChooseTransferCallerId: true,
  canChooseConferenceCallerId: true,
  canChooseConsultationCallerId: true,
  canRecord: true,
  dialableCharacters: '0123456789+',
};

/** A deadline may have passed, under an administrator who has decided nothing. */
export const timePassed = { type: 'TimePassed', policy: defaultPolicy } as const;

export const campaign: CampaignReport = {
  name: 'Spring renewal',
  mode: 'preview',
  description: 'Policies that end in June',
  applicationId: '134',
  groupName: null,
};

export function record(change: Partial<RecordData> = {}): RecordData {
  const handle = change.handle ?? '9';
  return {
    key: recordKey('134', handle),
    handle,
    applicationId: '134',
    campaign: campaign.name,
    callingList: 'List1',
    phone: '+13035550142',
    phoneType: 4,
    chainId: '4',
    attempts: 1,
    lastResult: 7,
    timeZoneName: 'America/Denver',
    timeZoneOffset: -25200,
    dialHours: { from: 28800, until: 75600 },
    origin: 'pull',
    fields: [
      { name: 'crm_id', value: 'C-1001' },
      { name: 'first_name', value: 'Emily' },
      { name: 'last_name', value: 'Carter' },
      { name: 'policy_no', value: 'PN-204817' },
    ],
    attached: [{ key: 'GSW_RECORD_HANDLE', type: 'int', value: handle }],
    ...change,
  };
}
