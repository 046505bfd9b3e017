import { contactsFromList } from '../crm/contactsFromList';
import { type SampleCrm, startSampleCrm } from '../crm/startSampleCrm';
import { exampleList, exampleLists } from '../examples';
import type { PracticeOptions } from '../options';
import { type PracticeDialer, startPracticeDialer } from '../startPracticeDialer';
import { onFreePort } from './freePort';
import { type ExtensionSettings, practiceSettings } from './practiceSettings';

/** Everything that the extension needs around it: a dialer, and a CRM that knows the dialer's contacts. */
export interface PracticeSet {
  dialer: PracticeDialer;
  crm: SampleCrm;
  /** What the extension has to be told of both. */
  settings: ExtensionSettings;
  stop(): Promise<void>;
}

/**
 * @param firstPort where to look for two free ports; null takes any, as tests do
 */
export async function startPracticeSet(firstPort: number | null, options: PracticeOptions = {}): Promise<PracticeSet> {
  const contacts = exampleLists.flatMap((name) => contactsFromList(exampleList(name)));
  const start = <Started>(first: number, open: (port: number) => Promise<Started>) =>
    firstPort === null ? open(0) : onFreePort(first, open);
  const dialer = await start(firstPort ?? 0, (port) => startPracticeDialer({ ...options, port }));
  try {
    const crm = await start(dialer.port + 1, (port) => startSampleCrm({ port, contacts }));
    return {
      dialer,
      crm,
      settings: practiceSettings(dialer.url, crm.url),
      async stop() {
        await Promise.all([dialer.stop(), crm.stop()]);
      },
    };
  } catch (error) {
    await dialer.stop();
    throw error;
  }
}
