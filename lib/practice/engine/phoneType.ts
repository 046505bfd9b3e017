/** The kinds of numbers and their codes on the wire (`GSW_PHONE_TYPE`, from the dialer's public enumeration). */
export const phoneTypeCodes = {
  home: 1,
  business: 2,
  extension: 3,
  mobile: 4,
  vacation: 5,
  /** What a desktop says of a number whose kind it does not know. */
  none: 0,
} as const;

export type PhoneType = keyof typeof phoneTypeCodes;

export const phoneTypes = Object.keys(phoneTypeCodes) as readonly PhoneType[];
