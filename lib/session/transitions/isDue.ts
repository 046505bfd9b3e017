/** A clock that is set back by less than this is waited for; the network's own corrections are far smaller. Milliseconds. */
const slack = 60_000;

/**
 * Whether a deadline that was set at most `patience` ahead has passed. It has too when it lies further ahead than it can: then the
 * device's clock was set back, and what waits for it would wait until the clock has caught up.
 */
export const isDue = (deadline: number, patience: number, at: number): boolean =>
  deadline <= at || deadline - at > patience + slack;
