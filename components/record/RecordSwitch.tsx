import { useRef } from 'preact/hooks';
import { formatDuration } from '../../lib/i18n/durations';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { contactLabel } from '../../lib/session/contact';
import type { RecordInHand } from '../../lib/session/record';
import { callOf } from '../../lib/session/selectors';
import { clock } from '../../lib/view/clock';
import { inHand } from '../arrival/arrivals';
import { Button } from '../shared/Button';
import { Menu, type MenuItem } from '../shared/Menu';
import { useWords } from '../shared/words';
import type { CardWork } from './cardWork';
import { recordStatus } from './recordStatus';

interface RecordSwitchProps {
  /** The record that the card shows. */
  record: RecordInHand;
  session: OpenSession;
  work: CardWork;
  pick: ((record: string) => void) | undefined;
}

/** All records in hand, the way from one to another, and to one more while the limit allows it (PULL-11). */
export function RecordSwitch(props: RecordSwitchProps) {
  const { session, work, record } = props;
  const { m } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const others = inHand(session).length - 1;
  const canGet = canGetRecord(record, session);
  const getRecord = (event: Event) => work.getRecord(event);
  if (others === 0) {
    return canGet ? (
      <Button label={m.campaigns.getRecord} icon="inbox" kind="quiet" size="small" onPress={getRecord} />
    ) : null;
  }
  const label = m.record.otherRecords(others);
  return (
    <>
      <Button
        label={label}
        kind="quiet"
        size="small"
        keyHint={work.hasKeys ? 'ArrowRight' : undefined}
        popup="menu"
        expanded={work.layer === 'records'}
        buttonRef={opener}
        onPress={() => work.open(work.layer === 'records' ? null : 'records')}
      />
      {work.layer === 'records' && <Records {...props} label={label} opener={opener} canGet={canGet} />}
    </>
  );
}

interface RecordsProps extends RecordSwitchProps {
  label: string;
  opener: { current: HTMLButtonElement | null };
  canGet: boolean;
}

function Records({ record, session, work, pick, label, opener, canGet }: RecordsProps) {
  const { m } = useWords();
  const now = clock.value;
  const { mostPreviews } = session.allowances;
  // A call is never hidden behind another record: the card stays with it.
  const stays = ['dialing', 'looking', 'onCall'].includes(record.phase.is) ? m.record.anotherCall : null;
  const items = inHand(session).map((each): MenuItem => {
    const around = { call: callOf(session.calls, each), link: 'live', downSince: null, now } as const;
    const { word, tone, since } = recordStatus(each, around, m);
    const isShown = each === record;
    return {
      id: each.data.key,
      label: contactLabel(each.data),
      detail: [word, since === null ? null : formatDuration(now - since), each.data.campaign]
        .filter((part) => part !== null)
        .join(' · '),
      mark: { tone, hollow: each.phase.is === 'preview' },
      isChecked: isShown,
      unavailable: isShown ? null : stays,
      onPick: () => pick?.(each.data.key),
    };
  });
  const isFull = mostPreviews !== null && session.records.length >= mostPreviews;
  if (canGet || (isFull && stays === null)) {
    items.push({
      id: 'get',
      label: m.campaigns.getRecord,
      icon: 'inbox',
      detail: isFull ? m.notices.previewLimit.text(mostPreviews) : record.data.campaign,
      unavailable: isFull ? m.notices.previewLimit.text(mostPreviews) : null,
      onPick: work.getRecord,
    });
  }
  return <Menu label={label} class="below-name" opener={opener} onClose={() => work.open(null)} items={items} />;
}

/** One more record of the same campaign: while the agent decides about this one, and as long as the limit allows it. */
function canGetRecord({ data, phase }: RecordInHand, session: OpenSession): boolean {
  const { link, leaving, campaigns, fetching, records, allowances } = session;
  const campaign = campaigns.find(({ name }) => name === data.campaign);
  const isManual = campaign?.status === 'running' && (campaign.mode === 'preview' || campaign.mode === 'unknown');
  const isResting = phase.is === 'preview' || phase.is === 'ended';
  const isFetching = fetching.some((fetch) => fetch.campaign === data.campaign);
  const isBelow = allowances.mostPreviews === null || records.length < allowances.mostPreviews;
  return isManual && isResting && isBelow && !isFetching && !leaving && link !== 'down';
}
