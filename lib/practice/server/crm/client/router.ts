import { askToLeave } from './dialogs';
import type { Screen } from './screen';
import { words } from './words';

export type ScreenOf = (url: URL) => Promise<Screen>;

export interface Router {
  /** Goes to an address of the application; asks first when input would be lost. */
  go(path: string): Promise<void>;
  current(): Screen | null;
}

/** Navigation by the history API: no page is ever loaded again. */
export function startRouter(main: HTMLElement, screenOf: ScreenOf): Router {
  let current: Screen | null = null;
  let position = positionOf(history.state);
  let turn = 0;
  /** The next `popstate` is our own step back to where an unsaved form is. */
  let isReturning = false;

  history.replaceState({ position }, '');

  async function show(): Promise<void> {
    turn += 1;
    const mine = turn;
    main.setAttribute('aria-busy', 'true');
    const screen = await screenOf(new URL(location.href));
    // A later navigation has overtaken this one.
    if (mine !== turn) return;
    current = screen;
    document.title = `${screen.title} · Northfield CRM`;
    main.replaceChildren(screen.content);
    main.removeAttribute('aria-busy');
    screen.onShown?.();
  }

  const mayLeave = async () => !current?.hasUnsavedInput?.() || (await askToLeave());

  async function go(path: string): Promise<void> {
    if (!(await mayLeave())) return;
    current = null;
    position += 1;
    history.pushState({ position }, '', path);
    window.scrollTo(0, 0);
    await show();
  }

  async function onPopState(event: PopStateEvent): Promise<void> {
    if (isReturning) {
      isReturning = false;
      return;
    }
    const target = positionOf(event.state);
    const steps = target - position;
    if (steps !== 0 && current?.hasUnsavedInput?.()) {
      isReturning = true;
      history.go(-steps);
      if (!(await askToLeave())) return;
      current = null;
      history.go(steps);
      return;
    }
    position = target;
    await show();
  }

  addEventListener('popstate', (event) => void onPopState(event));
  addEventListener('beforeunload', (event) => {
    if (current?.hasUnsavedInput?.()) event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    const path = pathOfLink(event);
    if (path === null) return;
    event.preventDefault();
    void go(path);
  });
  void show();
  return { go, current: () => current };
}

function positionOf(state: unknown): number {
  if (typeof state !== 'object' || state === null || !('position' in state)) return 0;
  return typeof state.position === 'number' ? state.position : 0;
}

/** The path of a link of ours that was clicked plainly; null for anything that the browser should do itself. */
function pathOfLink(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.origin !== location.origin) return null;
  return link.pathname + link.search;
}

/** The screen for an address that failed to load. */
export const failedScreen = (title: string, text: string): Screen => {
  const content = document.createElement('div');
  content.className = 'page';
  const heading = document.createElement('h1');
  heading.textContent = title;
  const line = document.createElement('p');
  line.setAttribute('role', 'alert');
  line.textContent = text || words.noSuchContact;
  content.append(heading, line);
  return { title, content };
};
