const writtenTypes = ['text', 'search', 'tel', 'url', 'email', 'password', 'number', 'date', 'time', 'datetime-local'];

/** Whether keys typed at this element are text of the agent's. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const tag = target.tagName.toLowerCase();
  if (tag === 'textarea' || tag === 'select') return true;
  if (tag === 'input') return writtenTypes.includes(target.getAttribute('type')?.toLowerCase() ?? 'text');
  return target instanceof HTMLElement && target.isContentEditable;
}
