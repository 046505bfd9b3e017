/** A field's name as a person reads it: `policy_no` is shown as `Policy no`; a name with its own capitals stays as it is. */
export function fieldLabel(name: string): string {
  const spaced = name.replaceAll('_', ' ').trim();
  if (spaced === '') return name;
  return /[A-Z]/.test(spaced) ? spaced : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
