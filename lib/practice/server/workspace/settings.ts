import type { AgentProfile } from '../../engine/desk';
import { type Pair, text } from '../../engine/userData';
import type { ResolvedOptions } from '../options';

/** Options of the section `interaction-workspace`, by their documented names; the values are always text. */
const exampleSettings: Readonly<Record<string, string>> = {
  'alert.timeout': '60',
  'agent-status.enabled-actions-by-channel': 'Ready,NotReady,NotReadyReason,AfterCallWork,Dnd,LogOff',
  'agent-status.enabled-actions-global': 'Ready,NotReady,NotReadyReason,AfterCallWork,Dnd,LogOff',
  'expression.phone-number.supported-characters': '0123456789+',
  'login.voice.is-auto-ready': 'false',
  'outbound.call-result-automatically-selected': '',
  'outbound.call-result-values': 'Answer,NoAnswer,Busy,AnsweringMachine,WrongParty,WrongNumber,Fax',
  'outbound.preview.max-simultaneous-preview-record': '3',
  'privilege.outbound.can-cancel-record': 'true',
  'privilege.outbound.can-dial-alternative-chained-record': 'true',
  'privilege.outbound.can-get-next-preview-record': 'true',
  'privilege.outbound.can-mark-do-not-call': 'true',
  'privilege.outbound.can-reject-record': 'true',
  'privilege.outbound.can-reschedule': 'true',
  'privilege.outbound.can-reschedule-before-call': 'true',
  'privilege.outbound.can-use': 'true',
  'privilege.outbound.push-preview.can-use': 'true',
  'privilege.voice.can-make-call': 'true',
  'privilege.voice.can-send-dtmf': 'true',
  'privilege.voice.can-use': 'true',
  'system.cometd.timeout': '60000',
  'voice.auto-answer': 'false',
  'voice.mark-done-on-release': 'false',
};

/** Reasons for Not Ready; the last one means after-call work. */
export const actionCodes = [
  { name: 'Break', code: 'Break', type: 'NotReady' },
  { name: 'Lunch', code: 'OutToLunch', type: 'NotReady' },
  { name: 'Training', code: 'Training', type: 'NotReady' },
  {
    name: 'Notes',
    code: 'TakeNotes',
    type: 'NotReady',
    userProperties: [{ key: 'htcc', type: 'kvlist', value: [text('workmode', 'AfterCallWork')] }],
  },
] as const;

const section = (settings: Readonly<Record<string, string>>, name = 'interaction-workspace'): Pair => ({
  key: name,
  type: 'kvlist',
  value: Object.entries(settings).map(([key, value]) => text(key, value)),
});

/** The application's options as a list of sections. */
export function applicationSettings(options: ResolvedOptions): Pair[] {
  return [section({ ...exampleSettings, ...options.settings })];
}

/** What the agent's own object overrides; empty without overrides. */
export function agentProperties(options: ResolvedOptions, agent: AgentProfile): Pair[] {
  const own = options.agentSettings[agent.userName];
  return own ? [section(own)] : [];
}
