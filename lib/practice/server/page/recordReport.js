import { cell, element, heading, row } from './dom.js';
import { get } from './server.js';

/** Everything that is known of one record, in a dialog. */

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'medium' });
const at = (instant) => time.format(instant);

export async function showReport(handle) {
  const report = await get(`records/${handle}`);
  element('report-heading').textContent = `${report.name}, ${report.phone}`;
  element('report').replaceChildren(
    ...lines(report).map(([what, texts]) => row(heading(what), cell(...paragraphs(texts)))),
  );
  const dialog = element('report-dialog');
  if (!dialog.open) dialog.showModal();
}

function lines(report) {
  const { state, agent, result, recordType, recordStatus, calls, results, fields, said, callbacks, marks, treatments } =
    report;
  const end = result === null ? '' : `, result ${result}`;
  const all = [
    ['State', [`${state}${agent === null ? '' : ` (${agent})`}${end}; type ${recordType}, status ${recordStatus}`]],
    ['Calls', calls.map((call) => `${at(call.at)} ${call.number}, ${call.agent}, ${call.result ?? 'no answer'}`)],
    ['Results', results.map((one) => `${at(one.at)} ${one.result}, ${one.agent}`)],
    ['Said', Object.entries(said).map(([key, value]) => `${key}: ${value}`)],
    ['Fields', Object.entries(fields).map(([key, value]) => `${key}: ${value}`)],
    ['Callbacks', callbacks.flatMap(callbackLines)],
    ['Do Not Call', marks.map((mark) => `${at(mark.at)} ${mark.scope}, ${mark.agent}`)],
    ['Treatments', treatments.map((one) => `${at(one.at)} ${one.did} on ${one.result}: ${one.detail}`)],
  ];
  return all.filter(([, texts]) => texts.length > 0);
}

function callbackLines({ owner, by, phone, at: due, state, events }) {
  const whose = owner === 'personal' ? `personal, ${by}` : `for anyone, by ${by}`;
  return [
    `${at(due)} ${phone}, ${whose}: ${state}`,
    ...events.map(
      (event) => `– ${at(event.at)} ${event.what}, ${event.agent}${event.detail === null ? '' : `, ${event.detail}`}`,
    ),
  ];
}

function paragraphs(texts) {
  return texts.map((text) => {
    const made = document.createElement('div');
    made.textContent = text;
    return made;
  });
}

export function watchReport() {
  element('report-close').addEventListener('click', () => element('report-dialog').close());
}
