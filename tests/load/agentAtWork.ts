import type { CallReport } from '../../lib/session/call';
import type { DataPair } from '../../lib/session/record';
import { createCookieFetch } from '../dialer/support/cookieFetch';
import { type Desktop, openDesktop } from '../dialer/support/desktop';
import { outboxItem } from '../dialer/support/outboxItem';
import { handleIn, loadApplication, loadCampaign, preciseNow, userDataIn } from './plan';

/** An agent with the extension's own adapter, who works whatever comes. */
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

interface PushPreview {
  id: string;
  handle: string;
  pairs: readonly DataPair[];
}

interface PushMessage {
  messageType?: string;
  interaction?: { id: string; state: string };
  eventContent?: readonly { key: string; value: unknown }[];
}

export function createAgentAtWork(server: string, userName: string): AgentAtWork {
  const received = new Map<string, number>();
  const closed: string[] = [];
  const previews: PushPreview[] = [];
  /** What waits for an answer on the topics, by reference. */
  const acknowledged = new Map<number, () => void>();
  let wake = () => {};
  let reference = 1;

  // The adapter reads no interactions yet: they are read here out of its own poll, and answered beside it in the same session.
  const own = createCookieFetch();
  const look = (messages: unknown): void => {
    for (const { data } of Array.isArray(messages) ? (messages as { data?: unknown }[]) : []) {
      const message = data as PushMessage | undefined;
      const mine = message?.eventContent?.find(({ key }) => key === 'GSW_REFERENCE_ID')?.value;
      if (mine !== undefined) acknowledged.get(Number(mine))?.();
      if (message?.messageType !== 'InteractionStateChanged' || message.interaction?.state !== 'Invited') continue;
      const handle = handleIn(message);
      if (handle === null) continue;
      receive(handle);
      const pairs = userDataIn(message).map(({ key, type, value }) => ({ key, type, value: String(value) }));
      previews.push({ id: message.interaction.id, handle, pairs: pairs as DataPair[] });
      wake();
    }
  };
  const browser = {
    cookies: own.cookies,
    fetch: async (input: string | URL | Request, init?: RequestInit) => {
      const response = await own.fetch(input, init);
      const address = input instanceof Request ? input.url : String(input);
      if (address.includes('/notifications') && response.ok) look(await response.clone().json());
      return response;
    },
  };
  const desktop: Desktop = openDesktop(server, userName, {}, browser);
  const { gateway, news } = desktop;

  const receive = (handle: string): void => {
    if (!received.has(handle)) received.set(handle, preciseNow());
  };
  const post = async (path: string, data: unknown): Promise<void> => {
    const response = await own.fetch(`${server}/workspace/v3/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    await response.body?.cancel();
  };

  const release = async (callId: string): Promise<void> => {
    await gateway.perform({ type: 'UseCall', callId, verb: 'release', digits: null });
    await news.next('CallChanged', ({ call }) => call.id === callId && call.state === 'completed');
  };
  /** Dials a preview, talks to whoever answers, and hangs up. */
  const call = async (handle: string, number: string, attached: readonly DataPair[]): Promise<void> => {
    const record = `${loadApplication}/${handle}`;
    await gateway.perform({ type: 'MakeCall', record, number, callerId: null, attached, reference: reference++ });
    const isMine = (one: CallReport) => one.record === record && one.state === 'established';
    const answered = await news.next('CallChanged', (change) => isMine(change.call));
    await release(answered.call.id);
  };
  const addressOf = (handle: string) => ({
    key: `${loadApplication}/${handle}`,
    handle,
    applicationId: loadApplication,
    campaign: loadCampaign,
    callingList: 'Load list',
    phone: '',
    contact: '',
  });
  const closeOnVoice = async (handle: string): Promise<void> => {
    const mine = reference++;
    await gateway.perform({
      type: 'SendRequest',
      item: outboxItem({ reference: mine, record: addressOf(handle) }),
    });
    await news.next('RequestAcknowledged', (one) => one.reference === mine);
    closed.push(handle);
  };
  const closeOnTopics = async (handle: string): Promise<void> => {
    const mine = reference++;
    const answered = new Promise<void>((resolve) => acknowledged.set(mine, resolve));
    await post('media/topics/%3Ctenant-id%3E@%3Cplace%3E/publish', {
      eventContent: [
        { key: 'GSW_AGENT_REQ_TYPE', type: 'str', value: 'RecordProcessed' },
        { key: 'GSW_RECORD_HANDLE', type: 'int', value: Number(handle) },
        { key: 'GSW_APPLICATION_ID', type: 'int', value: Number(loadApplication) },
        { key: 'GSW_CAMPAIGN_NAME', type: 'str', value: loadCampaign },
        { key: 'GSW_CALL_RESULT', type: 'int', value: 33 },
        { key: 'GSW_REFERENCE_ID', type: 'int', value: mine },
      ],
    });
    await answered;
    closed.push(handle);
  };

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
        const { record } = offered;
        receive(record.handle);
        await call(record.handle, record.phone, record.attached);
        await closeOnVoice(record.handle);
      }
    },
    async answerCalls() {
      for (;;) {
        const ringing = await news.next('CallChanged', (change) => change.call.state === 'ringing');
        const { id, record: brought } = ringing.call;
        if (brought !== null) receive(brought.slice(loadApplication.length + 1));
        await gateway.perform({ type: 'UseCall', callId: id, verb: 'answer', digits: null });
        const over = ['released', 'completed'];
        const next = await news.next(
          'CallChanged',
          ({ call: one }) =>
            one.id === id && ((one.state === 'established' && one.record !== null) || over.includes(one.state)),
        );
        // The list was empty, or the contact gone.
        if (next.call.record === null || over.includes(next.call.state)) continue;
        const handle = next.call.record.slice(loadApplication.length + 1);
        receive(handle);
        await release(id);
        await closeOnVoice(handle);
      }
    },
    async acceptPreviews() {
      for (;;) {
        const preview = previews.shift();
        if (!preview) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        const { id, handle, pairs } = preview;
        const filledIn = (key: string) => pairs.findLast((pair) => pair.key === key)?.value ?? '';
        const interaction = `media/outboundpreview/interactions/${id}`;
        await post(`${interaction}/accept`, { extension: [] });
        await call(handle, filledIn('GSW_PHONE'), pairs);
        await closeOnTopics(handle);
        await post(`${interaction}/complete`, {});
      }
    },
    end: () => gateway.close(),
  };
}
