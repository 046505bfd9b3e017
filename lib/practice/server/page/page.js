import { drawAfterCalls } from './afterCalls.js';
import { drawAgents, watchAgents } from './agents.js';
import { drawClock, refreshCallbacks, watchClock } from './callbacks.js';
import { drawCampaigns, watchUpload } from './campaigns.js';
import { drawDialing } from './dialing.js';
import { element, forgetButtons } from './dom.js';
import { refreshDoNotCall, watchDoNotCall } from './doNotCall.js';
import { refreshLog } from './log.js';
import { drawLevels, refreshOptions, watchOptions } from './options.js';
import { refreshPicture, watchPicture } from './picture.js';
import { watchReport } from './recordReport.js';
import { refreshRecords, watchRecords } from './records.js';
import { drawRefusals, watchRefusals } from './refusals.js';
import { get } from './server.js';
import { drawSwitches, watchSwitches } from './switches.js';
import { drawFavourites, drawServices, drawTalk, watchTalk } from './talk.js';

/**
 * The administrator's page: asks the practice dialer once a second and draws what it says. Nothing is kept here. What can be long
 * is asked for only when the log says that something happened.
 */

const every = 1000;
let isRefreshing = false;
let isAskedAgain = true;

async function refresh() {
  if (isRefreshing) return;
  isRefreshing = true;
  try {
    const { now, campaigns, agents, calls, conversations, services, switches, refusals } = await get('overview');
    drawClock(now);
    drawCampaigns(campaigns);
    drawAgents(agents, calls);
    drawTalk(conversations);
    drawServices(services.down);
    drawFavourites(agents);
    drawDialing(campaigns);
    drawAfterCalls(campaigns);
    drawRefusals(refusals);
    drawLevels(agents);
    drawSwitches(switches);
    const isNews = await refreshLog();
    if (isNews || isAskedAgain) {
      isAskedAgain = false;
      await Promise.all([refreshRecords(), refreshCallbacks(), refreshDoNotCall(), refreshOptions()]);
      forgetButtons();
    }
    await refreshPicture(isNews);
    element('line').textContent = `Running at ${location.host}`;
  } catch (error) {
    element('line').textContent = `Not reachable: ${error.message}`;
    isAskedAgain = true;
  } finally {
    isRefreshing = false;
  }
}

document.addEventListener('changed', () => {
  isAskedAgain = true;
  void refresh();
});
// What scrolls has to be reached by keyboard, and then says what it is.
for (const scroller of document.querySelectorAll('.scroll')) {
  scroller.tabIndex = 0;
  scroller.role = 'region';
  scroller.ariaLabel = scroller.dataset.label;
}
for (const watch of [watchUpload, watchAgents, watchClock, watchRefusals, watchRecords, watchReport]) watch();
for (const watch of [watchDoNotCall, watchOptions, watchPicture, watchSwitches, watchTalk]) watch();
await refresh();
setInterval(refresh, every);
