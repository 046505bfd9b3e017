import { cell, element, row, styled } from './dom.js';
import { get } from './server.js';

const clock = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});
const mostShown = 300;
let lastLogged = -1;

/** Asks for what is new and puts it first. Whether there was anything: then other things may have changed too. */
export async function refreshLog() {
  const entries = await get(`log?after=${lastLogged}`);
  const body = element('log');
  for (const entry of entries.slice(-mostShown))
    body.prepend(
      row(
        cell(clock.format(entry.at)),
        cell(entry.agent ?? '–'),
        cell(entry.name, ...(entry.campaign ? [' ', styled(entry.campaign, 'note')] : [])),
        cell(entry.handle),
        cell(entry.reference),
        cell(styled(entry.outcome, entry.outcome), entry.detail ? ` ${entry.detail}` : ''),
      ),
    );
  while (body.rows.length > mostShown) body.deleteRow(-1);
  lastLogged = entries.at(-1)?.index ?? lastLogged;
  return entries.length > 0;
}
