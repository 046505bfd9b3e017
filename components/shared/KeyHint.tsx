const shown: Readonly<Record<string, string>> = { Enter: '⏎', ArrowRight: '→' };

/** The key that does the same, drawn on its button; assistive technology reads `aria-keyshortcuts` instead. */
export function KeyHint({ of }: { of: string }) {
  return (
    <span class="key" aria-hidden="true">
      {shown[of] ?? of}
    </span>
  );
}
