/**
 * How long things may take, in milliseconds. Eight seconds of silence is the specification's own figure for closing requests
 * (PULL-3); ten are what a working dialer needs at most for a record or the first sign of a call.
 */
export const patience = {
  initialization: 45_000,
  activation: 20_000,
  resuming: 20_000,
  signingOut: 8_000,
  channelChange: 8_000,
  record: 10_000,
  becomingReady: 15_000,
  firstSignOfCall: 10_000,
  /** Between the two looks that show that there is no call (LIVE-3). */
  betweenLooks: 5_000,
  /** Until an unanswered look is asked again. */
  lookAgain: 10_000,
  /** How late a fault, or the same fault once more, may come after what caused it. */
  faultLag: 10_000,
  /** For a contact's other numbers, and for a new one: some servers never answer. */
  chain: 5_000,
  /** For *Accept* and *Reject* of a push preview. */
  answer: 8_000,
  /** How much later than its alert ends a dialer may say that a record went back. */
  alertLag: 5_000,
  /** How late a timed preview's deadline may be noticed and still dial (PULL-10). */
  deadlineLag: 5_000,
  closing: 8_000,
  /** For the acknowledgement of stored fields: not every server gives one (protocol notes, section 9). */
  update: 3_000,
  /** For the rules of a campaign's fields. */
  fields: 10_000,
  /** How long before a personal callback the agent is reminded of it. */
  reminder: 300_000,
  /** How long after its time a callback is still listed, should nobody say what became of it: for any agent, and for this one. */
  overdueAnyone: 3_600_000,
  overduePersonal: 86_400_000,
  listing: 8_000,
  /** A call that was seen so recently may be missing from an account that the dialer began before. */
  accountLag: 3_000,
  /** Between two looks whether dialer and device agree about the calls, while there is one. */
  callCheck: 60_000,
  /** Until the dialer shows what was asked of a call. Longer than a request itself can take, whose own end says more. */
  verb: 12_000,
  /** How long after a transfer without an answer the end of the call still tells that it was made. */
  transfer: 60_000,
  /** A call that rings so long after it ended is no late message: it was sent back here. */
  returning: 5_000,
  /** Before a failed request is sent again: doubled with each. */
  resend: 1_000,
} as const;
