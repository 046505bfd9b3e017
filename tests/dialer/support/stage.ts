import type { GatewaySurroundings } from '../../../lib/dialer/gateway';
import type { PracticeOptions } from '../../../lib/practice/server/options';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import type { RecordData } from '../../../lib/session/record';
import { type Desktop, openDesktop } from './desktop';

export const campaign = 'Spring renewal';

/** Practice dialers and desktops of one test, ended together. */
export interface Stage {
  dialer(options?: PracticeOptions): Promise<PracticeDialer>;
  desktop(dialer: PracticeDialer, user?: string, more?: Partial<GatewaySurroundings>): Desktop;
  /** Ends it with the test. */
  keep(desktop: Desktop): Desktop;
  clear(): Promise<void>;
}

export function createStage(): Stage {
  const endings: (() => unknown)[] = [];
  const keep = (desktop: Desktop): Desktop => {
    endings.push(() => desktop.gateway.close());
    return desktop;
  };
  return {
    keep,
    async dialer(options = {}) {
      const dialer = await startPracticeDialer({ calls: { answerAfter: 30 }, ...options });
      endings.push(() => dialer.stop());
      return dialer;
    },
    desktop: (dialer, user = 'kate', more = {}) => keep(openDesktop(dialer.url, user, more)),
    async clear() {
      for (const end of endings.splice(0).reverse()) await end();
    },
  };
}

export async function becomeReady({ gateway, news }: Desktop): Promise<void> {
  await gateway.perform({ type: 'SetChannel', channel: 'voice', target: { is: 'ready' } });
  await news.next('ChannelsChanged', ({ channels }) =>
    channels.some(({ name, status }) => name === 'voice' && status.is === 'ready'),
  );
}

/** The application id of the campaign, once the dialer has listed it. */
export async function listCampaign({ gateway, news }: Desktop): Promise<string> {
  await gateway.perform({ type: 'AskCampaigns' });
  const found = await news.next('CampaignChanged', (change) => change.campaign.name === campaign);
  return found.campaign.applicationId;
}

export async function getRecord(desktop: Desktop, reference: number): Promise<RecordData> {
  const applicationId = await listCampaign(desktop);
  await desktop.gateway.perform({ type: 'RequestPreview', campaign, applicationId, reference });
  return (await desktop.news.next('RecordOffered')).record;
}

export function call(desktop: Desktop, record: RecordData, reference: number, number = record.phone): Promise<void> {
  const { key, attached } = record;
  return desktop.gateway.perform({ type: 'MakeCall', record: key, number, callerId: null, attached, reference });
}

/** The part of a record that a request about it carries. */
export const addressOf = ({ key, handle, applicationId, campaign, callingList, phone }: RecordData) => ({
  key,
  handle,
  applicationId,
  campaign,
  callingList,
  phone,
  contact: 'contact',
});
