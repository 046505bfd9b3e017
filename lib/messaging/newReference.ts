/** A reference id for a request, made where the agent clicks: positive, 31 bits, as the dialer reads it (`GSW_REFERENCE_ID`). */
export function newReference(): number {
  const [word] = crypto.getRandomValues(new Uint32Array(1));
  return ((word ?? 0) % 0x7ffffffe) + 1;
}
