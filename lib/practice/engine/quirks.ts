/**
 * What Genesys's own public simulator does differently from a real server, by the numbers under which our protocol notes
 * list it. All are off at first and can be switched at any time, together or singly.
 */
export const quirks = {
  flatUserData: { number: 1, says: 'The user data of OCS events is a flat object instead of a list of pairs.' },
  eventsBeforeResponse: { number: 2, says: 'Events arrive before the HTTP response of the request that caused them.' },
  repeatedKeys: {
    number: 3,
    says: 'A preview carries the keys of earlier previews before its own, and its handle is hexadecimal text.',
  },
  oddTypes: {
    number: 4,
    says: 'Application ids are text, a type is spelled "interger", a key "Prioprity", booleans are text; targets are whole users, without a number, and are not found by one.',
  },
  silentRequests: {
    number: 5,
    says: 'Only status, preview, cancel, reject and processed are answered on the voice channel; others meet silence.',
  },
  topicAckIsCancel: {
    number: 6,
    says: 'On topics every request but processed and reject is acknowledged as a cancel, with all keys sent.',
  },
  sameHandle: {
    number: 7,
    says: 'Every preview has handle 1, needs a status request first, and repeats until the record is cancelled; acknowledgements carry the reference only; no record means silence.',
  },
  mutatedCampaigns: {
    number: 8,
    says: 'A status request repeats the last campaign event, even Stopped or Unloaded; starting and stopping fail with 500 before the first status request or load.',
  },
  noOperationEcho: {
    number: 9,
    says: 'make-call never echoes operationId; events do so for answer and complete only.',
  },
  noRemoteHangup: {
    number: 10,
    says: 'Every outbound call is answered, no contact ever hangs up, and calls wait for complete.',
  },
  deleteLastPair: {
    number: 11,
    says: 'delete-user-data-pair reads the key beside data, and deletes the last pair without one; complete ignores user data.',
  },
  swappedNumbers: {
    number: 12,
    says: 'phoneNumber of an inbound call is the caller; no ani; tones cause a state change to the same state; _state is added; who is consulted is told the parent too.',
  },
  notImplemented: {
    number: 13,
    says: 'Some verbs answer 501 as plain text, such as alternate, merge, reconnect and initiate-conference, some paths 404 or 500 as HTML.',
  },
  hangingRequests: {
    number: 14,
    says: 'A verb on an unknown interaction, a publish without eventContent and a conference in one step are never answered; a transfer in one step to somebody outside ends the call, and swaps its parties.',
  },
  literalTopic: {
    number: 15,
    says: 'The topic in the path must be the placeholder text itself; any other gives 501.',
  },
  lateSession: {
    number: 16,
    says: 'The session exists only some time after the handshake; until then state changes do nothing. Voice starts Ready, work modes stick, dnd verbs act on all media channels.',
  },
  codeOverwrite: {
    number: 17,
    says: 'The session cookie is WWE_CODE, and initialize-workspace without a code destroys the session.',
  },
  lyingStatus: {
    number: 18,
    says: 'Without a session most requests answer 200; only current-session and version tell the truth.',
  },
  interactionsEverywhere: {
    number: 19,
    says: 'current-session lists interactions under every media channel that has none of its own.',
  },
  deliverUnsubscribed: {
    number: 20,
    says: 'Events are delivered without a subscription; the Bayeux cookie has no path; an object as body gives 500.',
  },
  logoutUndefined: {
    number: 21,
    says: 'logout redirects to "undefined"; the initialization payload contains the password.',
  },
} as const;

export type Quirk = keyof typeof quirks;
export const quirkNames = Object.keys(quirks) as readonly Quirk[];
