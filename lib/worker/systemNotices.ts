import { browser } from 'wxt/browser';
import type { Messages } from '../i18n/en';
import type { Language } from '../i18n/language';
import { formatTime } from '../i18n/times';
import { newReference } from '../messaging/newReference';
import { mayJoin } from '../session/campaign';
import { isSystemNotice, type Notice, type SystemNotice } from '../session/notice';
import { choiceOrder, type NoticeChoice, noticeChoices } from '../session/noticeChoices';
import type { AgentOrder, Refusal } from '../session/orders';
import type { SessionState } from '../session/state';
import { own } from '../session/step';
import type { Log } from '../support/log';
import { createSerialQueue } from '../support/serialQueue';

export interface SystemNoticeParts {
  /** The agent, or the administrator, wants them. */
  isWanted(): boolean;
  words(): Messages;
  language(): Language;
  /** What was shown already; it outlives the worker, and ends with the browser. */
  store: { get(): Promise<unknown>; set(shown: readonly string[]): Promise<void> };
  /** The current state, once it has been read. */
  state(): Promise<SessionState>;
  order(order: AgentOrder): Promise<Refusal | null>;
  isCrmInFront(): Promise<boolean>;
  /** The agent clicked a notice: what it speaks of is brought forward. */
  bringForward(): Promise<void>;
  /** False in Firefox, which refuses a notification with buttons. */
  hasButtons: boolean;
  log: Log;
}

/** The notices that the system shows too. */
const noticesOf = (state: SessionState): readonly SystemNotice[] =>
  state.phase === 'signedIn' ? state.notices.filter(isSystemNotice) : [];

/**
 * What the system knows a notice by. It may keep that on disk, so it names no contact either: two callbacks of one campaign at the same
 * time are one notification, as nobody could tell them apart.
 */
const popupOf = (notice: SystemNotice): string =>
  notice.is === 'callbackSoon' ? `callbackSoon:${notice.campaign}:${notice.due}` : notice.id;

/** What was shown of a notice: said again, or with other buttons, it is shown anew. */
const keyOf = (notice: SystemNotice, state: SessionState): string =>
  `${notice.at} ${stepsOf(notice, state).join('+')} ${popupOf(notice)}`;

/**
 * The agent's notices as notifications of the system while no CRM page is in front (CAMP-2), and those of callbacks that are due soon. They follow the session: a notice that
 * is read or has become untrue takes its notification with it. A lock screen is public: campaign and time, never a contact.
 */
export function createSystemNotices(parts: SystemNoticeParts): { show(state: SessionState): void } {
  const { log } = parts;
  // Null: this worker has not looked yet, and what an earlier one showed may be over.
  let last: string | null = null;
  const queue = createSerialQueue();

  const run = (work: () => Promise<void>): void => {
    queue.add(work).catch((error: unknown) => {
      // The system may refuse notifications; the pages show the notice all the same.
      log.note('system notice failed', error instanceof Error ? error.name : 'unknown');
    });
  };

  async function follow(state: SessionState): Promise<void> {
    const notices = noticesOf(state);
    const shown = readShown(await parts.store.get());
    const wanted = notices.map((notice) => keyOf(notice, state));
    const fresh = notices.filter((notice) => !shown.includes(keyOf(notice, state)));
    const over = shown.filter((key) => !wanted.includes(key));
    if (fresh.length === 0 && over.length === 0) return;
    await parts.store.set(wanted);
    const isShown = fresh.length > 0 && parts.isWanted() && !(await parts.isCrmInFront());
    const created = isShown ? fresh : [];
    for (const key of over) {
      // The same notice said again replaces its notification instead, unless a page is in front by now.
      const id = idOf(key);
      const isUsed = [...created, ...notices.filter((notice) => !fresh.includes(notice))];
      if (!isUsed.some((notice) => popupOf(notice) === id)) await browser.notifications.clear(id);
    }
    for (const notice of created) await create(notice, state);
  }

  async function create(notice: SystemNotice, state: SessionState): Promise<void> {
    const m = parts.words();
    const buttons = stepsOf(notice, state).map((choice) => ({ title: m.notices.choices[choice] }));
    await browser.notifications.create(popupOf(notice), {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: m.notices.about(m.notices[notice.is].title, notice.campaign),
      message: textOf(notice, m, parts.language()),
      contextMessage: formatTime(parts.language(), notice.at),
      ...(parts.hasButtons ? { buttons } : {}),
    });
  }

  async function clicked(id: string, button: number | null): Promise<void> {
    const state = await parts.state();
    const notice = noticesOf(state).find((notice) => popupOf(notice) === id);
    const shown = readShown(await parts.store.get()).find((key) => idOf(key) === id);
    await browser.notifications.clear(id);
    const choice = notice === undefined || button === null ? undefined : stepsOf(notice, state)[button];
    // It was read in a page meanwhile, offers other steps than the buttons that were clicked, or the session is over: what is true
    // now is shown.
    if (notice === undefined || choice === undefined || shown !== keyOf(notice, state)) return parts.bringForward();
    const refusal = await parts.order(choiceOrder(choice, notice, newReference()));
    const isOver = choice === 'join' || choice === 'dismiss' || choice === 'notNow';
    // A record is coming, or the agent must read why none is.
    if (refusal !== null || !isOver) await parts.bringForward();
  }

  browser.notifications.onClicked.addListener((id) => run(() => clicked(id, null)));
  // Firefox knows no buttons.
  browser.notifications.onButtonClicked?.addListener((id, button) => run(() => clicked(id, button)));

  return {
    show(state) {
      const now = noticesOf(state)
        .map((notice) => keyOf(notice, state))
        .join('\n');
      if (now === last) return;
      last = now;
      run(() => follow(state));
    },
  };
}

function textOf(notice: SystemNotice, m: Messages, language: Language): string {
  if (notice.is === 'channelNotReady') return m.notices.channelNotReady.text(m.channels[notice.channel]);
  if (notice.is === 'callbackSoon') return m.systemNotices.callbackSoon(formatTime(language, notice.due));
  return m.notices[notice.is].text;
}

/** The choices of a notice as buttons: the next step first. */
function stepsOf(notice: Notice, state: SessionState): readonly NoticeChoice[] {
  if (state.phase !== 'signedIn') return [noticeChoices(notice, undefined).close];
  const campaign = 'campaign' in notice ? own(state.campaigns, notice.campaign) : undefined;
  const isTheirs = campaign !== undefined && mayJoin(campaign, state.allowances);
  const { onward, close } = noticeChoices(notice, isTheirs ? campaign : undefined);
  return onward === null ? [close] : [onward, close];
}

const idOf = (key: string): string => key.split(' ').slice(2).join(' ');

const readShown = (raw: unknown): readonly string[] =>
  Array.isArray(raw) ? raw.filter((key): key is string => typeof key === 'string') : [];
