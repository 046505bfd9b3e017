import { useEffect, useState } from 'preact/hooks';

/** A card of less than 480 px, as at 200 % zoom: it keeps 24 px from the window's height. */
const short = '(max-height: 504px)';

/** Whether the window is so low that what stands above the *now* slot would push it out of the card. */
export function useShortWindow(): boolean {
  const [isShort, setShort] = useState(() => matchMedia(short).matches);
  useEffect(() => {
    const query = matchMedia(short);
    const look = () => setShort(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isShort;
}
