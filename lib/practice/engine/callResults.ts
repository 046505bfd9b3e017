/** Call results that the dialer itself gives, by their numbers in the public enumeration (protocol notes, section 9). */
export const unknownResult = 28;
export const agentCallbackError = 47;
export const doNotCallResult = 51;
