import { Spinner } from '../../ui/spinner.tsx';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';

/** Says that the screen is being checked after sleep or a change of network. Its space is reserved, so that nothing moves when it appears. */
export function Updating() {
  const { connection } = useWork();
  const text = useText();
  return (
    <span class="bar-updating row" role="status">
      {connection.state.value === 'updating' && (
        <>
          <Spinner />
          <span title={text.connection.updating}>{text.chat.updating}</span>
        </>
      )}
    </span>
  );
}
