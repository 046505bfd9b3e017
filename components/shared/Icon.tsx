import { Drawing, type DrawingSize } from './Drawing';
import { icons } from './icons';
import type { ownIcons } from './ownIcons';

export type IconName = keyof typeof icons | keyof typeof ownIcons;

const files = new Map<string, string>(Object.entries(icons));

/** Makes further icon files known, by the names under which they are drawn. */
export function addIcons(more: Readonly<Record<string, string>>): void {
  for (const [name, file] of Object.entries(more)) files.set(name, file);
}

/** A drawing beside a word that says the same; screen readers skip it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: DrawingSize }) {
  return <Drawing file={files.get(name) ?? ''} size={size} />;
}
