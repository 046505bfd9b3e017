/** What a target can be. `contact`: a number of the record's own contact. `number`: typed by the agent. */
export const targetKinds = ['agent', 'favourite', 'contact', 'number'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Whom a call is transferred to, or who is brought into it (CALL-2). */
export interface Target {
  kind: TargetKind;
  /** As it is sent to the dialer. */
  number: string;
  /** Empty: the number speaks for itself. */
  name: string;
}

/** Whether an agent could take a call now, as far as the dialer says. */
export type Presence = 'ready' | 'notReady' | 'onCall' | 'signedOut' | 'unknown';

/** Whether a target is meant by what the agent typed: by its name, or by two digits of its number or more. */
export function isMeantBy({ name, number }: Pick<Target, 'name' | 'number'>, typed: string): boolean {
  const text = typed.trim().toLowerCase();
  const digits = text.replace(/\D/g, '');
  return name.toLowerCase().includes(text) || (digits.length > 1 && number.replace(/\D/g, '').includes(digits));
}

/** One of the server's targets that matches what the agent typed: agents and favourites, each with a number. */
export interface FoundTarget extends Target {
  kind: 'agent' | 'favourite';
  presence: Presence;
}
