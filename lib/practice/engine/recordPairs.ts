import { dateTimeOf } from './callbackTime';
import { doNotCallResult } from './callResults';
import type { Campaign } from './campaign';
import type { Desk } from './desk';
import { wireValue } from './fieldValue';
import { handlePair } from './handles';
import type { Leg } from './leg';
import { phoneTypeCodes } from './phoneType';
import type { CampaignRecord, Chain } from './record';
import { recordStatus, recordType } from './recordType';
import { timeZoneOffset } from './timeZone';
import { type Pair, text, whole } from './userData';
import type { World } from './world';

/** The pairs that name a record in every acknowledgement. */
export function addressPairs(world: World, record: CampaignRecord, isOther = false): Pair[] {
  return [handlePair(world, record, isOther), ...listPairs(world, record.chain)];
}

/** The pairs that name a chain's campaign and list. */
export function listPairs(world: World, { campaign, list }: Chain): Pair[] {
  return [...campaignPairs(world, campaign), text('GSW_CALLING_LIST', list.name)];
}

function campaignPairs(world: World, campaign: Campaign): Pair[] {
  return [
    world.switches.oddTypes
      ? text('GSW_APPLICATION_ID', String(campaign.applicationId))
      : whole('GSW_APPLICATION_ID', campaign.applicationId),
    text('GSW_CAMPAIGN_NAME', campaign.name),
  ];
}

/** The pairs that name the campaign as a group works it. */
export function groupPairs(campaign: Campaign): Pair[] {
  return [
    text('GSW_CAMPAIGN_GROUP_NAME', `${campaign.name}@${campaign.group}`),
    whole('GSW_CAMPAIGN_GROUP_DBID', campaign.groupDbid),
    text('GSW_CAMPAIGN_GROUP_DESCRIPTION', ''),
  ];
}

const interactionPairs = (): Pair[] => [text('InteractionType', 'Outbound'), text('InteractionSubtype', 'OutboundNew')];

/**
 * What an agent's call says while no contact is on it: the campaign, and nothing of any record. That the campaign is named already is
 * inferred: without it a desktop could not tell such a call from any other.
 */
export function emptyCallPairs(world: World, campaign: Campaign): Pair[] {
  return [...campaignPairs(world, campaign), ...groupPairs(campaign), ...interactionPairs()];
}

/**
 * Everything that a preview says of a record; the key set is that of the Web Services API's preview request. `isOther`: another
 * number of a chain in hand. `before`: attempts and result as they were before the call that is on.
 */
export function previewPairs(
  world: World,
  desk: Desk,
  record: CampaignRecord,
  { isOther = false, before = record }: { isOther?: boolean; before?: Leg['before'] } = {},
): Pair[] {
  const { chain } = record;
  const { campaign, contact, list } = chain;
  return [
    ...addressPairs(world, record, isOther),
    text('GSW_PHONE', record.phone),
    text('contact_info', record.phone),
    whole('GSW_PHONE_TYPE', phoneTypeCodes[record.phoneType]),
    whole('GSW_CHAIN_ID', chain.id),
    whole('GSW_CHAIN_N', record.position),
    whole('GSW_ATTEMPTS', before.attempts),
    // A number on the do-not-call list shows that instead of its last result.
    whole('GSW_CALL_RESULT', record.doNotCall ? doNotCallResult : before.lastResult),
    text('GSW_AGENT_ID', desk.agent.agentLogin),
    text('GSW_TZ_NAME', contact.timeZone),
    whole('GSW_TZ_OFFSET', timeZoneOffset(contact.timeZone, world.now())),
    whole('GSW_FROM', contact.from),
    whole('GSW_UNTIL', contact.until),
    text('GSW_CALL_ATTEMPT_GUID', world.random.hex(24).toUpperCase()),
    ...groupPairs(campaign),
    whole('GSW_CALLING_LIST_DBID', list.dbid),
    whole('GSW_SWITCH_DBID', 101),
    ...interactionPairs(),
    ...(world.switches.oddTypes ? [{ key: 'Prioprity', type: 'interger', value: '1' }] : []),
    ...callbackPairs(world, record),
    ...fieldPairs(record),
  ];
}

/** What a record says that a callback has brought; nothing where none has. */
function callbackPairs(world: World, record: CampaignRecord): Pair[] {
  const { callback } = record.chain;
  if (callback?.record !== record) return [];
  return [
    text('GSW_CALLBACK_TYPE', callback.owner === 'personal' ? 'Personal' : 'Campaign'),
    text('GSW_DATE_TIME', dateTimeOf(world, record.chain, callback.at)),
    whole('GSW_RECORD_TYPE', recordType(record)),
    whole('GSW_RECORD_STATUS', recordStatus(record)),
  ];
}

/** The list's own fields, typed as user data can be: whole numbers as `int`, all else as text. */
export function fieldPairs(record: CampaignRecord): Pair[] {
  const { list, fields } = record.chain;
  return list.list.fields.map((rule) => {
    const value = wireValue(rule, fields[rule.name] ?? '');
    return typeof value === 'number' ? whole(rule.name, value) : text(rule.name, value);
  });
}
