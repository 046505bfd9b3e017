import { useId, useState } from 'preact/hooks';
import type { PopupIntents } from '../intents';
import { Problem } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { failureText, useOrders } from '../shared/useOrders';

interface PlacePanelProps {
  refused: { place: string; detail: string | null } | null;
  intents: PopupIntents;
}

/** Asked once where the user has no default place. */
export function PlacePanel({ refused, intents }: PlacePanelProps) {
  const { m } = useOwnWords();
  const orders = useOrders(intents);
  const [place, setPlace] = useState(refused?.place ?? '');
  const [isEmpty, setEmpty] = useState(false);
  const id = useId();
  const isRefused = refused !== null && place === refused.place;
  return (
    <form
      class="hello"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = place.trim();
        setEmpty(typed === '');
        if (typed !== '') orders.send({ type: 'ChoosePlace', place: typed }, event);
      }}
    >
      <h2>{m.signIn.askPlace}</h2>
      <p>{m.signIn.askPlaceText}</p>
      <div>
        <label class="label" for={id}>
          {m.signIn.placeLabel}
        </label>
        <input
          id={id}
          class="field"
          type="text"
          inputMode="tel"
          autoComplete="off"
          maxLength={100}
          value={place}
          aria-invalid={isEmpty || isRefused}
          aria-describedby={`${id}-problem`}
          onInput={(event) => {
            setEmpty(false);
            setPlace(event.currentTarget.value);
          }}
        />
        <div id={`${id}-problem`} role="alert">
          {isEmpty && <Problem text={m.signIn.placeEmpty} />}
          {isRefused && (
            <Problem
              text={m.signIn.placeRefused(refused.place)}
              detail={refused.detail === null ? null : m.detail(refused.detail)}
            />
          )}
          {orders.failure !== null && <Problem text={failureText(orders.failure, m)} />}
        </div>
      </div>
      <button type="submit" class="btn primary large">
        {m.signIn.usePlace}
      </button>
    </form>
  );
}
