import type { PageMessages } from '../../lib/i18n/enPage';
import type { NoticeContent } from '../../lib/session/notice';
import type { IconName } from '../shared/Icon';
import type { Tone } from '../shared/Message';

/** A notice in words and colours. */
export interface NoticeWords {
  title: string;
  text: string;
  /** The dialer's own words, where it gave any. */
  detail: string | null;
  tone: Tone;
  icon: IconName;
  campaign: string | null;
}

export function noticeWords(notice: NoticeContent, m: PageMessages): NoticeWords {
  const campaign = 'campaign' in notice ? notice.campaign : null;
  const detail = 'detail' in notice ? notice.detail : null;
  const look = looks[notice.is];
  const { title } = m.notices[notice.is];
  return { title, text: textOf(notice, m), detail, campaign, ...look };
}

function textOf(notice: NoticeContent, m: PageMessages): string {
  if (notice.is === 'previewLimit') return m.notices.previewLimit.text(notice.limit);
  if (notice.is === 'channelNotReady') return m.notices.channelNotReady.text(m.channels[notice.channel]);
  if (notice.is === 'recordWithdrawn') return m.notices.recordWithdrawn.text(notice.contact);
  if (notice.is === 'saveRefused') return m.notices.saveRefused.text[notice.save](notice.contact);
  if (notice.is === 'callbackSoon') return m.notices.callbackSoon.text(notice.contact, notice.due);
  return m.notices[notice.is].text;
}

const looks: Readonly<Record<NoticeContent['is'], { tone: Tone; icon: IconName }>> = {
  voiceNotReady: { tone: 'warning', icon: 'warning' },
  channelNotReady: { tone: 'warning', icon: 'warning' },
  campaignNotRunning: { tone: 'ended', icon: 'info' },
  noRecordLeft: { tone: 'ended', icon: 'inbox' },
  noAnswerInTime: { tone: 'warning', icon: 'warning' },
  requestRefused: { tone: 'error', icon: 'alert' },
  saveRefused: { tone: 'error', icon: 'alert' },
  previewLimit: { tone: 'warning', icon: 'warning' },
  recordWithdrawn: { tone: 'ended', icon: 'undo' },
  callbackSoon: { tone: 'waiting', icon: 'info' },
  arrivalMissed: { tone: 'warning', icon: 'undo' },
  callMissed: { tone: 'warning', icon: 'phoneOff' },
  nobodyReached: { tone: 'ended', icon: 'phoneOff' },
  channelRefused: { tone: 'error', icon: 'alert' },
  campaignStopped: { tone: 'ended', icon: 'minus' },
  campaignUnloaded: { tone: 'ended', icon: 'minus' },
  campaignModeChanged: { tone: 'waiting', icon: 'megaphone' },
  campaignStarted: { tone: 'waiting', icon: 'megaphone' },
  campaignLoaded: { tone: 'waiting', icon: 'megaphone' },
};
