import { browser } from 'wxt/browser';
import { hostPattern } from '../messaging/askPermissions';
import type { Log } from '../support/log';

/**
 * Where the dialer serves its own desktop: Workspace Web Edition and Agent Desktop are pages below `/ui/` (`/ui/ad/v1/`, `/ui/wwe/`)
 * of the server that answers the API. The pages of the sign-in window (`/auth/`, `/workspace/v3/login`) are not.
 */
const desktopPath = '/ui/';

export interface DesktopTabs {
  /** As of the last look. */
  isOpen(): boolean;
  /** Resolves when this worker has looked for the first time. */
  looked: Promise<void>;
  /** Looks again; needed where addresses or permissions have changed. */
  look(): Promise<void>;
  /** Brings the tab that was used last forward. False: there is none any more. */
  show(): Promise<boolean>;
}

interface DesktopTabsParts {
  /** The dialer's addresses, once they are known. */
  addresses(): Promise<readonly string[]>;
  changed(): void;
  log: Log;
}

/**
 * Whether the dialer's own desktop is open in this browser (SES-7). The permission for the dialer's host shows the addresses of its
 * tabs, and no other's; a tab that leaves for elsewhere is known by not being found any more.
 */
export function createDesktopTabs({ addresses, changed, log }: DesktopTabsParts): DesktopTabs {
  let isOpen = false;
  let running: Promise<void> | null = null;
  let again = false;

  async function find() {
    const known = (await addresses()).filter((address) => URL.canParse(address));
    if (known.length === 0) return [];
    const tabs = await browser.tabs.query({ url: [...new Set(known.map(hostPattern))] });
    return tabs.filter(({ url }) => url !== undefined && known.some((address) => isDesktop(url, address)));
  }

  async function run(): Promise<void> {
    do {
      again = false;
      try {
        const found = (await find()).length > 0;
        if (found === isOpen) continue;
        isOpen = found;
        changed();
      } catch (error) {
        log.note('desktop not looked for', error instanceof Error ? error.name : 'unknown');
      }
      // A tab may have changed while the others were looked at.
    } while (again);
    running = null;
  }

  function look(): Promise<void> {
    again = true;
    running ??= run();
    return running;
  }

  browser.tabs.onUpdated.addListener((_tab, { url, status }) => {
    if (url !== undefined || status !== undefined) void look();
  });
  browser.tabs.onRemoved.addListener(() => void look());
  browser.tabs.onReplaced.addListener(() => void look());

  return {
    isOpen: () => isOpen,
    looked: look(),
    look,
    async show() {
      const [tab] = (await find()).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
      if (tab?.id === undefined) return false;
      await browser.tabs.update(tab.id, { active: true });
      if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
      return true;
    },
  };
}

/** Whether a page is the desktop of the dialer at an address, which may itself be below a path. */
export function isDesktop(page: string, address: string): boolean {
  const { origin, pathname } = new URL(page);
  const dialer = new URL(address);
  const base = dialer.pathname.replace(/\/+$/, '');
  return origin === dialer.origin && (pathname.startsWith(desktopPath) || pathname.startsWith(base + desktopPath));
}
