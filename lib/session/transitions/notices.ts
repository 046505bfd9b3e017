import type { KnownCallback } from '../callback';
import type { ChannelName } from '../channel';
import type { NoticeContent } from '../notice';
import type { SignedIn } from '../state';

const mostNotices = 6;

/** Adds a notice. The same notice said again moves to the front instead of standing twice. */
export function withNotice(state: SignedIn, content: NoticeContent, at: number): SignedIn {
  const id = noticeId(content);
  const others = state.notices.filter((notice) => notice.id !== id);
  return { ...state, notices: [{ ...content, id, at }, ...others].slice(0, mostNotices) };
}

function noticeId(content: NoticeContent): string {
  const subject = [
    content.is,
    ...('save' in content ? [content.save] : []),
    ...('campaign' in content ? [content.campaign] : []),
    ...('contact' in content ? [content.contact] : []),
  ];
  return subject.join(':');
}

export function withoutNotice(state: SignedIn, id: string): SignedIn {
  const notices = state.notices.filter((notice) => notice.id !== id);
  return notices.length === state.notices.length ? state : { ...state, notices };
}

/** Takes away what a campaign's next step makes untrue. That a callback is due soon stays true. */
export function withoutNoticesOf(state: SignedIn, campaign: string): SignedIn {
  const notices = state.notices.filter(
    (notice) => notice.is === 'callbackSoon' || !('campaign' in notice && notice.campaign === campaign),
  );
  return notices.length === state.notices.length ? state : { ...state, notices };
}

/** The callback was delivered, moved, or is none: that it is due soon is no news any more. */
export function withoutReminder(
  state: SignedIn,
  { campaign, contact }: Pick<KnownCallback, 'campaign' | 'contact'>,
): SignedIn {
  return withoutNotice(state, noticeId({ is: 'callbackSoon', campaign, contact, due: 0 }));
}

/** A channel that has become Ready makes untrue that it is not, whatever made it so. */
export function withoutNoticesOfReady(state: SignedIn): SignedIn {
  const isReady = (channel: ChannelName) => state.channels[channel]?.status.is === 'ready';
  const notices = state.notices.filter(
    (notice) =>
      !(notice.is === 'voiceNotReady' && isReady('voice')) &&
      !(notice.is === 'channelNotReady' && isReady(notice.channel)),
  );
  return notices.length === state.notices.length ? state : { ...state, notices };
}

/** What earlier requests for a record came to; it is old news once the next request is under way. */
const ofRequests: readonly NoticeContent['is'][] = [
  'voiceNotReady',
  'campaignNotRunning',
  'noRecordLeft',
  'noAnswerInTime',
  'requestRefused',
  'previewLimit',
];

export function withoutRequestNotices(state: SignedIn): SignedIn {
  return { ...state, notices: state.notices.filter(({ is }) => !ofRequests.includes(is)) };
}
