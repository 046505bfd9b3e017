/** Whether the agent is on this surface: in the shadow root over a page, or on anything in a document that is all ours. */
export function hasFocusIn(element: Element | null): boolean {
  const root = element?.getRootNode();
  const focused = root !== undefined && 'activeElement' in root ? root.activeElement : null;
  return focused !== null && focused !== element?.ownerDocument.body;
}
