import { useOwnWords } from '../../../../components/shared/ownWords';
import type { Badge } from '../../../../lib/session/selectors';

const pictures = import.meta.glob<string>('../../../../public/state/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** A state of the toolbar button at both sizes, enlarged beside itself, with the words that stand for it. */
export function ToolbarSheet({ badge }: { badge: Badge }) {
  const { m } = useOwnWords();
  const title = badge.is === 'waiting' ? m.toolbar.waiting(badge.count) : m.toolbar[badge.is];
  return (
    <>
      <h2>{title}</h2>
      {['#f1f3f4', '#ffffff', '#35363a', '#202124'].map((ground) => (
        <p key={ground} style={{ display: 'flex', gap: 16, alignItems: 'center', padding: 12, background: ground }}>
          {[16, 32].map((size) => (
            <img
              key={size}
              src={pictures[`../../../../public/state/${badge.is}-${size}.png`]}
              width={size}
              height={size}
              alt=""
            />
          ))}
          <img
            src={pictures[`../../../../public/state/${badge.is}-16.png`]}
            width={64}
            height={64}
            style={{ imageRendering: 'pixelated' }}
            alt=""
          />
        </p>
      ))}
    </>
  );
}
