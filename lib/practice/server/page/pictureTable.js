import { numbers } from './campaigns.js';
import { cell, element, fill, heading, row } from './dom.js';
import { stageWords } from './picture.js';

const mostRows = 20;

/** The picture in figures: for those who do not see it, and for exact values. */
export function drawPictureTable(series, clock) {
  const head = element('picture-head');
  head.replaceChildren(...['Time', ...(series?.stages ?? []).map(({ name }) => stageWords[name])].map(columnHeading));
  if (!series) {
    fill('picture-rows', []);
    return;
  }
  const every = Math.max(1, Math.ceil((series.times.length - 1) / (mostRows - 1)));
  const last = series.times.length - 1;
  const shown = series.times.map((_, index) => index).filter((index) => index % every === 0 || index === last);
  fill(
    'picture-rows',
    shown.map((index) =>
      row(
        heading(clock.format(series.times[index])),
        ...series.stages.map(({ counts }) => cell(numbers.format(counts[index]))),
      ),
    ),
  );
}

function columnHeading(text) {
  const made = document.createElement('th');
  made.scope = 'col';
  made.textContent = text;
  return made;
}
