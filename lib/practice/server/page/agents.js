import { button, cell, fill, heading, lineBreak, row, spaced, styled } from './dom.js';
import { act } from './server.js';

export function drawAgents(agents, calls) {
  fill(
    'agents',
    agents.map(({ userName, name, place, voice, reason, outboundPreview, isSignedIn }) => {
      const path = `agents/${encodeURIComponent(userName)}`;
      const own = calls.filter(({ agent }) => agent === userName);
      return row(
        heading(name, lineBreak(), styled(userName, 'note')),
        cell(place ?? (isSignedIn ? 'signed in' : 'signed out')),
        cell(voice, reason ? ` (${reason})` : ''),
        cell(outboundPreview),
        cell(
          ...own.flatMap(({ id, state, number }) => [
            `${state} ${number} `,
            button('Hang up', `${number} ${id}`, () => act(`calls/${id}/hang-up`), state !== 'Released'),
            ' ',
          ]),
        ),
        cell(
          ...spaced(
            button('End session', userName, () => act(`${path}/expire`), isSignedIn),
            button('Give back records', userName, () => act(`${path}/return-records`)),
          ),
        ),
      );
    }),
  );
}
