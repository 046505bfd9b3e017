import { h } from 'preact';

export type DrawingSize = 12 | 14 | 16 | 18 | 20;

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

const shapes = new Map<string, readonly Shape[]>();

/** The shapes of an icon file as data: no markup is ever set as text, so a page's Trusted Types have nothing to refuse. */
function shapesOf(file: string): readonly Shape[] {
  const known = shapes.get(file);
  if (known !== undefined) return known;
  const elements = file.matchAll(/<(path|circle|rect|line|polyline)\s([^>]*?)\/>/g);
  const found = [...elements].map(([, tag = '', text = '']): Shape => {
    const attributes = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
    return [tag, Object.fromEntries(attributes)];
  });
  shapes.set(file, found);
  return found;
}

/** An icon file as it is drawn: for a part that brings its few icons along. */
export function Drawing({ file, size = 16 }: { file: string; size?: DrawingSize }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      {shapesOf(file).map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
