import { type DesktopRequest, recordInHand } from './desktopAnswers';
import { addressPairs, previewPairs } from './recordPairs';
import { whole } from './userData';

/**
 * `ChainedRecordRequest`: the contact's other numbers, each with its own handle, and the end, always (protocol notes, section
 * 11). A number on the do-not-call list is named, with that as its result. A number that was cancelled has left the chain for
 * this run of the campaign and is not named; that is inferred, as no source tells.
 */
export function chainedRecords(request: DesktopRequest): void {
  const { world, desk } = request;
  const record = recordInHand(request);
  if (!record) return;
  request.note('done');
  for (const other of record.chain.records)
    if (other !== record && !other.cancelled)
      request.answer('ChainedRecord', [
        ...previewPairs(world, desk, other, { isOther: other !== desk.lastDelivered }),
        ...request.reference,
      ]);
  request.answer('ChainedRecordsDataEnd', [
    ...addressPairs(world, record),
    whole('GSW_CHAIN_ID', record.chain.id),
    ...request.reference,
  ]);
}
