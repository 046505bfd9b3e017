import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../shared/Button';
import { Problem } from '../shared/Message';
import { Spinner } from '../shared/Timer';
import { useWords } from '../shared/words';
import type { MountedWhen, MountWhen, WhenProps } from './when/whenProps';
import { whenPart } from './whenPart';

/** The place of date and time within the panel; on a page they come when they are first wanted. */
export function WhenSlot(props: WhenProps) {
  const { m } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedWhen | null>(null);
  const [mount, setMount] = useState<{ with: MountWhen } | null>(() => known());
  const [isMissing, setMissing] = useState(false);
  const fetch = async () => {
    setMissing(false);
    const found = await whenPart.fetch();
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
          {m.callback.loading}
        </p>
      )}
      <div role="alert">
        {isMissing && (
          <div class="missing-part">
            <Problem text={m.callback.notLoaded} />
            <Button label={m.callback.tryAgain} size="small" onPress={() => void fetch()} />
          </div>
        )}
      </div>
      <div ref={host} />
    </>
  );
}

function known(): { with: MountWhen } | null {
  const mount = whenPart.now();
  return mount === null ? null : { with: mount };
}
