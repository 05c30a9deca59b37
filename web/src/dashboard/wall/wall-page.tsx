import { useModel } from '@preact/signals';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { Moment } from '../time/moment.tsx';
import { useWork } from '../work/context.ts';
import { everyAndOnLook } from '../board/every-and-on-look.ts';
import { useFullScreen } from './use-full-screen.ts';
import { WallFigures } from './wall-figures.tsx';
import { WallModel } from './wall-model.ts';
import { useText } from './words.ts';
import './wall.css';

/** "Сейчас": the company's figures of this moment for a screen on the wall, dark in either theme. */
export function WallPage() {
  const { desk } = useApp();
  const { reads, clock, connection } = useWork();
  const { wall, common } = useText();
  const model = useModel(
    () =>
      new WallModel({
        reads,
        desk,
        clock,
        connection: connection.state,
        every: everyAndOnLook,
        deviceNow: () => Date.now(),
      }),
  );
  const { ref, full, toggle, can } = useFullScreen<HTMLElement>();
  const board = model.board.value;
  const { at, old } = model.truth.value;
  const doubt = model.doubt.value;
  return (
    <section class="wall" data-dark data-old={old && board ? true : undefined} ref={ref} aria-label={wall.title}>
      <div class="wall-head">
        <p class="wall-state" role="status">
          {board && old && (
            <>
              <Icon name="warning" size={28} />
              {wall.old}. {doubt !== null && wall.oldWhy[doubt]}{' '}
            </>
          )}
        </p>
        {board && (
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
      {board === undefined && model.failed.value !== null && (
        <Empty icon="offline" title={wall.failedTitle} text={wall.failedText} />
      )}
      {board === undefined && model.failed.value === null && <Loading label={common.loading} />}
      {board === null && <Empty icon="clock" title={wall.noneTitle} text={wall.noneText} />}
      {board && <WallFigures {...{ board, at, old }} />}
    </section>
  );
}
