/** The administrator's page: asks the practice dialer once a second and draws what it says. Nothing is kept here. */

const element = (id) => document.getElementById(id);

/** Sends one action; what is wrong with it is shown, and the page is drawn anew. */
async function act(path, body = {}) {
  const response = await fetch(`api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const fault = element('fault');
  fault.hidden = response.ok;
  fault.textContent = response.ok ? '' : ((await response.json()).error ?? `Status ${response.status}`);
  await refresh();
}

/** A cell with text, or with the elements given. */
function cell(...content) {
  const made = document.createElement('td');
  made.append(...content.map((one) => (one instanceof Node ? one : String(one ?? ''))));
  return made;
}

function row(...cells) {
  const made = document.createElement('tr');
  made.append(...cells);
  return made;
}

function styled(text, className) {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}

/** Buttons are kept between drawings, so that a click or the focus is never lost to one. */
const buttons = new Map();
function button(label, about, path, enabled = true) {
  const key = JSON.stringify([label, about, path]);
  let made = buttons.get(key);
  if (!made) {
    made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.setAttribute('aria-label', `${label}: ${about}`);
    made.addEventListener('click', () => act(path));
    buttons.set(key, made);
  }
  made.disabled = !enabled;
  return made;
}

function spaced(...elements) {
  return elements.flatMap((one) => [one, ' ']);
}

const focused = () => document.activeElement;

/** Replaces rows and gives the focus back to the button that had it. */
function fill(id, rows) {
  const had = focused();
  element(id).replaceChildren(...rows);
  if (had instanceof HTMLElement && had.isConnected && had !== focused()) had.focus();
}

function drawCampaigns(campaigns) {
  fill(
    'campaigns',
    campaigns.map(({ name, description, mode, status, contacts, states }) => {
      const path = `campaigns/${encodeURIComponent(name)}`;
      const counts = Object.entries(states).map(([state, count]) => `${count} ${state}`);
      return row(
        cell(name, document.createElement('br'), styled(description, 'note')),
        cell(mode),
        cell(styled(status, `badge ${status}`)),
        cell(`${contacts} contacts`, document.createElement('br'), styled(counts.join(', '), 'note')),
        cell(
          ...spaced(
            button('Load', name, `${path}/load`, status === 'unloaded'),
            button('Start', name, `${path}/start`, status === 'active'),
            button('Stop', name, `${path}/stop`, status === 'running'),
            button('Unload', name, `${path}/unload`, status === 'active'),
            button('Reset', name, `${path}/reset`),
          ),
        ),
      );
    }),
  );
  const choice = element('record-campaign');
  if (choice.options.length !== campaigns.length)
    choice.replaceChildren(...campaigns.map(({ name }) => new Option(name, name, false, name === choice.value)));
}

function drawAgents(agents, calls) {
  fill(
    'agents',
    agents.map(({ userName, name, place, voice, reason, outboundPreview, isSignedIn }) => {
      const path = `agents/${encodeURIComponent(userName)}`;
      const own = calls.filter(({ agent }) => agent === userName);
      return row(
        cell(name, document.createElement('br'), styled(userName, 'note')),
        cell(place ?? (isSignedIn ? 'signed in' : 'signed out')),
        cell(voice, reason ? ` (${reason})` : ''),
        cell(outboundPreview),
        cell(
          ...own.flatMap(({ id, state, number }) => [
            `${state} ${number} `,
            button('Hang up', number, `calls/${id}/hang-up`, state !== 'Released'),
            ' ',
          ]),
        ),
        cell(
          ...spaced(
            button('End session', userName, `${path}/expire`, isSignedIn),
            button('Give back records', userName, `${path}/return-records`),
          ),
        ),
      );
    }),
  );
}

function drawRecords(records) {
  const state = element('record-state').value;
  const shown = records.filter((record) => state === '' || record.state === state);
  element('record-count').textContent = `${shown.length} of ${records.length} records`;
  fill(
    'records',
    shown.map((record) =>
      row(
        cell(record.handle),
        cell(record.name),
        cell(record.phone),
        cell(
          record.state,
          ' ',
          ...(record.state === 'retrieved'
            ? [button('Withdraw', record.name, `records/${record.handle}/withdraw`)]
            : []),
        ),
        cell(record.agent),
        cell(record.attempts),
        cell(record.result ?? (record.lastResult === 28 ? '' : `(${record.lastResult})`)),
      ),
    ),
  );
}

let lastLogged = -1;
const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

/** New entries come first; the page shows the last few hundred. */
function drawLog(entries) {
  const body = element('log');
  for (const entry of entries) {
    lastLogged = entry.index;
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
  }
  while (body.rows.length > 300) body.deleteRow(-1);
}

/** Switches are made once and then only set. */
function drawSwitches({ quirks, choices }) {
  const list = element('quirks');
  if (list.children.length === 0) {
    for (const { name, number, says } of quirks) {
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.id = `quirk-${name}`;
      box.addEventListener('change', () => act('switches', { name, value: box.checked }));
      const label = document.createElement('label');
      label.append(box, `${number} ${name}`, styled(says, 'note'));
      const item = document.createElement('li');
      item.append(label);
      list.append(item);
    }
    for (const { name, values } of choices) {
      const select = document.createElement('select');
      select.id = `choice-${name}`;
      select.append(...values.map((value) => new Option(value, value)));
      select.addEventListener('change', () => act('switches', { name, value: select.value }));
      const label = document.createElement('label');
      label.append(`${name} `, select, ' ');
      element('choices').append(label);
    }
  }
  for (const { name, on } of quirks) element(`quirk-${name}`).checked = on;
  for (const { name, value } of choices) {
    const select = element(`choice-${name}`);
    if (select !== focused()) select.value = value;
  }
}

async function get(path) {
  const response = await fetch(`api/${path}`);
  if (!response.ok) throw new Error(`Status ${response.status}`);
  return response.json();
}

let isRefreshing = false;
async function refresh() {
  if (isRefreshing) return;
  isRefreshing = true;
  try {
    const { campaigns, agents, calls, switches } = await get('overview');
    drawCampaigns(campaigns);
    drawAgents(agents, calls);
    drawSwitches(switches);
    drawLog(await get(`log?after=${lastLogged}`));
    drawRecords(await get(`records?campaign=${encodeURIComponent(element('record-campaign').value)}`));
    element('line').textContent = `Running at ${location.host}`;
  } catch (error) {
    element('line').textContent = `Not reachable: ${error.message}`;
  } finally {
    isRefreshing = false;
  }
}

element('record-filter').addEventListener('change', refresh);
element('all-on').addEventListener('click', () => act('switches', { name: 'all', value: true }));
element('all-off').addEventListener('click', () => act('switches', { name: 'all', value: false }));
await refresh();
setInterval(refresh, 1000);
