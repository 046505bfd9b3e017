import transfer from 'lucide-static/icons/arrow-left-right.svg?raw';
import ban from 'lucide-static/icons/ban.svg?raw';
import briefcase from 'lucide-static/icons/briefcase.svg?raw';
import calendarClock from 'lucide-static/icons/calendar-clock.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import chevronUp from 'lucide-static/icons/chevron-up.svg?raw';
import alert from 'lucide-static/icons/circle-alert.svg?raw';
import recording from 'lucide-static/icons/circle-dot.svg?raw';
import externalLink from 'lucide-static/icons/external-link.svg?raw';
import keypad from 'lucide-static/icons/grip.svg?raw';
import house from 'lucide-static/icons/house.svg?raw';
import inbox from 'lucide-static/icons/inbox.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import expand from 'lucide-static/icons/maximize-2.svg?raw';
import megaphone from 'lucide-static/icons/megaphone.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import move from 'lucide-static/icons/move.svg?raw';
import pause from 'lucide-static/icons/pause.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import phone from 'lucide-static/icons/phone.svg?raw';
import phoneIncoming from 'lucide-static/icons/phone-incoming.svg?raw';
import phoneOff from 'lucide-static/icons/phone-off.svg?raw';
import phoneOutgoing from 'lucide-static/icons/phone-outgoing.svg?raw';
import play from 'lucide-static/icons/play.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import refresh from 'lucide-static/icons/refresh-cw.svg?raw';
import send from 'lucide-static/icons/send.svg?raw';
import smartphone from 'lucide-static/icons/smartphone.svg?raw';
import warning from 'lucide-static/icons/triangle-alert.svg?raw';
import undo from 'lucide-static/icons/undo-2.svg?raw';
import userX from 'lucide-static/icons/user-x.svg?raw';
import noLink from 'lucide-static/icons/wifi-off.svg?raw';

/** The icons of what is drawn on a CRM's page, each imported by name: a page carries no other. */
export const icons = {
  alert,
  ban,
  briefcase,
  calendarClock,
  check,
  chevronDown,
  chevronRight,
  chevronUp,
  expand,
  externalLink,
  house,
  inbox,
  info,
  keypad,
  megaphone,
  minus,
  move,
  noLink,
  pause,
  pencil,
  phone,
  phoneIncoming,
  phoneOff,
  phoneOutgoing,
  play,
  plus,
  recording,
  refresh,
  send,
  smartphone,
  transfer,
  undo,
  userX,
  warning,
} as const;
