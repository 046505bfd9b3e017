/** An option that desktops read, for the administrator's page. */
export interface KnownOption {
  name: string;
  /** One sentence: what the value means. What no public source says is marked as inferred. */
  says: string;
  /** Values worth trying, the usual one first. */
  examples: readonly string[];
}

const flag = ['true', 'false'];
const actions = 'Ready,NotReady,NotReadyReason,AfterCallWork,Dnd,LogOff';
const callResults = 'Answer,NoAnswer,Busy,AnsweringMachine,WrongParty,WrongNumber,Fax';
const known = (name: string, says: string, ...examples: string[]): KnownOption => ({ name, says, examples });
const privilege = (name: string, what: string): KnownOption => known(`privilege.${name}`, `Whether ${what}.`, ...flag);

/** Names are documented unless their sentence says recalled. Privileges that are not set are granted. */
export const knownOptions: readonly KnownOption[] = [
  known(
    'agent-status.enabled-actions-global',
    'States to choose for all channels together.',
    actions,
    'Ready,NotReady',
  ),
  known(
    'agent-status.enabled-actions-by-channel',
    'States to choose for one channel.',
    actions,
    'Ready,NotReadyReason',
  ),
  known('alert.timeout', 'Seconds that a push preview or an arriving campaign call waits (inferred).', '60', '10'),
  known('expression.phone-number.supported-characters', 'Characters kept in a typed number.', '0123456789+'),
  known('interaction.disposition.is-mandatory', 'Whether a record needs a disposition to be done.', ...flag),
  known('interaction.disposition.key-name', 'The key that carries the disposition.', 'DispositionCode'),
  known(
    'interaction.disposition.value-business-attribute',
    'The business attribute with the dispositions; not set: there are none.',
    'Disposition',
  ),
  known('login.voice.is-auto-ready', 'Whether Voice is Ready after the sign-in (inferred).', 'false', 'true'),
  known(
    'outbound-callback.ringing-bell',
    'Sound of a due callback: name or address, priority, milliseconds (0 once, -1 until answered).',
    'BELL|7|0',
    'RING|7|-1',
  ),
  known(
    'outbound.callback-types',
    'Whom a callback can be for (recalled).',
    'personal,campaign',
    'personal',
    'campaign',
  ),
  known('outbound.call-result-automatically-selected', 'The call result that is chosen at first.', '', 'Answer'),
  known('outbound.call-result-values', 'The call results to choose from, in order.', callResults),
  known(
    'outbound.preview.max-simultaneous-preview-record',
    'Previews at a time; 0 or less: any number.',
    '3',
    '1',
    '-1',
  ),
  known(
    'outbound.push-preview.auto-answer',
    'Whether a push preview is accepted by itself (recalled).',
    'false',
    'true',
  ),
  known('outbound.timed-preview-auto-dial', 'Whole seconds until a preview is dialed by itself (inferred).', '30', '0'),
  known('outbound.treatment-mode', 'Treatment asked for with the result.', 'none', 'campaign', 'personal'),
  privilege('outbound.can-cancel-record', 'a contact can be taken off the campaign’s list'),
  privilege('outbound.can-dial-alternative-chained-record', 'the contact’s other numbers can be dialed'),
  privilege('outbound.can-get-next-preview-record', 'Done may go straight on to the next record'),
  privilege('outbound.can-mark-do-not-call', 'a contact can be marked do-not-call'),
  privilege('outbound.can-reject-record', 'a record can be given back'),
  privilege('outbound.can-reschedule', 'a callback can be scheduled'),
  privilege('outbound.can-reschedule-before-call', 'a callback can be scheduled before the call'),
  privilege('outbound.can-reschedule-on-new-number', 'a callback can be on a new number'),
  privilege('outbound.can-use', 'there are campaigns at all'),
  privilege('outbound.push-preview.can-use', 'push previews are taken part in'),
  privilege('outbound.record-information.can-update', 'record fields can be changed'),
  privilege('recording.can-use', 'calls can be recorded (recalled)'),
  privilege('voice.can-make-call', 'ordinary calls can be made'),
  privilege('voice.can-one-step-conference', 'somebody can be brought into a call in one step'),
  privilege('voice.can-one-step-transfer', 'calls can be transferred in one step'),
  privilege('voice.can-send-dtmf', 'tones can be sent'),
  privilege('voice.can-two-step-transfer', 'others can be consulted (recalled)'),
  privilege('voice.can-use', 'there are calls at all'),
  privilege('voice.consultation.can-use-caller-id', 'a caller ID can be chosen for a consultation'),
  privilege('voice.single-step-conference.can-use-caller-id', 'a caller ID can be chosen for who is brought in'),
  privilege('voice.single-step-transfer.can-use-caller-id', 'a caller ID can be chosen for a transfer in one step'),
  known('system.cometd.timeout', 'Milliseconds that a poll for events is held.', '60000'),
  known(
    'voice.auto-answer',
    'Whether an arriving call is answered by itself; the switch autoAnswer says by whom.',
    'false',
    'true',
  ),
  known('voice.mark-done-on-release', 'Whether the record is done when its call ends (inferred).', 'false', 'true'),
];
