/** What an application object sets unless an administrator says otherwise, by the documented names. */
export const defaultOptions: Readonly<Record<string, string>> = {
  'alert.timeout': '60',
  'agent-status.enabled-actions-by-channel': 'Ready,NotReady,NotReadyReason,AfterCallWork,Dnd,LogOff',
  'agent-status.enabled-actions-global': 'Ready,NotReady,NotReadyReason,AfterCallWork,Dnd,LogOff',
  'expression.phone-number.supported-characters': '0123456789+',
  'login.voice.is-auto-ready': 'false',
  'outbound-callback.ringing-bell': 'BELL|7|0',
  'outbound.call-result-automatically-selected': '',
  'outbound.call-result-values': 'Answer,NoAnswer,Busy,AnsweringMachine,WrongParty,WrongNumber,Fax',
  'outbound.preview.max-simultaneous-preview-record': '3',
  'outbound.treatment-mode': 'none',
  'privilege.outbound.can-cancel-record': 'true',
  'privilege.outbound.can-dial-alternative-chained-record': 'true',
  'privilege.outbound.can-get-next-preview-record': 'true',
  'privilege.outbound.can-mark-do-not-call': 'true',
  'privilege.outbound.can-reject-record': 'true',
  'privilege.outbound.can-reschedule': 'true',
  'privilege.outbound.can-reschedule-before-call': 'true',
  'privilege.outbound.can-reschedule-on-new-number': 'true',
  'privilege.outbound.can-use': 'true',
  'privilege.outbound.push-preview.can-use': 'true',
  'privilege.outbound.record-information.can-update': 'true',
  'privilege.recording.can-use': 'true',
  'privilege.voice.can-make-call': 'true',
  'privilege.voice.can-one-step-conference': 'true',
  'privilege.voice.can-one-step-transfer': 'true',
  'privilege.voice.can-send-dtmf': 'true',
  'privilege.voice.can-two-step-transfer': 'true',
  'privilege.voice.can-use': 'true',
  'privilege.voice.consultation.can-use-caller-id': 'true',
  'privilege.voice.single-step-conference.can-use-caller-id': 'true',
  'privilege.voice.single-step-transfer.can-use-caller-id': 'true',
  'system.cometd.timeout': '60000',
  'voice.auto-answer': 'false',
  'voice.mark-done-on-release': 'false',
};

/**
 * What Genesys's own simulator has instead: text as everywhere, and privileges that say no although its server enforces none of
 * them. Set by an administrator, not by a quirk: a desktop that obeys would have nothing to do.
 */
export const simulatorOptions: Readonly<Record<string, string>> = {
  'outbound.preview.max-simultaneous-preview-record': '2',
  'privilege.outbound.can-get-next-preview-record': 'true',
  'privilege.outbound.can-reschedule': 'false',
  'privilege.outbound.can-reschedule-before-call': 'false',
  'privilege.outbound.can-use': 'false',
  'privilege.outbound.push-preview.can-use': 'true',
  'privilege.outbound.record-information.can-update': 'true',
};
