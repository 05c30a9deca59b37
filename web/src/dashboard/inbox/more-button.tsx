import { Button } from '../../ui/button.tsx';
import type { Paged } from '../database/paged.ts';
import { useText } from '../work/words.ts';
import './list.css';

export type Pages = Pick<Paged<unknown>, 'hasMore' | 'loadingMore' | 'more'>;

/** Below a list that is loaded page by page: asks for the next page while there may be one. */
export function MoreButton({ of }: { of: Pages }) {
  const { common } = useText();
  if (!of.hasMore.value) return null;
  return (
    <div class="list-more">
      <Button small busy={of.loadingMore.value} onClick={of.more}>
        {common.more}
      </Button>
    </div>
  );
}
