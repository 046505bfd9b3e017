import { expect, it } from 'vitest';
import { createSettleGuard } from '../../../components/shared/settleGuard';

it('holds for half a second after each change of what is shown, and no longer', () => {
  let time = 10_000;
  const guard = createSettleGuard(() => time);
  guard.show('preview');
  expect(guard.remaining()).toBe(500);
  time += 200;
  guard.show('preview');
  expect(guard.remaining()).toBe(300);
  time += 300;
  expect(guard.remaining()).toBe(0);
  guard.show('call');
  expect(guard.remaining()).toBe(500);
});
