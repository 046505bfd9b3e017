/** Making a formatter is what is slow, and a list names the same few zones a hundred thousand times. Null: there is no such zone. */
const formatters = new Map<string, Intl.DateTimeFormat | null>();
const mostRemembered = 2000;

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  if (formatters.size >= mostRemembered) formatters.clear();
  const made = makeFormatter(zone);
  formatters.set(zone, made);
  return made;
}

function makeFormatter(zone: string): Intl.DateTimeFormat | null {
  if (zone === '') return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    // The only way to ask: the constructor throws a RangeError for a name that it does not know.
    return null;
  }
}

/** Whether the runtime knows the IANA zone. */
export const isTimeZone = (name: string): boolean => formatterOf(name) !== null;

/** Seconds east of UTC in the zone at an instant (milliseconds since 1970). */
export function timeZoneOffset(zone: string, at: number): number {
  const text = formatterOf(zone)
    ?.formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const found = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(text ?? '');
  if (!found) return 0;
  const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
  return found[1] === '-' ? -seconds : seconds;
}

/** Seconds after midnight in the zone at an instant (milliseconds since 1970). */
export function clockTime(zone: string, at: number): number {
  const day = 86_400;
  return (((Math.floor(at / 1000) + timeZoneOffset(zone, at)) % day) + day) % day;
}
