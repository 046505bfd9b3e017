import { numbers } from './campaigns.js';
import { element, styled, svg } from './dom.js';
import { band, seriesOf, timeTicks, valueTicks } from './pictureShape.js';
import { drawPictureTable } from './pictureTable.js';
import { get } from './server.js';

/** The stages in words, from the bottom of the picture to its top; the names are the dialer's. */
export const stageWords = {
  reached: 'Reached',
  notReached: 'Not reached',
  abandoned: 'Abandoned',
  wrongNumber: 'Wrong number or person',
  otherResult: 'Other result',
  otherNumber: 'Contact finished on another number',
  onCall: 'On a call',
  dialing: 'Called by the dialer',
  preview: 'In an agent’s hands',
  due: 'Callback due',
  scheduled: 'Waiting for a callback',
  postponed: 'Tried again later',
  returned: 'Returned to the list',
  waiting: 'Waiting',
  cancelled: 'Cancelled',
  doNotCall: 'Do not call',
};

const size = { width: 760, height: 280, left: 56, right: 12, top: 10, bottom: 26 };
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hour12: false });
const exactClock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

/** Time goes on without news, but not so fast that the picture has to be drawn every second. */
const stillFor = 10;
let turns = 0;

export async function refreshPicture(isNews) {
  if (!isNews && turns++ % stillFor !== 0) return;
  await draw();
}

async function draw() {
  const campaign = element('picture-campaign').value;
  const series = seriesOf(await get(`history?campaign=${encodeURIComponent(campaign)}`), Object.keys(stageWords));
  const about = campaign === '' ? 'all campaigns' : campaign;
  element('picture').replaceChildren(series ? picture(series, about) : 'There are no records yet.');
  element('legend').replaceChildren(...(series ? legend(series) : []));
  drawPictureTable(series, exactClock);
}

function picture(series, about) {
  const { from, until, most } = series;
  const inner = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom };
  const x = (at) => size.left + ((at - from) / (until - from)) * inner.width;
  const y = (count) => size.top + inner.height - (count / most) * inner.height;
  const now = series.stages.flatMap(({ name, counts }) =>
    counts.at(-1) > 0 ? [`${stageWords[name]} ${numbers.format(counts.at(-1))}`] : [],
  );
  const words = `Records of ${about} by state, from ${exactClock.format(from)} to ${exactClock.format(until)}. Now: ${now.join(', ')}.`;
  return svg(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': words },
    ...series.stages.map(({ name, lower, upper }) =>
      svg('path', { class: `stage-${name}`, d: band(series.times, lower, upper, x, y) }),
    ),
    ...valueTicks(most).flatMap((count) => [
      svg('line', { class: 'grid', x1: size.left, x2: size.width - size.right, y1: y(count), y2: y(count) }),
      svg('text', { x: size.left - 8, y: y(count) + 4, 'text-anchor': 'end' }, numbers.format(count)),
    ]),
    ...timeTicks(from, until).flatMap(({ at, isExact }, index, all) => [
      svg('line', { class: 'tick', x1: x(at), x2: x(at), y1: y(0), y2: y(0) + 5 }),
      svg(
        'text',
        { x: x(at), y: size.height - 6, 'text-anchor': index === all.length - 1 ? 'end' : 'middle' },
        (isExact ? exactClock : clock).format(at),
      ),
    ]),
    svg('line', { class: 'axis', x1: size.left, x2: size.width - size.right, y1: y(0), y2: y(0) }),
  );
}

/** In the order of the picture, from its top down, with what is true now. */
function legend({ stages }) {
  return stages.toReversed().map(({ name, counts }) => {
    const item = document.createElement('li');
    const swatch = svg('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' });
    swatch.append(svg('rect', { class: `stage-${name}`, width: 12, height: 12, rx: 2 }));
    item.append(swatch, `${stageWords[name]} `, styled(numbers.format(counts.at(-1)), 'count'));
    return item;
  });
}

export function watchPicture() {
  element('picture-campaign').addEventListener('change', draw);
}
