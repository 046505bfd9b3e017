import { h } from 'preact';
import { icons } from './icons';
import type { ownIcons } from './ownIcons';

export type IconName = keyof typeof icons | keyof typeof ownIcons;

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

const files = new Map<string, string>(Object.entries(icons));
const shapes = new Map<string, readonly Shape[]>();

/** Makes further icon files known, by the names under which they are drawn. */
export function addIcons(more: Readonly<Record<string, string>>): void {
  for (const [name, file] of Object.entries(more)) files.set(name, file);
}

/** The shapes of an icon file as data: no markup is ever set as text, so a page's Trusted Types have nothing to refuse. */
function shapesOf(name: IconName): readonly Shape[] {
  const known = shapes.get(name);
  if (known !== undefined) return known;
  const elements = (files.get(name) ?? '').matchAll(/<(path|circle|rect|line|polyline)\s([^>]*?)\/>/g);
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
