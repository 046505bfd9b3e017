import { contactScreen } from './contactScreen';
import { editScreen } from './editScreen';
import { drawFrame } from './frame';
import { homeScreen } from './homeScreen';
import { listScreen } from './listScreen';
import { failedScreen, startRouter } from './router';
import type { Screen } from './screen';
import { ServerRefusal } from './server';
import { listenForKeys } from './shortcuts';
import { words } from './words';

const go = (path: string): void => void router.go(path);

const frame = drawFrame((text) => go(`/contacts?q=${encodeURIComponent(text)}`));

async function screenFor(url: URL): Promise<Screen> {
  const [, id, edit] = /^\/contacts\/([^/]+)(\/edit)?\/?$/.exec(url.pathname) ?? [];
  if (id) return edit ? editScreen(decodeURIComponent(id), go) : contactScreen(decodeURIComponent(id), go);
  if (url.pathname.startsWith('/contacts')) return listScreen(url.searchParams.get('q') ?? '', go);
  return homeScreen();
}

const router = startRouter(frame.main, async (url) => {
  try {
    return await screenFor(url);
  } catch (error) {
    const isMissing = error instanceof ServerRefusal && error.status === 404;
    const reason = error instanceof Error ? error.message : String(error);
    return failedScreen(words.contacts, isMissing ? words.noSuchContact : words.failed(reason));
  }
});

listenForKeys(router, frame.focusSearch);
