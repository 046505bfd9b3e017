import type { Target } from '../../lib/session/target';

/** What a target is called in a sentence and in the field. */
export const targetLabel = ({ name, number }: Pick<Target, 'name' | 'number'>): string => (name === '' ? number : name);
