import { computed } from '@preact/signals';
import { clock } from '../../lib/view/clock';

/** The minute that has begun, in milliseconds: what depends on a contact's clock is drawn anew with it, not each second. */
export const minute = computed(() => Math.floor(clock.value / 60_000) * 60_000);
