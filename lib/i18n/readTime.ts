/**
 * Reads a time of day as people write it: `15:30`, `1530`, `15.30`, `3pm`, `15`; `15時30分`, `午後3時半`. A time without `pm` is on the clock
 * of 24 hours.
 * @returns `15:30`, or null where it is no time
 */
export function readTime(text: string): string | null {
  const written = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.]+$|\s+/g, '')
    .replace(/(頃|ごろ)$/, '');
  if (/^(noon|正午)$/.test(written)) return '12:00';
  const japanese = /^(午前|午後)?(\d{1,2})(?:時(?:(\d{1,2})分?|(半))?|:(\d{2}))$/.exec(written);
  if (japanese !== null) {
    const [, half, hour, minute, isHalf, figures] = japanese;
    return clock(Number(hour), Number(minute ?? figures ?? (isHalf === undefined ? 0 : 30)), halves[half ?? '']);
  }
  const figures = /^(\d{1,2})(?:[:.h](\d{2})|(\d{2}))?(a\.?m\.?|p\.?m\.?|am?|pm?)?$/.exec(written);
  if (figures === null) return null;
  const [, hour, minute, short, half] = figures;
  // `130` is half past one, `1530` half past three.
  return clock(
    Number(hour),
    Number(minute ?? short ?? 0),
    half === undefined ? undefined : half.startsWith('p') ? 'pm' : 'am',
  );
}

const halves: Readonly<Record<string, 'am' | 'pm'>> = { 午前: 'am', 午後: 'pm' };

function clock(hour: number, minute: number, half: 'am' | 'pm' | undefined): string | null {
  if (minute > 59 || hour > (half === undefined ? 23 : 12)) return null;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
