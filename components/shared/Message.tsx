import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

export type Tone =
  | 'ready'
  | 'notready'
  | 'waiting'
  | 'connecting'
  | 'oncall'
  | 'hold'
  | 'ended'
  | 'warning'
  | 'error'
  | 'unknown';

interface MessageProps {
  tone: Tone;
  icon: IconName;
  title: string;
  /** Level of the title among the headings around it; without one it is plain bold text. */
  heading?: 2 | 3;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}

/** What happened, what to do, and the buttons that do it. */
export function Message({ tone, icon, title, heading, children, actions }: MessageProps) {
  const Title = heading === 2 ? 'h2' : heading === 3 ? 'h3' : 'strong';
  return (
    <div class={`msg is-${tone}`}>
      <Icon name={icon} />
      <div class="grow">
        <Title class="msg-title">{title}</Title>
        {children !== undefined && <div class="msg-text">{children}</div>}
        {actions !== undefined && <div class="acts">{actions}</div>}
      </div>
    </div>
  );
}

/** A problem beside the control that it belongs to. */
export function Problem({ text, detail = null, id }: { text: string; detail?: string | null; id?: string }) {
  return (
    <p class="err" id={id}>
      <Icon name="alert" size={14} />
      <span>
        {text}
        {detail !== null && detail !== '' && <span class="err-detail"> {detail}</span>}
      </span>
    </p>
  );
}
