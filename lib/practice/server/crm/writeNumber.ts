/** How the digits after the country code are grouped; the first pattern that fits decides. */
const patterns: readonly (readonly [start: RegExp, groups: readonly number[]])[] = [
  [/^\+1(?=\d{10}$)/, [3, 3, 4]],
  [/^\+33(?=\d{9}$)/, [1, 2, 2, 2, 2]],
  [/^\+44(?=7\d{9}$)/, [4, 6]],
  [/^\+44(?=2\d{9}$)/, [2, 4, 4]],
  [/^\+44(?=\d{10}$)/, [3, 3, 4]],
  [/^\+81(?=\d{10}$)/, [2, 4, 4]],
  [/^\+81(?=[36]\d{8}$)/, [1, 4, 4]],
  [/^\+81(?=\d{9}$)/, [2, 3, 4]],
];

/**
 * A number as people write it; one of an unknown kind comes back as it is.
 * @param nationally as it is written at home, without the country's code
 */
export function writeNumber(phone: string, nationally: boolean): string {
  for (const [start, sizes] of patterns) {
    const code = start.exec(phone)?.[0];
    if (!code) continue;
    const parts = split(phone.slice(code.length), sizes);
    if (nationally && code === '+1') return `(${parts[0]}) ${parts.slice(1).join('-')}`;
    const joined = parts.join(code === '+81' ? '-' : ' ');
    return nationally ? `0${joined}` : `${code} ${joined}`;
  }
  return phone;
}

function split(digits: string, sizes: readonly number[]): string[] {
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return digits.slice(from - size, from);
  });
}
