import { Button, type ButtonProps, IconButton } from '../../../../components/shared/Button';
import { KeyHint } from '../../../../components/shared/KeyHint';
import { Mark } from '../../../../components/shared/Mark';
import { useOwnWords } from '../../../../components/shared/ownWords';
import { Spinner, Timer } from '../../../../components/shared/Timer';

const kinds = ['primary', 'plain', 'danger', 'quiet'] as const;
const nothing = () => undefined;

/** Every button in every size and state. */
export function ButtonSheet() {
  const { m } = useOwnWords();
  const states: readonly Partial<ButtonProps>[] = [
    {},
    { icon: 'phone', keyHint: 'C' },
    { settling: true },
    { unavailable: m.record.noConnection, keyHint: 'C' },
  ];
  return (
    <>
      {(['large', 'normal', 'small'] as const).map((size) => (
        <div key={size}>
          {kinds.map((kind) => (
            <p key={kind} class="acts" style={{ paddingBlock: 4 }}>
              {states.map((state, index) => (
                <Button key={index} label={m.record.call} kind={kind} size={size} onPress={nothing} {...state} />
              ))}
            </p>
          ))}
        </div>
      ))}
      <p class="acts">
        <IconButton icon="move" label={m.card.move} onPress={nothing} />
        <IconButton icon="minus" label={m.card.collapse} unavailable={m.record.notNow} onPress={nothing} />
        <KeyHint of="Enter" />
        <KeyHint of="1" />
        <Spinner />
        <Timer since={Date.now() - 3_725_000} label={m.record.timeInState} />
        <Mark />
      </p>
    </>
  );
}
