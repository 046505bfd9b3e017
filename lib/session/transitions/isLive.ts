import type { CallReport } from '../call';

/** A call that still connects somebody, or is about to. */
export const isLive = (call: Pick<CallReport, 'state'>): boolean =>
  call.state !== 'released' && call.state !== 'completed';
