/**
 * Whether the administrator's policy fixes a setting. A locked path fixes everything beneath it: `dialer` fixes `dialer.server`.
 */
export function isLocked(locked: readonly string[], path: string): boolean {
  return locked.some((each) => path === each || path.startsWith(`${each}.`));
}

/** Whether the policy fixes a site or any part of it; a site that is fixed in part cannot be edited as a whole. */
export function isSiteLocked(locked: readonly string[], index: number): boolean {
  const path = `sites.${index}`;
  return isLocked(locked, path) || locked.some((each) => each.startsWith(`${path}.`));
}
