import type { CardPosition } from '../../components/intents';
import type { CallButtonProps } from '../../components/overlay/CallButton';
import type { Place } from '../../lib/crm/place';
import type { Messages } from '../../lib/i18n/en';
import type { Reply } from '../../lib/messaging/contract';
import type { Shortcut } from '../../lib/messaging/shortcuts';
import type { OptionsSnapshot, PageSession, PopupSnapshot } from '../../lib/messaging/snapshot';
import type { Badge } from '../../lib/session/selectors';
import type { FoundTarget } from '../../lib/session/target';
import type { NamesAsked, SoundOutputs } from '../../lib/sound/outputs';
import type { PartName } from './catalogue/partNames';
import type { Given } from './given';

/** What a person does with hands and eyes to bring a surface into a state that no snapshot says: things are found by their words. */
export interface Hands {
  click(name: (m: Messages) => string): Promise<void>;
  /** By a selector: what has no words of its own, or the same as something else. */
  pick(selector: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  type(label: (m: Messages) => string, text: string): Promise<void>;
  /** Waits until what was typed has been asked for. */
  rest(): Promise<void>;
  /** Chooses from a list of the browser's own. */
  choose(selector: string, value: string): Promise<void>;
}

interface Common {
  /** `surface/state`: also the name of its pictures. */
  name: string;
  /** Done once it is drawn. */
  act?: (hands: Hands) => Promise<void>;
  /** The worker's answer to everything that is asked of it; done, unless it says otherwise. */
  reply?: Reply;
  /** Whom the dialer finds, whatever is typed; null: it does not say, or never answers. Nobody, unless it says otherwise. */
  targets?: ((given: Given) => readonly FoundTarget[]) | 'never' | null;
}

export interface OverlayEntry extends Common {
  surface: 'overlay';
  session: (given: Given) => PageSession;
  place?: (given: Given) => Place;
  position?: CardPosition;
  isCollapsed?: true;
  isStale?: true;
  hasNoSingleKeys?: true;
  /** The content has just changed: buttons wait. */
  isSettling?: true;
}

export interface PopupEntry extends Common {
  surface: 'popup';
  /** Null: the worker has not spoken yet. */
  session: ((given: Given) => PopupSnapshot['session']) | null;
  more?: Partial<PopupSnapshot> | ((given: Given) => Partial<PopupSnapshot>);
  isStale?: true;
}

export interface OptionsEntry extends Common {
  surface: 'options';
  snapshot: (() => OptionsSnapshot) | null;
  isStale?: true;
  /** No answer comes. */
  isHeld?: true;
  /** Where the browser says that sounds can come out; a browser that names no devices unless told otherwise. */
  outputs?: SoundOutputs;
  /** What comes of asking for names. */
  names?: NamesAsked;
  /** The keys that the browser has for its commands; the suggested ones unless told otherwise. */
  shortcuts?: readonly Shortcut[];
  hasNoShortcutsPage?: true;
}

export interface CallButtonEntry extends Common {
  surface: 'callButton';
  state: CallButtonProps['state'];
}

/** Components beside each other that are no surface of their own. */
export interface PartEntry extends Common {
  surface: 'parts';
  part: PartName;
}

export interface ToolbarEntry extends Common {
  surface: 'toolbar';
  badge: Badge;
}

export type Entry = OverlayEntry | PopupEntry | OptionsEntry | CallButtonEntry | PartEntry | ToolbarEntry;
export type Surface = Entry['surface'];

/** What an entry is drawn from, for counting which states are shown. */
export interface Shown {
  page?: PageSession;
  place?: Place;
  position?: CardPosition;
  popup?: PopupSnapshot;
  options?: OptionsSnapshot;
  callButton?: CallButtonProps['state'];
  reply?: Reply;
  badge?: Badge;
}
