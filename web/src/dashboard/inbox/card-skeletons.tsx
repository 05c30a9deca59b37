import { Skeleton } from '../../ui/spinner.tsx';
import { useText } from '../work/words.ts';
import './card.css';

/** Placeholders for cards that are still loading. */
export function CardSkeletons() {
  const { common } = useText();
  return (
    <div role="status">
      <span class="hidden-text">{common.loading}</span>
      {[70, 45, 60].map((width) => (
        <div key={width} class="card-skeleton">
          <Skeleton width={width} />
          <Skeleton width={40} />
          <Skeleton width={90} />
        </div>
      ))}
    </div>
  );
}
