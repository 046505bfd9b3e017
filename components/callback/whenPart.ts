import type { Part } from '../shared/part';
import { mountWhen } from './when/mountWhen';
import type { WhenProps } from './when/whenProps';

/** The entry of date and time. */
export const whenPart: Part<WhenProps> = {
  now: () => mountWhen,
  fetch: async () => mountWhen,
};
