/** A part of the card at work in an element. */
export interface MountedPart<Props> {
  update(props: Props): void;
  end(): void;
}

/** Draws a part into an element: a root of its own, as it may come in a script of its own. */
export type MountPart<Props> = (host: HTMLElement, props: Props) => MountedPart<Props>;

/** Where a part comes from. Our own pages carry all of them; a CRM's page fetches one when it is first wanted. */
export interface Part<Props> {
  /** Null: it has not been fetched yet. */
  now(): MountPart<Props> | null;
  /** Fetches it; null: it did not come. */
  fetch(): Promise<MountPart<Props> | null>;
}
