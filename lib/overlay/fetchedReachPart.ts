import type { ReachProps } from '../../components/call/reach/reachProps';
import { fetchedPart } from './fetchedPart';

/** Stands in for `reachPart` in the card's script: few calls are transferred. */
export const reachPart = fetchedPart<ReachProps>('transfer');
