import type { WhenProps } from '../../components/callback/when/whenProps';
import { fetchedPart } from './fetchedPart';

/**
 * Stands in for `whenPart` in the card's script: calendar, clocks and the reading of dates are a fifth of the card, and most records are
 * closed without a callback.
 */
export const whenPart = fetchedPart<WhenProps>('callback');
