import { addStyles } from './addStyles';
import { keepInside } from './keyShield';

export const hostName = 'dialbridge-overlay';

/** One above what CRMs use for menus and sticky bars. The top is not fought for: the overlay steps aside for modals. */
const zIndex = 9000;
/** A page that removes the overlay again and again has a reason; it is put back this often. */
const mostReturns = 10;

/**
 * What the page's rules may not change; the sheet's own rules come after. Only what is drawn takes clicks, and the card is never
 * taller than its spot, whatever stands above it.
 */
const hostStyles = `
:host {
  all: initial !important; color-scheme: light dark !important; direction: ltr !important; display: block !important;
  position: absolute !important; inset: 0 auto auto 0 !important; inline-size: 0 !important; block-size: 0 !important;
  z-index: ${zIndex} !important;
}
.frame { position: fixed; z-index: 1; display: flex; flex-direction: column; pointer-events: none; }
.frame > .overlay { --card-w: inherit; --card-h: inherit; inline-size: 100%; max-block-size: min(var(--card-h), calc(100vh - 24px)); }
.frame[data-side="left"] > .overlay { align-items: flex-start; }
.frame[data-side="right"] > .overlay { align-items: flex-end; }
.frame:not([data-place="sheet"]) :is(.strip, .pill-open) { cursor: grab; touch-action: none; user-select: none; -webkit-user-select: none; }
.frame :is(.strip button, .menu) { cursor: auto; }
.is-held, .is-held * { cursor: grabbing !important; }
.buttons { position: absolute; inset: 0 auto auto 0; }
.buttons > div { position: absolute; inline-size: 24px; block-size: 24px; }
.is-aside { visibility: hidden; }
@media print { .frame, .buttons { display: none; } }
`;

export interface Mount {
  host: HTMLElement;
  root: ShadowRoot;
  /** Where the card is drawn; fixed to the window. */
  frame: HTMLElement;
  /** Where the buttons beside numbers are drawn; scrolls with the page. */
  buttons: HTMLElement;
}

export interface MountOptions {
  document: Document;
  styles: string;
  /** Tests look inside; pages must not. */
  openRoot: boolean;
  /** A newer copy of this script has taken over the page. */
  replaced(): void;
}

/**
 * Puts the overlay into the page: one host without attributes at the end of the root element, outside the body, whose children
 * belong to the CRM's style rules and scripts. A host that an earlier copy left is taken away. Everything goes with the signal.
 */
export function mountOverlay({ document, styles, openRoot, replaced }: MountOptions, signal: AbortSignal): Mount {
  for (const stale of document.querySelectorAll(hostName)) stale.remove();
  const host = document.createElement(hostName);
  const root = host.attachShadow({ mode: openRoot ? 'open' : 'closed' });
  addStyles(root, styles + hostStyles);
  const frame = part(document, 'frame');
  const buttons = part(document, 'buttons');
  root.append(buttons, frame);
  keepInside(host, signal);
  document.documentElement.append(host);

  let returns = 0;
  const observer = new MutationObserver(() => {
    if (host.isConnected || signal.aborted) return;
    if (document.querySelector(hostName) !== null) return replaced();
    returns += 1;
    if (returns > mostReturns || document.documentElement === null) return;
    document.documentElement.append(host);
    observe();
  });
  // The root element itself may be exchanged.
  const observe = () => {
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  };
  observe();
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      host.remove();
    },
    { once: true },
  );
  return { host, root, frame, buttons };
}

function part(document: Document, name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.dir = 'ltr';
  return element;
}
