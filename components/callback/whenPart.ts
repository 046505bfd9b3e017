import { mountWhen } from './when/mountWhen';
import type { MountWhen } from './when/whenProps';

/** Where the entry of date and time comes from. Our own pages carry it; a CRM's page fetches it when it is first opened. */
export interface WhenPart {
  /** Null: it has not been fetched yet. */
  now(): MountWhen | null;
  /** Fetches it; null: it did not come. */
  fetch(): Promise<MountWhen | null>;
}

export const whenPart: WhenPart = {
  now: () => mountWhen,
  fetch: async () => mountWhen,
};
