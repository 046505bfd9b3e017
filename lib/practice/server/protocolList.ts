import type { TrafficEntry } from './traffic';

/**
 * Everything of the Workspace API and the desktop protocol that our protocol notes list. What a desktop uses beyond it
 * would only work against the practice dialer, so browser tests fail on it.
 */
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const stateVerbs = words('ready not-ready dnd-on dnd-off login logout');
const callVerbs = words(`
  answer hold retrieve release clear complete send-dtmf redirect attach-user-data update-user-data delete-user-data-pair
  initiate-transfer initiate-conference complete-transfer complete-conference single-step-transfer single-step-conference
  alternate reconnect merge delete-from-conference start-recording pause-recording resume-recording stop-recording`);
const interactionVerbs = words(
  'accept reject complete update-user-data attach-user-data delete-user-data place-in-queue transfer-agent',
);

const paths: ReadonlySet<string> = new Set([
  ...['GET', 'POST'].map((method) => `${method} /auth/v3/oauth/authorize`),
  'POST /auth/v3/oauth/token',
  'GET /auth/v3/userinfo',
  ...words('login current-session version info logout configuration').map((path) => `GET /workspace/v3/${path}`),
  ...words('settings action-codes business-attributes transactions').map(
    (path) => `GET /workspace/v3/configuration/${path}`,
  ),
  ...['GET', 'POST'].map((method) => `${method} /workspace/v3/auth-keep-alive`),
  ...words('initialize-workspace activate-channels logout').map((path) => `POST /workspace/v3/${path}`),
  ...['', '/handshake', '/connect', '/disconnect'].map((path) => `POST /workspace/v3/notifications${path}`),
  ...[...stateVerbs, 'set-forward', 'cancel-forward', 'make-call', 'send-user-event', 'activate', 'deactivate'].map(
    (verb) => `POST /workspace/v3/voice/${verb}`,
  ),
  'GET /workspace/v3/voice/calls',
  ...callVerbs.map((verb) => `POST /workspace/v3/voice/calls/{id}/${verb}`),
  ...words('activate deactivate').map((verb) => `POST /workspace/v3/media/${verb}`),
  ...stateVerbs.flatMap((verb) => [
    `POST /workspace/v3/media/${verb}`,
    `POST /workspace/v3/media/outboundpreview/${verb}`,
  ]),
  ...interactionVerbs.map((verb) => `POST /workspace/v3/media/outboundpreview/interactions/{id}/${verb}`),
  'POST /workspace/v3/media/topics/{topic}/publish',
  'GET /workspace/v3/campaigns/{name}/configuration',
  // Official client, TargetsApi.
  ...words('targets targets/personal-favorites').map((path) => `GET /workspace/v3/${path}`),
]);

const channels: ReadonlySet<string> = new Set([
  ...words('handshake connect subscribe unsubscribe disconnect').map((name) => `/meta/${name}`),
  ...words('initialization voice media media/outboundpreview media/topics contacts statistics').map(
    (name) => `/workspace/v3/${name}`,
  ),
]);

const requests = words(`
  CampaignStatusRequest PreviewRecordRequest ChainedRecordRequest AddRecord PreviewDialingModeStart PreviewDialingModeOver
  UpdateCallCompletionStats RecordProcessed RecordReject RequestRecordCancel RecordReschedule ScheduledRecordReschedule
  DoNotCall ContinueProcessing Logout ReadyTime`);

const events = words(`
  CampaignLoaded CampaignUnloaded CampaignStarted CampaignStopped CampaignModeChanged PreviewRecord PreviewRecordEmpty
  ScheduledCall ChainedRecord ChainedRecordsDataEnd RecordProcessedAcknowledge RecordRejectAcknowledge
  RecordCancelAcknowledge RecordRescheduleAcknowledge ScheduledRecordRescheduleAcknowledge DoNotCallAcknowledge
  AddRecordAcknowledge UpdateCallCompletionStatsAcknowledge PreviewDialingModeStartAcknowledge
  PreviewDialingModeOverAcknowledge RecordCancel Error`);

const messageTypes = words(`
  WorkspaceInitializationProgress WorkspaceInitializationComplete DnStateChanged CallStateChanged EventUserEvent EventError
  MonitoringStateChanged ServiceStateChanged ChannelStateChanged InteractionStateChanged`);

const names: ReadonlySet<string> = new Set([...requests, ...events, ...messageTypes]);

const keys: ReadonlySet<string> = new Set([
  // The sign-in page, the session, the envelope.
  ...words(`
    response_type client_id redirect_uri state code code_challenge code_challenge_method type locale include_state
    optimize_config types grant_type code_verifier access_token token_type expires_in
    status message data operationId name version key value`),
  // Bayeux.
  ...words(`
    id channel clientId connectionType supportedConnectionTypes minimumVersion advice timeout interval reconnect
    subscription successful error ext ack`),
  // Initialization, user and configuration.
  ...words(`
    messageType submittedAt executionTime actualWaitTime progress percentComplete user configuration DBID dbid firstName
    lastName userName employeeId agentLogin defaultPlace tenantDBID userProperties password activeSession
    pendingLoginAsync actionCodes agentGroups businessAttributes environment settings transactions
    agentDBIDs subCodes htcc workmode displayName values default`),
  // Channels and agent states.
  ...words(`
    agentId placeName dn queueName agentWorkMode dynamicPhoneNumber autoCompleteCall channels currentPlace calls media
    services serviceName serviceState agentReserved number switchName capabilities available agentState dnd activity
    timestamp reasons reasonCode ReasonCode extensions extension reason reasonSystemName reasonDescription interactions
    forwardTo`),
  // Calls.
  ...words(`
    destination location userData outboundCallerId dtmfDigits parentConnId heldConnId otherConnId dnToDrop callUuid connId
    previousConnId notificationType call phoneNumber callType dnis ani participants role recordingState duration startedAt
    _state _recordingState errorCode errorMessage`),
  // Who sends a call to another agent, or consults one: Dialbridge's own, among the user data of section 4.
  'DialbridgeSentBy',
  // Targets: the official client's TargetsApi with its models, and what the simulator says of availability and favourites.
  ...words(`
    searchTerm types limit targets totalMatches employeeId availability userState workMode timeInCurrentState
    phoneNumbers emailAddresses favoriteDisplayName category agentGroupsList`),
  // Interactions and topics.
  ...words(`
    eventContent interaction mediatype interactionType interactionSubtype submittedBy queue tenantId ticketId
    proxyClientId workflowState isHeld isLocked isOnline isInWorkflow receivedAt reasonOnStop`),
  // Campaign configuration.
  ...words(`
    campaign callingLists fields sendAttribute isCustomField isNullable length fieldType OCServer send_attribute
    interaction-workspace read-only mandatory display-name`),
  // Records and campaigns.
  ...words(`
    GSW_AGENT_REQ_TYPE GSW_USER_EVENT GSW_REFERENCE_ID GSW_ERROR GSW_RECORD_HANDLE GSW_APPLICATION_ID GSW_CAMPAIGN_NAME
    GSW_CAMPAIGN_DESCRIPTION GSW_CAMPAIGN_MODE GSW_CAMPAIGN_GROUP_NAME GSW_CAMPAIGN_GROUP_DBID
    GSW_CAMPAIGN_GROUP_DESCRIPTION GSW_CALLING_LIST GSW_CALLING_LIST_DBID GSW_SWITCH_DBID GSW_PHONE GSW_PHONE_TYPE
    GSW_CHAIN_ID GSW_CHAIN_N GSW_CHAIN_ATTR GSW_ATTEMPTS GSW_CALL_RESULT GSW_AGENT_ID GSW_TZ_NAME GSW_TZ_OFFSET GSW_FROM
    GSW_UNTIL GSW_CALL_ATTEMPT_GUID GSW_RECORD_URI GSW_CONTACT_MEDIA_TYPE GSW_CUSTOMER_ID GSW_CALLBACK_TYPE GSW_DATE_TIME
    GSW_RECORD_TYPE GSW_RECORD_STATUS GSW_TREATMENT contact_info InteractionType InteractionSubtype Prioprity`),
  // Administrators name the keys of dispositions and notes; these are the usual ones here.
  ...words('DispositionCode Note'),
]);

/** Options and privileges of the section `interaction-workspace` are many; their spelling tells them apart. */
const isOption = (key: string): boolean =>
  /^(privilege|outbound|outbound-callback|voice|login|alert|agent-status|expression|system|interaction|toast|contact|kpi)\./.test(
    key,
  );

/**
 * What the traffic uses beyond the list, one sentence each and each once: paths, channels, request and event names, property
 * names and user-data keys. The calling lists' own fields are always allowed.
 */
export function unlisted(traffic: readonly TrafficEntry[]): string[] {
  const found = new Set<string>();
  for (const { direction, path, channel, name, keys: used } of traffic) {
    const way = direction === 'in' ? 'from the desktop' : 'to the desktop';
    if (!paths.has(path)) found.add(`path ${path}`);
    if (channel !== null && !channels.has(channel)) found.add(`channel ${channel} ${way}`);
    if (name !== null && !names.has(name)) found.add(`name ${name} ${way}`);
    for (const key of used)
      if (!keys.has(key) && !isOption(key)) found.add(`key ${key} ${way} (${name ?? channel ?? path})`);
  }
  return [...found];
}
