/** Why there is no session, each with a message and a way on (SES-5). `detail` is the server's own text, shown on demand. */
export type SignInProblem =
  | { is: 'notConfigured' }
  | { is: 'noPermission'; origin: string }
  | { is: 'wrongAddress'; address: string }
  | { is: 'unreachable'; address: string }
  | { is: 'refused'; detail: string | null }
  | { is: 'originRefused'; origin: string }
  | { is: 'cancelled' }
  | { is: 'expired' }
  | { is: 'elsewhere' }
  | { is: 'placeRefused'; place: string; detail: string | null }
  | { is: 'initializationFailed'; detail: string | null };
