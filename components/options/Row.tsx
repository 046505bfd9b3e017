import type { ComponentChildren } from 'preact';
import { Icon } from '../shared/Icon';
import { useOwnWords } from '../shared/ownWords';

interface RowProps {
  label: string;
  /** The field that the label belongs to; a row of several controls names itself by `labelId` instead. */
  htmlFor?: string | undefined;
  labelId?: string | undefined;
  children: ComponentChildren;
}

/** A label, and beside or below it what it labels. */
export function Row({ label, htmlFor, labelId, children }: RowProps) {
  return (
    <div class="setting">
      {htmlFor === undefined ? (
        <span class="setting-label" id={labelId}>
          {label}
        </span>
      ) : (
        <label class="setting-label" htmlFor={htmlFor} id={labelId}>
          {label}
        </label>
      )}
      <div class="setting-value">{children}</div>
    </div>
  );
}

/** A setting that the administrator's policy fixes: text, no control. */
export function LockedValue({ value }: { value: string }) {
  return (
    <div class="setting-line">
      {value !== '' && <strong class="value">{value}</strong>}
      <LockNote />
    </div>
  );
}

export function LockNote({ id }: { id?: string }) {
  const { m } = useOwnWords();
  return (
    <span class="locked" id={id}>
      <Icon name="lock" size={14} />
      {m.options.locked}
    </span>
  );
}
