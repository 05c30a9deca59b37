import { useModel } from '@preact/signals';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { Moment } from '../time/moment.tsx';
import { useWork } from '../work/context.ts';
import { useFullScreen } from './use-full-screen.ts';
import { WallFigures } from './wall-figures.tsx';
import { WallModel } from './wall-model.ts';
import { useText } from './words.ts';
import './wall.css';

/** "Сейчас": the company's figures of this moment for a screen on the wall, dark in either theme. */
export function WallPage() {
  const { board, clock, connection } = useWork();
  const { wall, common } = useText();
  const model = useModel(() => new WallModel({ board, connection: connection.state, clock: clock.now }));
  const { ref, full, toggle, can } = useFullScreen<HTMLElement>();
  const now = model.board.value;
  const { at, old } = model.truth.value;
  const doubt = model.doubt.value;
  return (
    <section class="wall" data-dark data-old={old && now ? true : undefined} ref={ref} aria-label={wall.title}>
      <div class="wall-head">
        <p class="wall-state" role="status">
          {now && old && (
            <>
              <Icon name="warning" size={28} />
              {wall.old}. {doubt !== null && wall.oldWhy[doubt]}{' '}
            </>
          )}
        </p>
        {now && (
          <p class="wall-clock">
            {wall.trueAt} <Moment at={at} as="clock" />
          </p>
        )}
        {can && (
          <Button kind="quiet" icon="full" onClick={toggle}>
            {full.value ? wall.notFull : wall.full}
          </Button>
        )}
      </div>
      {now === undefined && model.failed.value !== null && (
        <Empty icon="offline" title={wall.failedTitle} text={wall.failedText} />
      )}
      {now === undefined && model.failed.value === null && <Loading label={common.loading} />}
      {now && <WallFigures board={now} {...{ at, old }} />}
    </section>
  );
}
