/** Collects what a reader notes. */
export function createNotes(): { note(reason: string): void; reasons: string[] } {
  const reasons: string[] = [];
  return { reasons, note: (reason) => void reasons.push(reason) };
}
