import { expect, it } from 'vitest';
import { isLocked, isSiteLocked } from '../../../components/options/locks';

it('a locked path fixes everything beneath it, and nothing beside it', () => {
  expect(isLocked(['dialer'], 'dialer.server')).toBe(true);
  expect(isLocked(['dialer.server'], 'dialer.server')).toBe(true);
  expect(isLocked(['dialer.server'], 'dialer.clientId')).toBe(false);
  expect(isLocked(['dialer.server'], 'dialer')).toBe(false);
});

it('a site that is fixed in part is fixed', () => {
  expect(isSiteLocked(['sites.1.origin'], 1)).toBe(true);
  expect(isSiteLocked(['sites.1'], 1)).toBe(true);
  expect(isSiteLocked(['sites'], 1)).toBe(true);
  expect(isSiteLocked(['sites.1'], 11)).toBe(false);
});
