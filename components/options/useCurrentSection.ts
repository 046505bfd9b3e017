import { useEffect, useRef, useState } from 'preact/hooks';
import type { SectionName } from './Section';

/** How far below the window's upper edge a section counts as the one that is read, in CSS pixels. */
const readingLine = 140;

/** The section that is read: the one that was chosen last, until the agent scrolls on. */
export function useCurrentSection(order: readonly SectionName[]): {
  current: SectionName;
  choose(name: SectionName): void;
} {
  const [current, setCurrent] = useState<SectionName>(() => named(order) ?? order[0] ?? 'connection');
  // A chosen section near the page's end cannot come up to the line: it stays the current one where its jump has ended.
  const chosenAt = useRef<{ scrollY: number | null } | null>(null);
  // The page is drawn after the browser looked for the section that the address names.
  useEffect(() => {
    const name = named(order);
    if (name === undefined) return;
    chosenAt.current = { scrollY: null };
    document.getElementById(name)?.scrollIntoView();
  }, [order]);
  useEffect(() => {
    const onScroll = () => {
      const chosen = chosenAt.current;
      if (chosen !== null) {
        chosen.scrollY ??= window.scrollY;
        if (Math.abs(window.scrollY - chosen.scrollY) < 8) return;
        chosenAt.current = null;
      }
      const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      const passed = order.filter((name) => {
        const section = document.getElementById(name);
        return section !== null && section.getBoundingClientRect().top <= readingLine;
      });
      setCurrent((before) => (isAtEnd ? order.at(-1) : passed.at(-1)) ?? order[0] ?? before);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => window.removeEventListener('scroll', onScroll);
  }, [order]);
  return {
    current,
    choose(name) {
      chosenAt.current = { scrollY: null };
      setCurrent(name);
    },
  };
}

const named = (order: readonly SectionName[]) => order.find((name) => location.hash === `#${name}`);
