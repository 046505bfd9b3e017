/** Whether the runtime knows the IANA zone. */
export function isTimeZone(name: string): boolean {
  if (name === '') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // The only way to ask: the constructor throws a RangeError for a name that it does not know.
    return false;
  }
}

/** Seconds east of UTC in the zone at an instant (milliseconds since 1970). */
export function timeZoneOffset(zone: string, at: number): number {
  const text = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
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
