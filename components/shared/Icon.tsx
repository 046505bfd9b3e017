import { h } from 'preact';
import { type IconName, icons } from './icons';

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

const shapes = new Map<IconName, readonly Shape[]>();

/** The shapes of an icon file as data: no markup is ever set as text, so a page's Trusted Types have nothing to refuse. */
function shapesOf(name: IconName): readonly Shape[] {
  const known = shapes.get(name);
  if (known !== undefined) return known;
  const elements = icons[name].matchAll(/<(path|circle|rect|line|polyline)\s([^>]*?)\/>/g);
  const found = [...elements].map(([, tag = '', text = '']): Shape => {
    const attributes = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
    return [tag, Object.fromEntries(attributes)];
  });
  shapes.set(name, found);
  return found;
}

/** A drawing beside a word that says the same; screen readers skip it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: 12 | 14 | 16 | 18 | 20 }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      {shapesOf(name).map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
