import type { Erasure } from '#domain/privacy/erasure.ts';
import { ERASED_KINDS } from '#domain/privacy/erasure.ts';
import { Progress } from '../../ui/progress.tsx';
import { useMoments } from '../time/moments.ts';
import { useText } from './words.ts';

/** How far erasures are, and the receipts of those that are over. */
export function ErasureList({ erasures }: { erasures: readonly Erasure[] }) {
  const { privacy } = useText();
  const { write } = useMoments();
  if (erasures.length === 0) return null;
  return (
    <div class="stack">
      <h4>{privacy.erasures}</h4>
      <ul class="stack tight">
        {erasures.map(({ id, state, askedAt, counts, of }) => {
          const done = counts.chats ?? 0;
          const removed = ERASED_KINDS.filter((kind) => counts[kind]).map(
            (kind) => `${privacy.counts[kind]} ${counts[kind]}`,
          );
          const running = privacy.erasureRunning(done, of);
          return (
            <li key={id}>
              <span>
                {write(askedAt, 'full')}. {state === 'done' ? privacy.erasureDone : running}
              </span>
              {state === 'running' && <Progress label={running} share={of === 0 ? 0 : done / of} />}
              {removed.length > 0 && <span class="item-answer"> {privacy.receipt(removed.join(', '))}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
