/** How far to look before giving up: a hundred taken ports in a row are no accident. */
const mostSteps = 100;

/**
 * Starts something on the first port from `first` on that is not taken.
 * @param start must reject with `EADDRINUSE` when the port is taken
 */
export async function onFreePort<Started>(first: number, start: (port: number) => Promise<Started>): Promise<Started> {
  for (let port = first; port < first + mostSteps; port += 1) {
    try {
      return await start(port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`No free port from ${first} to ${first + mostSteps - 1}.`);
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
