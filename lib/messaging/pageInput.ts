/** Asked of a CRM's page before anything in front of the agent is changed (PUSH-4). */
export const pageInputMessage = 'dialbridge-page-input';

/** What the agent is doing on a page. */
export interface PageInput {
  isTyping: boolean;
  /** There is something on it that a person has put in and that would be lost, or may be. */
  isUnsaved: boolean;
}

/** A page's answer; null: it is none, as where our script is not at work. */
export function readPageInput(raw: unknown): PageInput | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { isTyping, isUnsaved } = raw as Partial<Record<keyof PageInput, unknown>>;
  return typeof isTyping === 'boolean' && typeof isUnsaved === 'boolean' ? { isTyping, isUnsaved } : null;
}
