import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { Problem } from './Message';
import type { MountedPart, MountPart, Part } from './part';
import { Spinner } from './Timer';
import { useWords } from './words';

interface PartSlotProps<Props> {
  part: Part<Props>;
  /** What is handed on to the part. */
  props: Props;
  /** What is said while it is on its way, and where it did not come. */
  words: { loading: string; notLoaded: string };
  class?: string;
}

/** The place of a part within its panel; on a page it comes when it is first wanted. */
export function PartSlot<Props>({ part, props, words, class: name }: PartSlotProps<Props>) {
  const { m } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedPart<Props> | null>(null);
  const [mount, setMount] = useState<{ with: MountPart<Props> } | null>(() => known(part));
  const [isMissing, setMissing] = useState(false);
  const fetch = async () => {
    setMissing(false);
    const found = await part.fetch();
    if (found === null) setMissing(true);
    else setMount({ with: found });
  };
  useLayoutEffect(() => {
    if (mount === null) void fetch();
  }, []);
  useLayoutEffect(() => {
    if (mount === null || host.current === null) return;
    mounted.current = mount.with(host.current, props);
    return () => mounted.current?.end();
  }, [mount]);
  useLayoutEffect(() => mounted.current?.update(props));
  return (
    <>
      {mount === null && !isMissing && (
        <p class="late waiting-part" role="status">
          <Spinner />
          {words.loading}
        </p>
      )}
      <div role="alert">
        {isMissing && (
          <div class="missing-part">
            <Problem text={words.notLoaded} />
            <Button label={m.callback.tryAgain} size="small" onPress={() => void fetch()} />
          </div>
        )}
      </div>
      <div ref={host} class={name} />
    </>
  );
}

function known<Props>(part: Part<Props>): { with: MountPart<Props> } | null {
  const mount = part.now();
  return mount === null ? null : { with: mount };
}
