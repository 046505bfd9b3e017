import type { DialerNews } from '../../lib/session/news';
import type { RecordData } from '../../lib/session/record';
import { type Desktop, openDesktop } from '../dialer/support/desktop';
import { outboxItem } from '../dialer/support/outboxItem';
import { loadApplication, loadCampaign, preciseNow } from './plan';

/** An agent with the extension's own adapter, who works whatever comes: it speaks to the dialer by nothing else. */
export interface AgentAtWork {
  userName: string;
  /** When each record arrived, by handle. */
  received: Map<string, number>;
  /** Records whose result the dialer has acknowledged. */
  closed: string[];
  /** What the adapter wrote to its log. */
  notes: readonly string[];
  /** Signs in and becomes Ready. */
  begin(): Promise<void>;
  /** Works until there is nothing more, or until the end of the process. */
  fetchRecords(): Promise<void>;
  answerCalls(): Promise<void>;
  acceptPreviews(): Promise<void>;
  end(): void;
}

export function createAgentAtWork(server: string, userName: string): AgentAtWork {
  const received = new Map<string, number>();
  const closed: string[] = [];
  let reference = 1;

  const desktop: Desktop = openDesktop(server, userName, {
    tell(news) {
      const handle = handleBrought(news);
      if (handle !== null && !received.has(handle)) received.set(handle, preciseNow());
      desktop.news.tell(news);
    },
  });
  const { gateway, news } = desktop;

  const release = async (callId: string): Promise<void> => {
    await gateway.perform({ type: 'UseCall', callId, verb: 'release', digits: null });
    await news.next('CallChanged', ({ call }) => call.id === callId && call.state === 'completed');
  };
  /** Dials a preview, talks to whoever answers, and hangs up. */
  const call = async ({ key, phone, attached }: RecordData): Promise<void> => {
    const dialed = { record: key, number: phone, callerId: null, attached, reference: reference++ };
    await gateway.perform({ type: 'MakeCall', ...dialed });
    const answered = await news.next(
      'CallChanged',
      (one) => one.call.record === key && one.call.state === 'established',
    );
    await release(answered.call.id);
  };
  /** Closes a record with its result; `interaction` is what brought it, and says that the request goes by the topics. */
  const close = async (record: RecordData, interaction?: string): Promise<void> => {
    const mine = reference++;
    const { key, handle, applicationId, campaign, callingList, phone } = record;
    const address = { key, handle, applicationId, campaign, callingList, phone, contact: '' };
    const item = outboxItem({
      reference: mine,
      record: address,
      ...(interaction === undefined ? {} : { interaction }),
    });
    await gateway.perform({ type: 'SendRequest', item });
    await news.next('RequestAcknowledged', (one) => one.reference === mine);
    closed.push(handle);
  };
  const interactionIs = (id: string, state: 'processing' | 'over') =>
    news.next('InteractionChanged', ({ interaction }) => interaction.id === id && interaction.state === state);

  return {
    userName,
    received,
    closed,
    notes: desktop.notes,
    async begin() {
      await desktop.signIn();
      await gateway.perform({ type: 'SetChannel', channel: 'all', target: { is: 'ready' } });
      for (const name of ['voice', 'outboundpreview'])
        await news.next('ChannelsChanged', ({ channels }) =>
          channels.some((one) => one.name === name && one.status.is === 'ready'),
        );
    },
    async fetchRecords() {
      let isOver = false;
      const none = news.next('NoRecordLeft').then(() => {
        isOver = true;
        return null;
      });
      while (!isOver) {
        const mine = reference++;
        const ask = { campaign: loadCampaign, applicationId: loadApplication, reference: mine };
        await gateway.perform({ type: 'RequestPreview', ...ask });
        const offered = await Promise.race([none, news.next('RecordOffered', (one) => one.reference === mine)]);
        if (!offered) return;
        await call(offered.record);
        await close(offered.record);
      }
    },
    async answerCalls() {
      for (;;) {
        const ringing = await news.next('CallChanged', (change) => change.call.state === 'ringing');
        const { id } = ringing.call;
        await gateway.perform({ type: 'UseCall', callId: id, verb: 'answer', digits: null });
        const over = ['released', 'completed'];
        const next = await news.next(
          'CallChanged',
          ({ call: one }) =>
            one.id === id && ((one.state === 'established' && one.data !== undefined) || over.includes(one.state)),
        );
        const { state, data } = next.call;
        // The list was empty, or the contact gone.
        if (data === undefined || over.includes(state)) continue;
        await release(id);
        await close(data);
      }
    },
    async acceptPreviews() {
      for (;;) {
        const invited = await news.next('InteractionChanged', (one) => one.interaction.state === 'invited');
        const { id, record } = invited.interaction;
        if (record === null) throw new Error('A push preview came without its record');
        await gateway.perform({ type: 'UseInteraction', interaction: id, verb: 'accept' });
        await interactionIs(id, 'processing');
        await call(record);
        await close(record, id);
        await gateway.perform({ type: 'UseInteraction', interaction: id, verb: 'complete' });
        await interactionIs(id, 'over');
      }
    },
    end: () => gateway.close(),
  };
}

/** The record that news of the adapter bring for the first time or again; null: none. */
function handleBrought(news: DialerNews): string | null {
  switch (news.type) {
    case 'RecordOffered':
      return news.record.handle;
    case 'InteractionChanged':
      return news.interaction.record?.handle ?? null;
    case 'CallChanged':
      return news.call.data?.handle ?? null;
    default:
      return null;
  }
}
