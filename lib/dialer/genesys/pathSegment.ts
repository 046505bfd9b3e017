/**
 * Text that the dialer wrote, as one segment of a path. Half a surrogate pair, which no address can carry, becomes the replacement
 * character: the server then knows nothing by that name and says so.
 */
export const pathSegment = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
