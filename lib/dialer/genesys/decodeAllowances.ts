import type { Allowances } from '../../session/agent';
import type { NotReadyReason } from '../../session/channel';
import { arrivalOptions, offeredStates } from './arrivalOptions';
import { callbackOptions } from './callbackOptions';
import { decodeCallResult, decodeCallResults } from './callResultOption';
import { afterCallWork } from './decodeChannels';
import { dispositionOptions } from './dispositionOptions';
import { entries, merge, workspaceOptions } from './options';
import { type Fields, fields, flag, integer, list, type Note, text } from './read';
import { transferPrivileges } from './transferPrivileges';

/**
 * What the options and privileges allow. The agent's own settings win over those of the agent's groups, these over the
 * application's (protocol notes, section 1.5). A privilege that is missing allows; one that is set but is neither yes nor no
 * is noted and allows too, as the server decides in the end.
 */
export function decodeAllowances(user: Fields, configuration: unknown, note: Note): Allowances {
  const config = fields(configuration) ?? {};
  const groups = list(config.agentGroups).filter((group) => isMember(user, group));
  const options = merge(
    workspaceOptions(config.settings),
    ...groups.map((group) => workspaceOptions(fields(group)?.settings)),
    workspaceOptions(user.userProperties),
  );
  const may = (...privileges: readonly string[]): boolean =>
    privileges.every((privilege) => {
      const value = options.get(`privilege.${privilege}`);
      const granted = value === undefined ? true : flag(value);
      if (granted === null) note('options: a privilege is neither yes nor no');
      return granted ?? true;
    });
  const preselected = options.get('outbound.call-result-automatically-selected') ?? '';
  const limit = integer(options.get('outbound.preview.max-simultaneous-preview-record'));
  const otherNumber = 'outbound.can-dial-alternative-chained-record';
  return {
    callResults: decodeCallResults(options.get('outbound.call-result-values'), () =>
      note('options: unknown call result'),
    ),
    preselectedResult: preselected.trim() === '' ? null : decodeCallResult(preselected),
    notReadyReasons: notReadyReasons(config.actionCodes),
    offeredStates: offeredStates(options),
    ...arrivalOptions(options, note),
    mostPreviews: limit !== null && limit > 0 ? limit : null,
    canUseOutbound: may('outbound.can-use'),
    canUsePushPreview: may('outbound.push-preview.can-use'),
    canGetNextRecord: may('outbound.can-get-next-preview-record'),
    canRejectRecord: may('outbound.can-reject-record'),
    canCancelRecord: may('outbound.can-cancel-record'),
    canDialOtherNumber: may(otherNumber),
    canDialNewNumber: may(otherNumber, 'outbound.can-dial-on-new-number'),
    canReschedule: may('outbound.can-reschedule'),
    canRescheduleBeforeCall: may('outbound.can-reschedule-before-call'),
    canRescheduleOnNewNumber: may('outbound.can-reschedule-on-new-number'),
    canMarkDoNotCall: may('outbound.can-mark-do-not-call'),
    canEditFields: may('outbound.record-information.can-update'),
    ...callbackOptions(options, note),
    disposition: dispositionOptions(options, config.businessAttributes, note),
    // Without the voice channel's own privilege none of its others counts.
    canMakeCall: may('voice.can-use', 'voice.can-make-call'),
    canSendDtmf: may('voice.can-use', 'voice.can-send-dtmf'),
    ...transferPrivileges(may),
    dialableCharacters: options.get('expression.phone-number.supported-characters') ?? '0123456789+*#',
  };
}

/**
 * Whether a group is one of the agent's. One server names all groups of the tenant, each with its members (`agentDBIDs`); where no
 * members are named, the groups are the agent's own.
 */
function isMember(user: Fields, group: unknown): boolean {
  const members = fields(group)?.agentDBIDs;
  const id = integer(user.DBID ?? user.dbid);
  return !Array.isArray(members) || id === null || members.some((member) => integer(member) === id);
}

/** Reasons for *Not Ready*. A code that stands for after-call work is left out: that is a state of its own. */
function notReadyReasons(actionCodes: unknown): NotReadyReason[] {
  return list(actionCodes).flatMap((raw) => {
    const action = fields(raw);
    const code = action && text(action.code);
    if (action === null || code === null || action.type !== 'NotReady') return [];
    const workMode = nested(nested(action.userProperties, 'htcc'), 'workmode');
    return workMode === afterCallWork ? [] : [{ code, name: text(action.name) ?? code }];
  });
}

const nested = (raw: unknown, name: string): unknown => entries(raw).findLast(([key]) => key === name)?.[1];
