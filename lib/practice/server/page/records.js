import { numbers } from './campaigns.js';
import { button, cell, element, fill, heading, row } from './dom.js';
import { showReport } from './recordReport.js';
import { act, get } from './server.js';

const pageLength = 100;
let offset = 0;

/** Asks for one page of the records and draws it: a list may be longer than a browser would like. */
export async function refreshRecords() {
  const campaign = element('record-campaign').value;
  const state = element('record-state').value;
  if (campaign === '') return;
  const query = new URLSearchParams({ campaign, state, offset, limit: pageLength });
  const { total, records } = await get(`records?${query}`);
  if (records.length === 0 && offset > 0) {
    offset = Math.max(0, Math.floor((total - 1) / pageLength) * pageLength);
    await refreshRecords();
    return;
  }
  const last = offset + records.length;
  element('record-count').textContent =
    total === 0 ? 'No records' : `${numbers.format(offset + 1)} to ${numbers.format(last)} of ${numbers.format(total)}`;
  element('record-back').disabled = offset === 0;
  element('record-on').disabled = last >= total;
  fill('records', records.map(drawRecord));
}

function drawRecord(record) {
  const withdraw = () => act(`records/${record.handle}/withdraw`);
  return row(
    cell(record.handle),
    heading(record.name),
    cell(record.phone),
    cell(
      record.state,
      ' ',
      ...(record.state === 'retrieved' ? [button('Withdraw', `${record.name} ${record.phone}`, withdraw)] : []),
    ),
    cell(record.agent),
    cell(record.attempts),
    cell(record.result ?? (record.lastResult === 28 ? '' : `(${record.lastResult})`)),
    cell(button('Report', `${record.name} ${record.phone}`, () => showReport(record.handle))),
  );
}

export function watchRecords() {
  const turn = (by) => () => {
    offset = Math.max(0, offset + by);
    document.dispatchEvent(new Event('changed'));
  };
  element('record-back').addEventListener('click', turn(-pageLength));
  element('record-on').addEventListener('click', turn(pageLength));
  element('record-filter').addEventListener('change', () => {
    offset = 0;
    document.dispatchEvent(new Event('changed'));
  });
  element('record-filter').addEventListener('submit', (event) => event.preventDefault());
}
