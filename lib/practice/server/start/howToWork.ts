import type { Messages } from '../../../i18n/en';
import { exampleAgents } from '../agents';
import { exampleCampaign } from '../examples';
import type { PracticeSet } from './startPracticeSet';

/**
 * What a newcomer reads in the terminal: where everything is, and how each campaign type is worked. `words` are those that the browser
 * shows.
 */
export function howToWork({ dialer, crm }: Pick<PracticeSet, 'dialer' | 'crm'>, words: Messages): string[] {
  const agents = exampleAgents.map(({ userName }) => userName).join(', ');
  const { channels, campaigns, record, arrival } = words;
  const finish = `${record.endCall}, choose the result, ${record.done}`;
  return [
    `Sample CRM        ${crm.url}`,
    `Practice dialer   ${dialer.url}   administrator: ${dialer.adminUrl}`,
    `Sign in           click the Dialbridge button in the toolbar; agents ${agents}, the password is the user name`,
    '',
    'A campaign of each type runs. A channel is set in My Channels, behind the toolbar button; what arrives is shown on the page of the CRM.',
    `Preview           ${exampleCampaign.preview}: ${channels.voice} to ${channels.ready}, ${campaigns.getRecord}, ${record.call}, ${finish}`,
    `Push preview      ${exampleCampaign.pushPreview}: ${channels.outboundpreview} to ${channels.ready}, ${arrival.accept}, ${record.call}, ${finish}`,
    `Progressive       ${exampleCampaign.progressive}: ${channels.voice} to ${channels.ready}, ${arrival.accept}; the contact is called then. ${record.doneAndStop} ends the calls`,
    `Predictive        ${exampleCampaign.predictive}: ${channels.voice} to ${channels.ready}, ${arrival.accept}; the contact is on the line already`,
    `In peace          ${exampleCampaign.progressive} and ${exampleCampaign.predictive} call whoever is ${channels.ready} on ${channels.voice}; stop them on the administrator’s page to get records in between`,
    'Administrator     also sets pacing and answer rate, holds back answers, pushes a record, rings an agent',
    '',
    'Ctrl-C, or closing the browser, ends all of it.',
  ];
}
