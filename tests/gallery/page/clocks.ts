/** A clock on which everything has stood still long enough at each look: buttons wait for nothing. */
export function movingClock(): () => number {
  let time = 0;
  return () => {
    time += 1000;
    return time;
  };
}

/** A clock on which nothing has stood still yet. */
export const stoppedClock = (): number => 0;
