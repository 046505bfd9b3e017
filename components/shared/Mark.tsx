/** The product's own sign: a bridge. The same drawing is the extension's icon. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect class="mark-ground" width="24" height="24" rx="6" />
      <path class="mark-bridge" d="M4.5 16.5h15M6 16.5V13a6 6 0 0 1 12 0v3.5M10 16.5v-9M14 16.5v-9" />
    </svg>
  );
}
