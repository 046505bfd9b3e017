import type { MountPart, Part } from '../../components/shared/part';
import { ask } from '../messaging/ask';
import type { CardPart } from '../messaging/contract';
import { addStyles } from './addStyles';
import { awaitPart } from './partDoor';

/** A part that the worker puts into the page when it is first wanted. */
export function fetchedPart<Props>(name: CardPart): Part<Props> {
  let fetched: MountPart<Props> | null = null;
  return {
    now: () => fetched,
    async fetch() {
      awaitPart(name, ({ mount, styles }) => {
        const styled = new WeakSet<Node>();
        fetched = (host, props) => {
          const root = host.getRootNode();
          if (root instanceof ShadowRoot && !styled.has(root)) {
            styled.add(root);
            addStyles(root, styles);
          }
          // Whoever asks for a part by its name knows what it is given.
          return (mount as MountPart<Props>)(host, props);
        };
      });
      try {
        const { done } = await ask({ kind: 'loadPart', part: name });
        return done ? fetched : null;
      } catch {
        // The worker could not be reached: it can be asked once more.
        return null;
      }
    },
  };
}
