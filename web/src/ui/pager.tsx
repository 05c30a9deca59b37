import { Button } from './button.tsx';
import './pager.css';

type Props = {
  label: string;
  /** From 0. */
  page: number;
  pages: number;
  /** Which of how many are shown, in words. */
  shown: string;
  back: string;
  on: string;
  onTurn: (page: number) => void;
};

/** The pages of a list. With a single page there is nothing to turn, and only the count is said. */
export function Pager({ label, page, pages, shown, back, on, onTurn }: Props) {
  return (
    <nav class="pager" aria-label={label}>
      <span class="faint" role="status">
        {shown}
      </span>
      {pages > 1 && (
        <>
          <Button small icon="back" label={back} off={page === 0} onClick={() => onTurn(page - 1)} />
          <Button small icon="next" label={on} off={page === pages - 1} onClick={() => onTurn(page + 1)} />
        </>
      )}
    </nav>
  );
}
