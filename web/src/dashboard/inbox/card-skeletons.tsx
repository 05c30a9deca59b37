import { Skeleton } from '../../ui/spinner.tsx';
import { useText } from '../work/words.ts';

/** Where cards will stand in a moment. */
export function CardSkeletons() {
  const { common } = useText();
  return (
    <div role="status">
      <span class="hidden-text">{common.loading}</span>
      {[70, 45, 60].map((width) => (
        <div key={width} class="stack" style={{ gap: '9px', padding: '12px' }}>
          <Skeleton width={width} />
          <Skeleton width={40} />
          <Skeleton width={90} />
        </div>
      ))}
    </div>
  );
}
