import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';
import type { Line } from '../call/useLine';
import { Icon, type IconName } from '../shared/Icon';
import { KeyHint } from '../shared/KeyHint';
import { useWords } from '../shared/words';
import { type CallMoves, isOffered, reasonOf } from './moves';

interface CallControlsProps {
  moves: CallMoves;
  line: Line;
  hasKeys: boolean;
  isKeypadOpen: boolean;
  isHeld: boolean;
  hold(event: Event): void;
  retrieve(event: Event): void;
  toggleKeypad(event: Event): void;
}

/** What the call allows right now, in a fixed order: a toolbar with arrow keys. What it does not offer is absent. */
export function CallControls(props: CallControlsProps) {
  const { m, keys } = useWords();
  const { moves, line, hasKeys, isHeld } = props;
  const { reaching, recording } = line;
  const bar = useRef<HTMLDivElement>(null);
  const tiles: TileProps[] = [];
  if (isHeld && isOffered(moves.retrieve)) {
    tiles.push({
      icon: 'play',
      label: m.record.retrieve,
      hint: keys.hold,
      unavailable: reasonOf(moves.retrieve),
      isSolid: true,
      press: props.retrieve,
    });
  } else if (!isHeld && isOffered(moves.hold)) {
    tiles.push({
      icon: 'pause',
      label: m.record.hold,
      hint: keys.hold,
      unavailable: reasonOf(moves.hold),
      press: props.hold,
    });
  }
  if (isOffered(moves.keypad)) {
    const unavailable = reasonOf(moves.keypad);
    tiles.push({
      icon: 'keypad',
      label: m.record.keypad,
      hint: keys.keypad,
      unavailable,
      isOpen: props.isKeypadOpen,
      press: props.toggleKeypad,
    });
  }
  if (isOffered(reaching.move)) {
    tiles.push({
      icon: 'transfer',
      label: reaching.hows.includes('transfer') ? m.calls.transfer : m.calls.conference,
      hint: keys.transfer,
      unavailable: reasonOf(reaching.move),
      isOpen: reaching.isOpen,
      tileRef: reaching.opener,
      press: () => reaching.open(!reaching.isOpen),
    });
  }
  if (isOffered(recording.move)) {
    const { recording: state = 'off' } = line.call;
    tiles.push({
      icon: state === 'paused' ? 'pause' : 'recording',
      label: m.calls.recording,
      hint: keys.recording,
      unavailable: reasonOf(recording.move),
      pressed: state === 'paused' ? 'mixed' : state === 'on' ? 'true' : 'false',
      press: (event) => line.setRecording(event),
    });
  }
  if (tiles.length === 0) return null;
  return (
    <div
      ref={bar}
      class="ctls"
      role="toolbar"
      aria-label={m.record.controls}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (by === undefined) return;
        const all = [...(bar.current?.querySelectorAll<HTMLElement>('button') ?? [])];
        const from = all.indexOf(event.target as HTMLElement);
        all[(from + by + all.length) % all.length]?.focus();
        event.preventDefault();
      }}
    >
      {tiles.map((tile) => (
        <Tile key={tile.label} {...tile} hint={hasKeys ? tile.hint : null} />
      ))}
    </div>
  );
}

interface TileProps {
  icon: IconName;
  label: string;
  hint: string | null;
  unavailable: string | null;
  isSolid?: boolean;
  /** For a tile that opens something: whether it is open. */
  isOpen?: boolean;
  /** For a tile that is on or off, or in between. */
  pressed?: 'true' | 'false' | 'mixed';
  tileRef?: Ref<HTMLButtonElement>;
  press(event: Event): void;
}

function Tile({ icon, label, hint, unavailable, isSolid = false, isOpen, pressed, tileRef, press }: TileProps) {
  return (
    <button
      type="button"
      ref={tileRef ?? null}
      class={`ctl ${isSolid ? 'solid is-hold' : ''}`}
      aria-expanded={isOpen}
      aria-pressed={pressed}
      aria-keyshortcuts={hint ?? undefined}
      aria-disabled={unavailable === null ? undefined : 'true'}
      title={unavailable ?? undefined}
      onClick={(event) => {
        if (unavailable === null) press(event);
      }}
    >
      <Icon name={icon} size={18} />
      <span>{label}</span>
      {hint !== null && <KeyHint of={hint} />}
    </button>
  );
}
