import type { CallbackOwner } from '../../session/callback';
import { ok, problem, type Result } from '../../support/result';
import { changeCallback, endCallback, newCallback, schedule } from './callbackLife';
import { callbackZone, instantOf, readDateTime } from './callbackTime';
import { digitsOf } from './callOutcome';
import { worksOn } from './campaigns';
import { inDialHours } from './chains';
import { acknowledge, type DesktopRequest, type Fault, recordInHand, refuse } from './desktopAnswers';
import { mayReschedule } from './privileges';
import type { CampaignRecord, Chain } from './record';
import { storeOutcome } from './storeOutcome';
import { textOf } from './userData';

const owners: ReadonlyMap<string, CallbackOwner> = new Map([
  ['Personal', 'personal'],
  ['Campaign', 'anyone'],
]);

interface Wanted {
  owner: CallbackOwner;
  record: CampaignRecord;
  at: number;
}

/**
 * `RecordReschedule`: a callback of a record in hand, before, during or after its call. It takes effect when the record is closed by
 * `RecordProcessed`; asked for again before that, the later one counts. With anything else the record is closed by, it comes to nothing
 * (inferred, all of it: protocol notes, section 10). A record that a callback has brought is moved by the other request; no source says
 * what a real server does with this one then, so it is refused, as the stricter of two.
 */
export function reschedule(request: DesktopRequest) {
  const record = recordInHand(request);
  if (!record) return;
  if (record.chain.callback) return refuse(request, 'wrongReschedule');
  ask(request, record);
}

/**
 * `ScheduledRecordReschedule`: moves a callback that has come due and is in hand, as above; or, by its handle, one that is in nobody's
 * hands and that the agent may have: at once. Under `scheduledRescheduleCloses` it closes the record too.
 */
export function rescheduleCallback(request: DesktopRequest) {
  const { chain } = request.record ?? {};
  if (request.record && chain?.state.is === 'scheduled' && isTheirs(request, chain))
    return moveNow(request, request.record);
  const record = recordInHand(request);
  if (!record) return;
  if (!record.chain.callback) return refuse(request, 'noCallback');
  if (request.world.switches.scheduledRescheduleCloses) moveNow(request, record);
  else ask(request, record);
}

function isTheirs({ desk }: DesktopRequest, { callback, campaign }: Chain): boolean {
  return worksOn(desk, campaign) && (callback?.owner === 'anyone' || callback?.agent === desk.agent.userName);
}

function ask(request: DesktopRequest, record: CampaignRecord) {
  const { world, desk } = request;
  const wanted = read(request, record);
  if (!wanted.ok) return refuse(request, wanted.problem.why, wanted.problem.detail);
  const { chain } = record;
  const agent = desk.agent.userName;
  if (chain.asked) changeCallback(world, chain.asked, 'replaced', agent);
  chain.asked = newCallback(world, wanted.value.record, { ...wanted.value, agent });
  changeCallback(world, chain.asked, 'asked', agent);
  acknowledge(request, `${request.name}Acknowledge`, record);
}

function moveNow(request: DesktopRequest, record: CampaignRecord) {
  const { world, desk } = request;
  const wanted = read(request, record);
  if (!wanted.ok) return refuse(request, wanted.problem.why, wanted.problem.detail);
  const { chain } = record;
  const agent = desk.agent.userName;
  if (chain.asked) changeCallback(world, chain.asked, 'replaced', agent);
  chain.asked = null;
  endCallback(world, chain, 'moved', agent);
  schedule(world, newCallback(world, wanted.value.record, { ...wanted.value, agent }), agent);
  acknowledge(request, `${request.name}Acknowledge`, record);
}

/** Reads and judges the callback; what stands against it is told one at a time. Result and fields that come along are stored. */
function read(request: DesktopRequest, record: CampaignRecord): Result<Wanted, Fault> {
  const { world, pairs } = request;
  const { switches } = world;
  const { chain } = record;
  const bad = (why: Fault['why'], detail?: string) => problem<Fault>({ why, detail });
  const numbers = numberOf(request, record);
  if (!numbers) return bad('notOfContact', textOf(pairs, 'GSW_PHONE') ?? '');
  if (!mayReschedule(request, numbers)) return bad('notPermitted');

  const type = textOf(pairs, 'GSW_CALLBACK_TYPE');
  if (type === null) return bad('missingField', 'GSW_CALLBACK_TYPE');
  const owner = owners.get(type);
  if (owner === undefined) return bad('badValue', `GSW_CALLBACK_TYPE ${type}`);
  const only = switches.callbackTypes;
  if (only !== 'both' && (only === 'personal') !== (owner === 'personal')) return bad('callbackType', type);

  const written = textOf(pairs, 'GSW_DATE_TIME');
  if (written === null) return bad('missingField', 'GSW_DATE_TIME');
  const wall = readDateTime(written);
  if (wall === null) return bad('unreadableTime', written);
  const at = instantOf(world, wall, callbackZone(world, chain));
  if (at <= world.now()) return bad('pastTime', written);
  if (switches.callbackHours === 'refused' && !inDialHours(chain.contact, at)) return bad('outsideHours', written);

  if (numbers.doNotCall) return bad('doNotCall', numbers.phone);
  const fault = storeOutcome(request, record);
  return fault === null ? ok({ owner, record: numbers, at }) : problem(fault);
}

/**
 * The number to call: the one that `GSW_PHONE` names, or else the one that the request is about. A number that a desktop has added goes
 * under the handle of another until it has heard of its own.
 */
function numberOf({ pairs }: DesktopRequest, record: CampaignRecord): CampaignRecord | null {
  const phone = textOf(pairs, 'GSW_PHONE');
  if (phone === null || digitsOf(phone) === digitsOf(record.phone)) return record;
  const fits = (one: CampaignRecord) => !one.cancelled && digitsOf(one.phone) === digitsOf(phone);
  return record.chain.records.findLast(fits) ?? null;
}
