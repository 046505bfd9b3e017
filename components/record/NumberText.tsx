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

/** Up to four digits each, the shorter ones first, after the country code. A number that is written with separators is as it is. */
function groupsOf(number: string, region: string): readonly string[] {
  if (!/^\+?\d{7,}$/.test(number)) return [number];
  const isAmerican = /^1\d{10}$/.test(number) && callingCodeOf(region)?.code === '1';
  const code = isAmerican
    ? '1'
    : number.startsWith('+')
      ? `+${callingCodesAtStart(number.slice(1))[0]?.code ?? ''}`
      : '';
  const digits = number.slice(code.length);
  const count = Math.ceil(digits.length / 4);
  const groups = code === '' || code === '+' ? [] : [code];
  let from = 0;
  for (let index = 0; index < count; index += 1) {
    const until = from + Math.floor((digits.length - from) / (count - index));
    groups.push(digits.slice(from, until));
    from = until;
  }
  if (code === '+') groups[0] = `+${groups[0] ?? ''}`;
  return groups;
}
