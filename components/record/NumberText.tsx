import { callingCodeOf, callingCodesAtStart } from '../../lib/crm/callingCodes';
import { useWords } from '../shared/words';

/** A number exactly as it is dialed. Bare digits are set in groups; the gaps are drawn, so that what is read and copied is exact. */
export function NumberText({ number }: { number: string }) {
  const { region } = useWords();
  const groups = groupsOf(number, region);
  return (
    <span class="tel">{groups.length === 1 ? number : groups.map((group, index) => <i key={index}>{group}</i>)}</span>
  );
}

/**
 * Fours from the right after the country code, as Japan and most others write; a North American number as three, three and four. So the
 * agent compares it with the CRM's at a glance. A number that is written with separators is as it is.
 */
function groupsOf(number: string, region: string): readonly string[] {
  if (!/^\+?\d{7,}$/.test(number)) return [number];
  const code = codeOf(number, region);
  const digits = number.slice(code.length);
  const isAmerican = code === '1' || code === '+1' || (code === '' && /^[1-9]\d{9}$/.test(digits));
  const groups =
    isAmerican && digits.length === 10 ? [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)] : fours(digits);
  if (code === '+') return [`+${groups[0] ?? ''}`, ...groups.slice(1)];
  return code === '' ? groups : [code, ...groups];
}

/** The country code as it stands in the number: with its plus sign, only the sign where no country has the digits, or empty. */
function codeOf(number: string, region: string): string {
  if (number.startsWith('+')) return `+${callingCodesAtStart(number.slice(1))[0]?.code ?? ''}`;
  return /^1\d{10}$/.test(number) && callingCodeOf(region)?.code === '1' ? '1' : '';
}

const fours = (digits: string): readonly string[] => digits.match(/\d{1,4}(?=(?:\d{4})*$)/g) ?? [digits];
