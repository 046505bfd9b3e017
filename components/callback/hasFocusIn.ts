/** Whether the agent is on this surface: in the shadow root over a page, or in the document that is all ours. */
export function hasFocusIn(element: Element | null): boolean {
  const root = element?.getRootNode();
  if (root instanceof ShadowRoot) return root.activeElement !== null;
  return root instanceof Document && root.hasFocus();
}
