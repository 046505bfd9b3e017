import { catalogue } from '../catalogue/catalogue';
import { pageOf, windowOf, type Zoom } from '../look';

const find = <Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`Nothing is ${selector}.`);
  return found;
};

const entry = find('#entry', HTMLSelectElement);
const switches = ['#language', '#scheme', '#zoom'].map((selector) => find(selector, HTMLSelectElement));
const frame = find('#shown', HTMLIFrameElement);
for (const { name } of catalogue) entry.add(new Option(name));
// The address keeps what is looked at, over a reload too.
const kept = new URLSearchParams(location.hash.slice(1));
for (const each of [entry, ...switches]) each.value = kept.get(each.id) ?? each.value;

/** Shows the chosen entry as the switches say, in a window of the size that it has to live with. */
function show(): void {
  const chosen = catalogue.find(({ name }) => name === entry.value) ?? catalogue[0];
  if (chosen === undefined) return;
  const query = new URLSearchParams({ entry: chosen.name });
  for (const each of switches) query.set(each.id, each.value);
  location.hash = query.toString();
  const zoom = (query.get('zoom') ?? '100') as Zoom;
  const page = pageOf(chosen.surface);
  const { width, height } = windowOf(page, zoom);
  frame.width = String(width);
  frame.height = String(height);
  frame.style.scale = zoom === '200' ? '2' : '1';
  frame.src = `./${page}.html?${query.toString()}`;
}

function step(by: number): void {
  entry.selectedIndex = (entry.selectedIndex + by + entry.length) % entry.length;
  show();
}

for (const each of [entry, ...switches]) each.addEventListener('change', show);
find('#before', HTMLButtonElement).addEventListener('click', () => step(-1));
find('#next', HTMLButtonElement).addEventListener('click', () => step(1));
show();
