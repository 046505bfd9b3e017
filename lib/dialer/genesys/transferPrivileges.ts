import type { Allowances } from '../../session/agent';

type TransferPrivileges = Pick<
  Allowances,
  | 'canTransfer'
  | 'canConference'
  | 'canConsult'
  | 'canChooseTransferCallerId'
  | 'canChooseConferenceCallerId'
  | 'canChooseConsultationCallerId'
  | 'canRecord'
>;

/**
 * What the privileges say of transfer, conference and recording. The names of the single step and of caller IDs come from the simulator's
 * options; `can-two-step-transfer` and `recording.can-use` are recalled: where no server sets them they allow, like every other that is missing.
 */
export function transferPrivileges(may: (...privileges: readonly string[]) => boolean): TransferPrivileges {
  return {
    canTransfer: may('voice.can-use', 'voice.can-one-step-transfer'),
    canConference: may('voice.can-use', 'voice.can-one-step-conference'),
    canConsult: may('voice.can-use', 'voice.can-two-step-transfer'),
    canChooseTransferCallerId: may('voice.single-step-transfer.can-use-caller-id'),
    canChooseConferenceCallerId: may('voice.single-step-conference.can-use-caller-id'),
    canChooseConsultationCallerId: may('voice.consultation.can-use-caller-id'),
    canRecord: may('voice.can-use', 'recording.can-use'),
  };
}
