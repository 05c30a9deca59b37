import { Progress } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useText } from './words.ts';
import './report-loading.css';

const CARDS = ['chats', 'waiting', 'first', 'within', 'rating'];

/** The place of a report while it is read, in its shape; of one that takes longer, how far it is. `share`: which part of its days has been read, 0 to 1. */
export function ReportLoading({ share }: { share: number | null }) {
  const { reports } = useText();
  return (
    <div class="report-loading">
      <div class="report-loading-said">
        <p role="status">{reports.loading}</p>
        {share !== null && (
          <>
            <Progress label={reports.loadingLabel} share={share} />
            <p class="faint digits">{reports.loadingShare(Math.floor(share * 100))}</p>
          </>
        )}
      </div>
      <div class="report-loading-cards" aria-hidden="true">
        {CARDS.map((card) => (
          <div key={card} class="report-loading-card panel">
            <Skeleton width={70} />
            <Skeleton width={40} />
            <Skeleton width={55} />
          </div>
        ))}
      </div>
      <div class="report-loading-chart panel" aria-hidden="true">
        <Skeleton width={25} />
      </div>
    </div>
  );
}
