import activity from 'lucide-static/icons/activity.svg?raw';
import globe from 'lucide-static/icons/globe.svg?raw';
import keyboard from 'lucide-static/icons/keyboard.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import logOut from 'lucide-static/icons/log-out.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import settings from 'lucide-static/icons/sliders-horizontal.svg?raw';
import user from 'lucide-static/icons/user.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import sound from 'lucide-static/icons/volume-2.svg?raw';
import { addIcons } from './Icon';

/** The icons that only the extension's own pages use. Importing this file makes them known to `Icon`. */
export const ownIcons = {
  activity,
  globe,
  keyboard,
  languages,
  lock,
  logOut,
  plus,
  settings,
  sound,
  user,
  users,
} as const;

addIcons(ownIcons);
