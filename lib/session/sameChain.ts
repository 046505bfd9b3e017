/** A contact by the place of their chain in a calling list; no chain: the contact has none that the dialer names. */
export interface InChain {
  applicationId: string;
  callingList: string;
  chainId?: string | null;
}

/** Whether two things are about one contact, as far as chains tell. */
export const sameChain = (a: InChain, b: InChain): boolean =>
  (a.chainId ?? null) !== null &&
  a.chainId === b.chainId &&
  a.applicationId === b.applicationId &&
  a.callingList === b.callingList;
